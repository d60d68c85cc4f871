import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { needKinds, needKindTexts } from '../needs/need-texts.ts';
import classes from './statistics.module.css';

/** Parts of a figure by kind of need, the largest first. */
export const KindBars = ({ byKind }: { readonly byKind: Readonly<Record<string, number>> }) => {
  const t = useTexts(needKindTexts);
  const { formats } = useLanguage();
  const rows = needKinds
    .map((kind) => ({ kind, value: byKind[kind] ?? 0 }))
    .filter(({ value }) => value > 0)
    .toSorted((one, other) => other.value - one.value);
  const largest = rows[0]?.value ?? 1;
  return (
    <ul className={classes.bars}>
      {rows.map(({ kind, value }) => (
        <li key={kind}>
          <span>{t(kind)}</span>
          <b className="nums">{formats.number(value)}</b>
          <div className={classes.track} aria-hidden>
            <div className={classes.bar} style={{ width: `${(value / largest) * 100}%` }} />
          </div>
        </li>
      ))}
    </ul>
  );
};
