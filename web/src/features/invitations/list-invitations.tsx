import { Button, Group, List, Stack, Text, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import * as z from 'zod/mini';
import { call } from '../../api/client.ts';
import { Problem } from '../../api/problem.ts';
import { useTexts } from '../../language/texts.ts';
import { innTexts } from '../../parts/inn-words.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useDraft } from '../../parts/use-draft.ts';
import { inviteTexts } from './invite-texts.ts';
import type { ResultRow } from './results.tsx';
import { typedInns } from './typed-inns.ts';

type Props = { readonly clusterId: string; readonly onResults: (rows: readonly ResultRow[]) => void };

const Stored = z.object({ text: z.string(), message: z.string() });
const perCall = 100;

/** A pasted list, checked while one types. Sent in portions: what was sent leaves the list, so a break loses nothing. */
export const ListInvitations = ({ clusterId, onResults }: Props) => {
  const t = useTexts(inviteTexts);
  const inns = useTexts(innTexts);
  const client = useQueryClient();
  const { form, change } = useDraft(`invite:${clusterId}`, (stored) => Stored.safeParse(stored).data, {
    text: '',
    message: '',
  });
  const [sending, setSending] = useState<{ done: number; count: number }>();
  const [problem, setProblem] = useState<Problem | null>(null);
  const typed = typedInns(form.text);
  const good = typed.filter(({ state }) => state === 'good').map(({ inn }) => inn);
  const bad = typed.filter(({ state }) => state !== 'good' && state !== 'again');
  const repeated = typed.filter(({ state }) => state === 'again').length;
  const keep = (left: readonly string[]): void => change({ text: left.join('\n') });
  const send = async (): Promise<void> => {
    setProblem(null);
    const message = form.message.trim();
    for (let from = 0; from < good.length; from += perCall) {
      setSending({ done: from, count: good.length });
      const invitees = good.slice(from, from + perCall).map((inn) => ({ inn }));
      const { rows } = await call('inviteOrganisations', {
        clusterId,
        invitees,
        ...(message === '' ? {} : { message }),
      });
      onResults(rows.map(({ inn, result }) => ({ inn, result })));
      keep([...good.slice(from + perCall), ...bad.map(({ inn }) => inn)]);
    }
  };
  const submit = async (): Promise<void> => {
    await send().catch((error: unknown) =>
      setProblem(error instanceof Problem ? error : new Problem(0, 'no-answer', '')),
    );
    setSending(undefined);
    await client.invalidateQueries();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack maw="46rem">
        <Textarea
          label={t('list')}
          description={t('listHint')}
          size="md"
          autosize
          minRows={5}
          maxRows={14}
          className="nums"
          maxLength={40_000}
          value={form.text}
          onChange={({ currentTarget }) => change({ text: currentTarget.value })}
        />
        <Text role="status">
          {t('good', { count: good.length })}
          {bad.length === 0 ? '' : ` · ${t('bad', { count: bad.length })}`}
          {repeated === 0 ? '' : ` · ${t('repeated', { count: repeated })}`}
        </Text>
        {bad.length === 0 ? null : (
          <div>
            <Group justify="space-between">
              <Text fw={600}>{t('badTitle')}</Text>
              <Button size="compact-sm" variant="default" onClick={() => keep(good)}>
                {t('drop')}
              </Button>
            </Group>
            <List size="sm">
              {bad.slice(0, 20).map(({ inn, state }, index) => (
                <List.Item key={`${inn}-${index}`}>
                  <strong className="nums">{inn}</strong>:{' '}
                  {state === 'again' || state === 'good' ? t('again') : inns(state, { count: inn.length })}
                </List.Item>
              ))}
            </List>
          </div>
        )}
        <Textarea
          label={t('message')}
          description={t('messageHint')}
          autosize
          minRows={2}
          maxLength={500}
          value={form.message}
          onChange={({ currentTarget }) => change({ message: currentTarget.value })}
        />
        <ProblemNote problem={problem} />
        <Group>
          <Button type="submit" size="md" disabled={good.length === 0} loading={sending !== undefined}>
            {t('invite', { count: good.length })}
          </Button>
          <Text role="status" size="sm" c="dimmed">
            {sending === undefined ? '' : t('progress', sending)}
          </Text>
        </Group>
      </Stack>
    </form>
  );
};
