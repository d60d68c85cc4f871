import { Anchor, Card, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { OutputOf } from '../../api/client.ts';
import { useAct, useRead } from '../../api/queries.ts';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { ConfirmAct } from '../../parts/confirm-act.tsx';
import { Loading } from '../../parts/loading.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { switchTexts } from './switch-texts.ts';

/** What an operator can switch off when something goes wrong. */
export const SwitchesPage = () => {
  const t = useTexts(switchTexts);
  const { data, error, refetch, isPending } = useRead('readSwitches', {}, { every: 30_000 });
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <Stack gap="md">
        <ProblemNote problem={error} retry={() => void refetch()} />
        {isPending ? <Loading rows={3} height={110} /> : null}
        {data?.switches.map((one) => (
          <Switch key={one.name} {...one} />
        ))}
        <Text size="sm">
          {t('letters')}{' '}
          <Anchor underline="always" renderRoot={(props) => <Link to="/review/deliveries" {...props} />}>
            {t('toLetters')}
          </Anchor>
        </Text>
        <Text size="sm">
          <Anchor renderRoot={(props) => <Link to="/review/audit" search={{ kind: 'switchboard' }} {...props} />}>
            {t('audit')}
          </Anchor>
        </Text>
      </Stack>
    </>
  );
};

const Switch = ({ name, on, since }: OutputOf<'readSwitches'>['switches'][number]) => {
  const t = useTexts(switchTexts);
  const { formats } = useLanguage();
  const turn = useAct('turnSwitch');
  return (
    <Card withBorder component="section" aria-labelledby={`switch-${name}`}>
      <Group justify="space-between" align="flex-start">
        <Stack gap={4}>
          <Title order={2} size="h4" id={`switch-${name}`}>
            {t(name)}
          </Title>
          <Text fw={600} c={on ? 'var(--good)' : 'var(--bad)'}>
            {on || since === undefined ? t('on') : t('off', { moment: formats.moment(since) })}
          </Text>
          <Text maw="40rem">{t(`${name}Text`)}</Text>
        </Stack>
        <ConfirmAct
          label={t(on ? 'turnOff' : 'turnOn')}
          about={t(name)}
          title={t(on ? 'sureOff' : 'sureOn')}
          text={t(`${name}Text`)}
          yes={t(on ? 'turnOff' : 'turnOn')}
          {...(on ? { colour: 'red.9' } : {})}
          problem={turn.error}
          onConfirm={() => turn.mutateAsync({ input: { name, on: !on } })}
        />
      </Group>
    </Card>
  );
};
