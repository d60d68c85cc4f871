import { Center, Stack, Text, Title } from '@mantine/core';
import { IconMoodEmpty } from '@tabler/icons-react';
import type { ReactNode } from 'react';

type Props = { readonly title: string; readonly text?: string; readonly action?: ReactNode; readonly icon?: ReactNode };

/** Nothing here yet: says so, and what to do about it. */
export const EmptyState = ({ title, text, action, icon }: Props) => (
  <Center py="xl">
    <Stack align="center" gap="xs" maw="30rem" ta="center">
      {icon ?? <IconMoodEmpty size={40} stroke={1.3} aria-hidden color="var(--quiet)" />}
      <Title order={2} size="h4">
        {title}
      </Title>
      {text === undefined ? null : <Text c="dimmed">{text}</Text>}
      {action}
    </Stack>
  </Center>
);
