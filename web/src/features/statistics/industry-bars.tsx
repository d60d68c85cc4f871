import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useLanguage, useSay } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { industryTitle } from '../../parts/words.ts';
import classes from './statistics.module.css';
import { statisticsTexts } from './statistics-texts.ts';

const first = 10;

/** Parts of a figure by industry, the largest first: a list of bars that is also its own table. */
export const IndustryBars = ({ byIndustry }: { readonly byIndustry: Readonly<Record<string, number>> }) => {
  const t = useTexts(statisticsTexts);
  const say = useSay();
  const { formats } = useLanguage();
  const [all, setAll] = useState(false);
  const rows = Object.entries(byIndustry).toSorted(([, one], [, other]) => other - one);
  const largest = rows[0]?.[1] ?? 1;
  if (rows.length === 0) return <Text c="dimmed">{t('none')}</Text>;
  return (
    <>
      <ul className={classes.bars}>
        {(all ? rows : rows.slice(0, first)).map(([code, value]) => (
          <li key={code}>
            <span>{code === 'unknown' ? t('none') : say(industryTitle(code))}</span>
            <b className="nums">{formats.number(value)}</b>
            <div className={classes.track} aria-hidden>
              <div className={classes.bar} style={{ width: `${(value / largest) * 100}%` }} />
            </div>
          </li>
        ))}
      </ul>
      {rows.length <= first ? null : (
        <Button variant="subtle" size="compact-sm" mt="sm" px={0} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('fewer') : t('allIndustries')}
        </Button>
      )}
    </>
  );
};
