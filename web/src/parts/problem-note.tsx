import { Alert, Button, Code, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { Problem } from '../api/problem.ts';
import { useTexts } from '../language/texts.ts';
import { partTexts } from './part-texts.ts';

type Props = {
  readonly problem: Problem | null | undefined;
  /** Tries again what failed. */
  readonly retry?: () => void;
};

/** What went wrong in words, what to try, and the code that support asks for. */
export const ProblemNote = ({ problem, retry }: Props) => {
  const t = useTexts(partTexts);
  if (problem === null || problem === undefined) return null;
  const silent = problem.status === 0;
  const words = silent ? t('noAnswer') : problem.message === '' ? t('unexpected') : problem.message;
  const advice = silent ? t('tryConnection') : problem.status >= 500 ? t('tryLater') : undefined;
  return (
    <Alert color="red" variant="outline" role="alert" icon={<IconAlertTriangle aria-hidden />} title={words}>
      <Stack gap="xs">
        {advice === undefined ? null : <Text size="sm">{advice}</Text>}
        <Group gap="md">
          {retry === undefined ? null : (
            <Button size="compact-sm" variant="default" onClick={retry}>
              {t('tryAgain')}
            </Button>
          )}
          <Text size="xs" c="dimmed">
            {t('code')} <Code>{problem.code}</Code>
          </Text>
        </Group>
      </Stack>
    </Alert>
  );
};
