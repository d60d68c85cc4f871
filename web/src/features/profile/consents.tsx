import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import type { ItemOf } from '../../api/client.ts';
import { useAct, useRead } from '../../api/queries.ts';
import { useLanguage, useSay } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { ConfirmAct } from '../../parts/confirm-act.tsx';
import { Loading } from '../../parts/loading.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { profileTexts } from './profile-texts.ts';

type ConsentText = ItemOf<'listConsentTexts'>;

/** What a person agreed to: the text word for word, and the way out of it. */
export const Consents = () => {
  const t = useTexts(profileTexts);
  const { formats } = useLanguage();
  const own = useRead('listConsents', {});
  const texts = useRead('listConsentTexts', {});
  const current = texts.data?.items.filter((text) => text.current) ?? [];
  const past = own.data?.items.filter(({ withdrawnAt }) => withdrawnAt !== undefined) ?? [];
  return (
    <Stack component="section" aria-labelledby="consents">
      <Title order={2} id="consents" size="h3">
        {t('consents')}
      </Title>
      <ProblemNote problem={own.error ?? texts.error} retry={() => void own.refetch()} />
      {own.isPending ? <Loading rows={2} height={70} /> : null}
      {own.isSuccess && own.data.items.length === 0 ? <Text c="dimmed">{t('consentsNone')}</Text> : null}
      {own.data === undefined
        ? null
        : current.map((text) => (
            <OneConsent
              key={text.purpose}
              text={text}
              given={own.data.items.findLast(
                (one) =>
                  one.purpose === text.purpose &&
                  one.withdrawnAt === undefined &&
                  own.data.standing.includes(one.purpose),
              )}
            />
          ))}
      {past.length === 0 ? null : (
        <details>
          <summary>{t('history')}</summary>
          <ul>
            {past.map(({ purpose, version, givenAt, withdrawnAt }) => (
              <li key={`${purpose}${givenAt}`}>
                {t(`${purpose}Purpose`)}: {t('given', { day: formats.shortDay(givenAt) })}, {t('version', { version })},{' '}
                {t('withdrawn', { day: withdrawnAt === undefined ? '' : formats.shortDay(withdrawnAt) })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Stack>
  );
};

type Props = {
  readonly text: ConsentText;
  readonly given: ItemOf<'listConsents'> | undefined;
};

const OneConsent = ({ text, given }: Props) => {
  const t = useTexts(profileTexts);
  const say = useSay();
  const { formats } = useLanguage();
  const { purpose, version, textHash } = text;
  const give = useAct('giveConsent');
  const withdraw = useAct('withdrawConsent');
  return (
    <Card withBorder padding="md">
      <Stack gap="xs">
        <Text fw={600}>{t(`${purpose}Purpose`)}</Text>
        {given === undefined ? null : (
          <Text size="sm" c="dimmed">
            {t('given', { day: formats.shortDay(given.givenAt) })}, {t('version', { version: given.version })}
          </Text>
        )}
        <details>
          <summary>{t('readText')}</summary>
          <Text mt="xs">{say(text.text)}</Text>
        </details>
        <Group>
          {given !== undefined ? (
            <ConfirmAct
              button={{ size: 'compact-md' }}
              label={t('withdraw')}
              title={t('withdrawContact')}
              text={t(purpose === 'contact' ? 'withdrawContactText' : 'withdrawNewsText')}
              yes={t('withdraw')}
              problem={withdraw.error}
              onConfirm={() => withdraw.mutateAsync({ input: { purpose } })}
            />
          ) : purpose === 'contact' ? null : (
            <Button
              size="compact-md"
              variant="default"
              loading={give.isPending}
              onClick={() => give.mutate({ input: { purpose, version, textHash } })}
            >
              {t('give')}
            </Button>
          )}
        </Group>
        <ProblemNote problem={give.error} />
      </Stack>
    </Card>
  );
};
