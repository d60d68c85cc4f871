import { Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { eventTexts } from '../../parts/event-texts.ts';
import { developerTexts } from './developer-texts.ts';
import classes from './developers.module.css';

/** All types of events; the words are typed by the catalogue, so that none can be missing. */
export const EventTypes = () => {
  const t = useTexts(developerTexts);
  const { language } = useLanguage();
  const [words, setWords] = useState('');
  const rows = Object.entries(eventTexts[language]).map(([type, meaning]) => ({ type, meaning }));
  const asked = words.trim().toLowerCase();
  const shown = rows.filter(({ type, meaning }) => `${type} ${meaning}`.toLowerCase().includes(asked));
  const title = t('events', { count: rows.length });
  return (
    <>
      <Title order={3} size="h4" id="events">
        {title}
      </Title>
      <TextInput
        label={t('filterEvents')}
        type="search"
        maw="24rem"
        value={words}
        onChange={({ currentTarget: { value } }) => setWords(value)}
      />
      {shown.length === 0 ? (
        <Text role="status">{t('noEvents')}</Text>
      ) : (
        <div className={classes.events} tabIndex={0} role="region" aria-labelledby="events">
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{t('type')}</th>
                <th scope="col">{t('meaning')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ type, meaning }) => (
                <tr key={type}>
                  <th scope="row">
                    <code>{type}</code>
                  </th>
                  <td>{meaning}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
};
