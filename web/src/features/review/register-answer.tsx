import { Text } from '@mantine/core';
import { langOf } from '../../language/lang-of.ts';
import { useLanguage, useSay } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { regionTitle } from '../../parts/region-title.ts';
import type { RegisterAnswer as Answer } from './case-data.ts';
import { caseTexts } from './case-texts.ts';
import classes from './case.module.css';

type Facts = Extract<Answer, { kind: 'found' }>['facts'];

/** What the register said about one organisation when it was asked. */
export const RegisterAnswer = ({ answer }: { readonly answer: Answer | undefined }) => {
  const t = useTexts(caseTexts);
  const { formats } = useLanguage();
  if (answer === undefined) return <Text size="sm">{t('noAnswer')}</Text>;
  if (answer.kind === 'not-found')
    return (
      <Text size="sm">
        {t('notFound')} · {t('asked')}: {formats.moment(answer.asOf)}
      </Text>
    );
  return <RegisterFacts facts={answer.facts} />;
};

export const RegisterFacts = ({ facts }: { readonly facts: Facts }) => {
  const t = useTexts(caseTexts);
  const say = useSay();
  const { formats } = useLanguage();
  const { name, status, statusCode, unreliable, region, address, mainActivity, registeredOn, asOf } = facts;
  const state = [
    t(status),
    statusCode === undefined ? undefined : t('stateCode', { code: statusCode }),
    unreliable ? t('unreliable') : undefined,
  ];
  const rows: readonly (readonly [string, string | undefined])[] = [
    [t('fullName'), name],
    [t('state'), state.filter((part) => part !== undefined).join(', ')],
    [t('numbers'), `${facts.inn} / ${facts.ogrn}`],
    [t('region'), region === undefined ? undefined : say(regionTitle(region))],
    [t('address'), address],
    [t('activities'), mainActivity],
    [t('registeredOn'), registeredOn === undefined ? undefined : formats.shortDay(registeredOn)],
    [t('asked'), formats.moment(asOf)],
  ];
  return (
    <dl className={classes.facts}>
      {rows.map(([term, value]) =>
        value === undefined ? null : (
          <div key={term}>
            <dt>{term}</dt>
            <dd lang={langOf(value)}>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
};
