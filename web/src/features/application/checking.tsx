import { Group, Loader, Progress, Stack, Text, Title } from '@mantine/core';
import type { OutputOf } from '../../api/client.ts';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { applicationTexts } from './application-texts.ts';
import { criteria } from './criteria.ts';
import classes from './report.module.css';

/** The check under way: the page looks again until it is done, and the criteria wait for their findings. */
export const Checking = ({ cluster }: { readonly cluster: OutputOf<'readCluster'> }) => {
  const t = useTexts(applicationTexts);
  const { formats } = useLanguage();
  const { delayedSince } = cluster;
  return (
    <Stack gap="sm" role="status">
      <Group gap="sm">
        <Loader size="sm" aria-hidden />
        <Title order={2} size="h3">
          {t('checkingTitle')}
        </Title>
      </Group>
      <Text>
        {delayedSince === undefined ? t('checkingText') : t('delayed', { moment: formats.moment(delayedSince) })}
      </Text>
      <Progress value={100} animated aria-label={t('checkingTitle')} />
      <ul className={classes.findings}>
        {criteria.map((criterion) => (
          <li key={criterion}>
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
        ))}
      </ul>
    </Stack>
  );
};
