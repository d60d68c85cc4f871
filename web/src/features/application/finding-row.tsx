import { Text } from '@mantine/core';
import type { OutputOf } from '../../api/client.ts';
import { useSay } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { applicationTexts } from './application-texts.ts';
import type { Criterion } from './criteria.ts';
import classes from './report.module.css';

export type Finding = OutputOf<'readReport'>['findings'][number];

const marks: Readonly<Record<Finding['verdict'], string>> = { pass: '✓', fail: '✕', unclear: '?', advice: '!' };

type Props = { readonly finding: Finding; readonly nameOf: (organisationId: string) => string };

/** A criterion with its verdict, why, and what to do. */
export const FindingRow = ({ finding, nameOf }: Props) => {
  const t = useTexts(applicationTexts);
  const say = useSay();
  const { criterion, verdict, text, nextStep, organisationIds } = finding;
  return (
    <li data-verdict={verdict}>
      <span className={classes.mark} aria-hidden>
        {marks[verdict]}
      </span>
      <div>
        <Text fw={600}>
          {t(`c_${criterion}`)}: {t(`verdict_${verdict}`)}
        </Text>
        <Text>{say(text)}</Text>
        {nextStep === undefined ? null : (
          <Text>
            <strong>{t('whatNext')}</strong> {say(nextStep)}
          </Text>
        )}
        {organisationIds.length === 0 ? null : (
          <Text size="sm" c="dimmed">
            {t('about')} {organisationIds.map(nameOf).join(', ')}
          </Text>
        )}
      </div>
    </li>
  );
};

/** A criterion of which nothing can be told yet. */
export const PendingRow = ({ criterion }: { readonly criterion: Criterion }) => {
  const t = useTexts(applicationTexts);
  return (
    <li>
      <span className={classes.mark} aria-hidden>
        …
      </span>
      <div>
        <Text fw={600}>{t(`c_${criterion}`)}</Text>
        <Text size="sm" c="dimmed">
          {t('waiting')}
        </Text>
      </div>
    </li>
  );
};
