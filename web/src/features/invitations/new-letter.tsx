import { Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { download } from '../../api/client.ts';
import { Problem } from '../../api/problem.ts';
import { useAct } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { inviteTexts } from './invite-texts.ts';
import type { ResultRow } from './results.tsx';

type Props = {
  readonly clusterId: string;
  readonly inn: string;
  readonly onWritten: (result: ResultRow['result']) => void;
};

/** The token at the end of a link: in its fragment, or else its last part. */
const tokenIn = (link: string): string => /[\w-]{43}$/.exec(link)?.[0] ?? '';

/** Writes a one-time letter and gives its link and its PDF while this page is open; nobody keeps the token. */
export const NewLetter = ({ clusterId, inn, onWritten }: Props) => {
  const t = useTexts(inviteTexts);
  const write = useAct('writeLetter', ({ result }) => onWritten(result));
  const [problem, setProblem] = useState<Problem | null>(null);
  const { link, letter } = write.data ?? {};
  if (link === undefined || letter === undefined)
    return (
      <>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={`${t('write')}: ${inn}`}
          loading={write.isPending}
          onClick={() => write.mutate({ input: { clusterId, inn } })}
        >
          {t('write')}
        </Button>
        <ProblemNote problem={write.error} />
      </>
    );
  const print = async (): Promise<void> => {
    setProblem(null);
    const { letterId } = letter;
    await download('printLetter', { clusterId, letterId, token: tokenIn(link) }).catch((error: unknown) =>
      setProblem(error instanceof Problem ? error : null),
    );
  };
  return (
    <Stack gap="xs" role="group" aria-label={t('letterNew', { inn })}>
      <Text size="sm">{t('letterText')}</Text>
      <Code block style={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}>
        {link}
      </Code>
      <Group gap="xs">
        <Button size="compact-sm" onClick={() => void print()}>
          {t('printLetter')}
        </Button>
        <CopyButton value={link}>
          {({ copied, copy }) => (
            <Button size="compact-sm" variant="default" onClick={copy}>
              {t(copied ? 'copied' : 'copy')}
            </Button>
          )}
        </CopyButton>
      </Group>
      <ProblemNote problem={problem} />
    </Stack>
  );
};
