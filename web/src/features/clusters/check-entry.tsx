import { Button, Group, Text } from '@mantine/core';
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { call, type ItemOf, type OutputOf } from '../../api/client.ts';
import { Problem } from '../../api/problem.ts';
import { useSay } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import classes from './clusters.module.css';
import { sectionTexts } from './section-texts.ts';

type Entry = ItemOf<'readTimeline'>;
type Result = { readonly verdict: OutputOf<'verifyEntry'>; readonly proved: boolean };

/** Asks for the proof of an entry and has both checked, as anybody could elsewhere. */
const check = async (clusterId: string, entry: Entry): Promise<Result> => {
  const { proof } = await call('readProof', { clusterId, seq: String(entry.seq) });
  const verdict = await call('verifyEntry', {
    entry: JSON.stringify(entry),
    ...(proof === undefined ? {} : { proof: { day: proof.head.day, path: proof.path, head: proof.head.head } }),
  });
  return { verdict, proved: proof !== undefined };
};

/** The hash of an entry, a button that checks it, and the result in words. */
export const CheckEntry = ({ entry, clusterId }: { readonly entry: Entry; readonly clusterId: string }) => {
  const t = useTexts(sectionTexts);
  const say = useSay();
  const checked = useMutation<Result>({ mutationFn: () => check(clusterId, entry) });
  return (
    <>
      <Text c="dimmed" size="sm">
        {t('hash')} <span className={classes.hash}>{entry.hash.slice(0, 16)}…</span>
      </Text>
      <Group gap="sm" mt={4}>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={`${t('check')} № ${entry.seq}`}
          loading={checked.isPending}
          onClick={() => checked.mutate()}
        >
          {t('check')}
        </Button>
      </Group>
      <div aria-live="polite">
        {checked.data === undefined ? null : (
          <>
            <Text fw={600} mt={6}>
              {t(checked.data.verdict.valid ? 'valid' : 'invalid')}
            </Text>
            <ul className="rows" style={{ gap: 2 }}>
              {checked.data.verdict.checks.map(({ check: name, passed, text }) => (
                <li key={name}>
                  {passed ? (
                    <IconCircleCheck size={18} color="var(--good)" aria-hidden style={{ verticalAlign: '-4px' }} />
                  ) : (
                    <IconCircleX size={18} color="var(--bad)" aria-hidden style={{ verticalAlign: '-4px' }} />
                  )}{' '}
                  {say(text)}
                </li>
              ))}
            </ul>
            {checked.data.proved ? null : <Text size="sm">{t('soonProved')}</Text>}
            <details>
              <summary>{t('details')}</summary>
              <pre className={classes.entry}>{JSON.stringify(entry, undefined, 2)}</pre>
            </details>
          </>
        )}
        {checked.error instanceof Problem ? <ProblemNote problem={checked.error} /> : null}
      </div>
    </>
  );
};
