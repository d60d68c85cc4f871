import { Anchor, Code, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ItemOf } from '../../api/client.ts';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { eventTexts, isEventType } from '../../parts/event-texts.ts';
import { auditTexts } from './audit-texts.ts';
import caseClasses from './case.module.css';
import classes from './review.module.css';

type Event = ItemOf<'listEventsOfDay'>;

/** Events with who did what to what; codes and numbers of each behind a fold. */
export const AuditTable = ({ events }: { readonly events: readonly Event[] }) => {
  const t = useTexts(auditTexts);
  return (
    <Table className={classes.table} verticalSpacing="xs">
      <caption className="visually-hidden">{t('title')}</caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('when')}</Table.Th>
          <Table.Th scope="col">{t('what')}</Table.Th>
          <Table.Th scope="col">{t('who')}</Table.Th>
          <Table.Th scope="col">{t('about')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {events.map((event) => (
          <Row key={event.id} event={event} />
        ))}
      </Table.Tbody>
    </Table>
  );
};

const Row = ({ event }: { readonly event: Event }) => {
  const t = useTexts(auditTexts);
  const words = useTexts(eventTexts);
  const { formats } = useLanguage();
  const { type, at, actor, aggregate, aggregateId, seq, data, hash } = event;
  return (
    <Table.Tr style={{ verticalAlign: 'top' }}>
      <Table.Td data-label={t('when')} className="nums">
        {formats.moment(at)}
      </Table.Td>
      <Table.Td data-label={t('what')}>
        <div>
          <Text>{isEventType(type) ? words(type) : type}</Text>
          <details className={caseClasses.more}>
            <summary>{t('details')}</summary>
            <Code block style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {JSON.stringify({ type, seq, ...data, hash }, undefined, 1)}
            </Code>
          </details>
        </div>
      </Table.Td>
      <Table.Td data-label={t('who')}>
        {actor === 'system' ? (
          t('system')
        ) : (
          <Anchor translate="no" renderRoot={(props) => <Link to="/review/audit" search={{ actor }} {...props} />}>
            {actor}
          </Anchor>
        )}
      </Table.Td>
      <Table.Td data-label={t('about')}>
        <Anchor
          renderRoot={(props) => <Link to="/review/audit" search={{ kind: aggregate, id: aggregateId }} {...props} />}
        >
          {t(aggregate)} {aggregateId.slice(0, 8)}
        </Anchor>
      </Table.Td>
    </Table.Tr>
  );
};
