import { Text, Title } from '@mantine/core';
import type { OutputOf } from '../../api/client.ts';
import { langOf } from '../../language/lang-of.ts';
import { useLanguage, useSay } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { industryTitle } from '../../parts/words.ts';
import { joinTexts } from './join-texts.ts';
import classes from './register-facts.module.css';

type Facts = NonNullable<OutputOf<'readOrganisation'>['facts']>;

/** What the register filled in. */
export const RegisterFacts = ({ facts }: { readonly facts: Facts }) => {
  const t = useTexts(joinTexts);
  const say = useSay();
  const { formats } = useLanguage();
  const rows: readonly (readonly [string, string | undefined])[] = [
    [t('name'), facts.name],
    [t('inn'), facts.inn],
    [t('ogrn'), facts.ogrn],
    [t('address'), facts.address],
    [t('activity'), facts.mainActivity && say(industryTitle(facts.mainActivity.slice(0, 2)))],
    [t('registered'), facts.registeredOn && formats.day(facts.registeredOn)],
  ];
  return (
    <section aria-labelledby="facts">
      <Title order={2} id="facts" size="h4" mb="xs">
        {t('facts')}
      </Title>
      <dl className={classes.facts}>
        {rows.map(([title, value]) =>
          value === undefined ? null : (
            <div key={title}>
              <dt>{title}</dt>
              <dd className="nums" lang={langOf(value)}>
                {value}
              </dd>
            </div>
          ),
        )}
      </dl>
      <Text size="sm" c="dimmed">
        {t('asOf', { moment: formats.moment(facts.asOf) })}
      </Text>
    </section>
  );
};
