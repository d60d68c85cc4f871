import { Text } from '@mantine/core';
import type { OutputOf } from '../../api/client.ts';
import { useTexts } from '../../language/texts.ts';
import { ledgerTexts } from './ledger-texts.ts';
import classes from './ledger.module.css';

type Summary = OutputOf<'readLedger'>['summary'];

const radius = 52;
const length = 2 * Math.PI * radius;

/** A ring to the threshold: those who count, then those who may yet, and the same in figures and in a sentence. */
export const Progress = ({ summary, words }: { readonly summary: Summary; readonly words: string }) => {
  const t = useTexts(ledgerTexts);
  const { counts, threshold, waiting, atRisk, missing, partners } = summary;
  const share = (count: number) => Math.min(1, count / threshold) * length;
  const figures = [
    ['missing', missing],
    ['waiting', waiting],
    ['at-risk', atRisk],
    ['partners', partners],
  ] as const;
  return (
    <section className={classes.progress}>
      <svg
        viewBox="0 0 128 128"
        className={classes.ring}
        role="img"
        aria-label={t('ring', { count: counts, threshold })}
      >
        <circle cx="64" cy="64" r={radius} className={classes.track} />
        <circle
          cx="64"
          cy="64"
          r={radius}
          className={classes.maybe}
          strokeDasharray={`${share(counts + atRisk + waiting)} ${length}`}
        />
        <circle cx="64" cy="64" r={radius} className={classes.sure} strokeDasharray={`${share(counts)} ${length}`} />
        <text x="64" y="66" className={classes.number}>
          {counts}
        </text>
        <text x="64" y="84" className={classes.of}>
          {t('counted', { threshold })}
        </text>
      </svg>
      <div>
        <Text size="lg" role="status">
          {words}
        </Text>
        <dl className={classes.figures}>
          {figures.map(([name, figure]) => (
            <div key={name}>
              <dt>{t(name)}</dt>
              <dd className="nums">{figure}</dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  );
};
