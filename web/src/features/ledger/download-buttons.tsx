import { Button } from '@mantine/core';
import { useState } from 'react';
import { download, type InputOf } from '../../api/client.ts';
import { Problem } from '../../api/problem.ts';
import { useTexts } from '../../language/texts.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { ledgerTexts } from './ledger-texts.ts';

type Format = InputOf<'exportLedger'>['format'];
const formats: readonly Format[] = ['pdf', 'xlsx', 'csv'];

type Props =
  | { readonly name: 'exportLedger'; readonly input: { readonly clusterId: string } }
  | { readonly name: 'exportReport'; readonly input: { readonly clusterId: string; readonly submission: string } };

/** The same table as a file. */
export const DownloadButtons = (props: Props) => {
  const t = useTexts(ledgerTexts);
  const [busy, setBusy] = useState<Format>();
  const [problem, setProblem] = useState<Problem | null>(null);
  const get = async (format: Format): Promise<void> => {
    setBusy(format);
    setProblem(null);
    const file =
      props.name === 'exportLedger'
        ? download('exportLedger', { ...props.input, format })
        : download('exportReport', { ...props.input, format });
    await file.catch((error: unknown) => setProblem(error instanceof Problem ? error : null));
    setBusy(undefined);
  };
  return (
    <>
      {formats.map((format) => (
        <Button
          key={format}
          size="compact-md"
          variant="default"
          loading={busy === format}
          onClick={() => void get(format)}
        >
          {t(format)}
        </Button>
      ))}
      <ProblemNote problem={problem} />
    </>
  );
};
