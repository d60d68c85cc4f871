import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../../language/texts.ts';
import { deskTexts } from './desk-texts.ts';
import classes from './desk.module.css';

/** The whole way at a glance, for a person without an organisation. */
export const FirstSteps = () => {
  const t = useTexts(deskTexts);
  return (
    <Stack component="section" aria-labelledby="start" gap="md">
      <Title order={2} id="start" size="h3">
        {t('startTitle')}
      </Title>
      <Text c="dimmed">{t('startText')}</Text>
      <ol className={classes.steps}>
        <li>
          <Text fw={600}>{t('step1')}</Text>
          <Text c="dimmed">{t('step1Text')}</Text>
        </li>
        <li>
          <Text fw={600}>{t('step2')}</Text>
          <Text c="dimmed">{t('step2Text')}</Text>
        </li>
        <li>
          <Text fw={600}>{t('step3')}</Text>
          <Text c="dimmed">{t('step3Text')}</Text>
        </li>
      </ol>
      <Group>
        <Button size="md" renderRoot={(props) => <Link to="/my/join" {...props} />}>
          {t('begin')}
        </Button>
        <Button size="md" variant="default" renderRoot={(props) => <Link to="/clusters" {...props} />}>
          {t('findCluster')}
        </Button>
      </Group>
    </Stack>
  );
};
