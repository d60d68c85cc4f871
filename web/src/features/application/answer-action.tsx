import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import * as z from 'zod/mini';
import { useAct } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useDraft } from '../../parts/use-draft.ts';
import { applicationTexts } from './application-texts.ts';

const Stored = z.object({ text: z.string() });

/** The coordinator answers what the department asked for. */
export const AnswerAction = ({ clusterId }: { readonly clusterId: string }) => {
  const t = useTexts(applicationTexts);
  const [checked, setChecked] = useState(false);
  const draft = useDraft(`answer:${clusterId}`, (stored) => Stored.safeParse(stored).data, { text: '' });
  const answer = useAct('answerAction', draft.discard);
  const text = draft.form.text.trim();
  const submit = (): void => {
    setChecked(true);
    if (text.length >= 3) answer.mutate({ input: { clusterId, text } });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="sm">
        <Textarea
          label={t('answerLabel')}
          description={t('answerHint')}
          required
          autosize
          minRows={4}
          maxLength={3000}
          value={draft.form.text}
          onChange={({ currentTarget }) => draft.change({ text: currentTarget.value })}
          error={checked && text.length < 3 ? t('answerShort') : undefined}
        />
        <ProblemNote problem={answer.error} />
        <Group>
          <Button type="submit" loading={answer.isPending}>
            {t('answer')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
