import { Button, Code, Stack, Text, Title } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useTexts } from '../language/texts.ts';
import { partTexts } from '../parts/part-texts.ts';

/** A page that could not be shown, or whose files are gone since a new version came out. */
export const Broken = ({ error }: ErrorComponentProps) => {
  const t = useTexts(partTexts);
  return (
    <Stack align="flex-start" role="alert">
      <Title order={1}>{t('brokenTitle')}</Title>
      <Text>{t('brokenText')}</Text>
      <Code>{error instanceof Error ? error.message : String(error)}</Code>
      <Button onClick={() => location.reload()}>{t('reload')}</Button>
    </Stack>
  );
};
