import { Button, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { eventTexts, isEventType } from '../../parts/event-texts.ts';
import { type Case, membersOf } from './case-data.ts';
import { caseTexts } from './case-texts.ts';
import classes from './case.module.css';

const shown = 12;

/** What happened to the cluster, newest first. */
export const CaseHistory = ({ case: one }: { readonly case: Case }) => {
  const t = useTexts(caseTexts);
  const [all, setAll] = useState(false);
  const events = all ? one.history : one.history.slice(0, shown);
  return (
    <section aria-labelledby="history">
      <Title order={2} size="h3" id="history" mb="xs">
        {t('history')}
      </Title>
      <EventList case={one} events={events} />
      {events.length === one.history.length ? null : (
        <Button variant="subtle" size="compact-sm" px={0} mt="xs" onClick={() => setAll(true)}>
          {t('more', { count: one.history.length })}
        </Button>
      )}
    </section>
  );
};

export const EventList = ({ case: one, events }: { readonly case: Case; readonly events: Case['history'] }) => {
  const words = useTexts(eventTexts);
  const { formats } = useLanguage();
  const names = new Map<string, string>(membersOf(one).map(({ organisationId, name }) => [organisationId, name]));
  return (
    <ol className={classes.history} reversed>
      {events.map(({ seq, type, at, organisationId }) => (
        <li key={seq}>
          <Text span size="sm" c="dimmed" className="nums">
            {formats.moment(at)}
          </Text>
          <br />
          {isEventType(type) ? words(type) : type}
          {organisationId === undefined || !names.has(organisationId) ? '' : `: ${names.get(organisationId)}`}
        </li>
      ))}
    </ol>
  );
};
