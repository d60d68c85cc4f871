import { Button, FileButton, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { InputOf } from '../../api/client.ts';
import { useAct } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import classes from './file-invitations.module.css';
import { inviteTexts } from './invite-texts.ts';
import { NewLetter } from './new-letter.tsx';
import { type ResultRow, ResultsTable } from './results.tsx';

type Props = { readonly clusterId: string; readonly onResults: (rows: readonly ResultRow[]) => void };
type Input = InputOf<'importInvitations'>;
const largest = 1_000_000;

/** The bytes of a file as base64, as the API takes it. */
const base64Of = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', ({ target }) => {
      const address = target?.result;
      if (typeof address === 'string') resolve(address.slice(address.indexOf(',') + 1));
    });
    reader.addEventListener('error', () => reject(new Error('unreadable')));
    reader.readAsDataURL(file);
  });

/** A table of INNs: first what would happen, row by row, then, on a second click, the invitations. */
export const FileInvitations = ({ clusterId, onResults }: Props) => {
  const t = useTexts(inviteTexts);
  const [input, setInput] = useState<Input>();
  const [tooBig, setTooBig] = useState(false);
  const look = useAct('importInvitations');
  const send = useAct('importInvitations', ({ rows }) => {
    onResults(rows);
    setInput(undefined);
  });
  const take = async (file: File | null | undefined): Promise<void> => {
    if (file === null || file === undefined) return;
    setTooBig(file.size > largest);
    if (file.size > largest) return;
    const next = { clusterId, fileName: file.name, content: await base64Of(file) };
    setInput(next);
    look.mutate({ input: { ...next, dryRun: true } });
  };
  return (
    <Stack component="section" aria-labelledby="by-file" gap="sm" maw="46rem">
      <div>
        <Title order={3} id="by-file" size="h4">
          {t('fileTitle')}
        </Title>
        <Text c="dimmed">{t('fileText')}</Text>
      </div>
      <div
        className={classes.drop}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          void take(event.dataTransfer.files[0]);
        }}
      >
        <Text>{t('dropHere')}</Text>
        <FileButton onChange={(file) => void take(file)} accept=".csv,.txt,.xlsx">
          {(props) => (
            <Button variant="default" loading={look.isPending} {...props}>
              {t(input === undefined ? 'choose' : 'fileOther')}
            </Button>
          )}
        </FileButton>
      </div>
      <div role="status">{tooBig ? <Text c="var(--bad)">{t('tooBig')}</Text> : null}</div>
      <ProblemNote problem={look.error ?? send.error} />
      {input === undefined || look.data === undefined ? null : (
        <Stack gap="sm">
          <Text role="status">{t('fileCheck', { name: input.fileName })}</Text>
          <ResultsTable rows={look.data.rows} dry>
            {({ inn, result }) =>
              result === 'unknown-inn' ? (
                <NewLetter clusterId={clusterId} inn={inn} onWritten={() => undefined} />
              ) : null
            }
          </ResultsTable>
          <Group>
            <Button loading={send.isPending} disabled={look.data.invited === 0} onClick={() => send.mutate({ input })}>
              {t('fileSend')}
            </Button>
          </Group>
        </Stack>
      )}
    </Stack>
  );
};
