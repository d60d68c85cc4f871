import { Button, Group, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import * as z from 'zod/mini';
import { useAct } from '../../api/queries.ts';
import { langOf } from '../../language/lang-of.ts';
import { useTexts } from '../../language/texts.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useDraft } from '../../parts/use-draft.ts';
import { cityRequestTexts } from './city-request-texts.ts';

const outcomes = ['yes', 'partly', 'no'] as const;
const Form = z.object({ outcome: z.optional(z.enum(outcomes)), summary: z.string(), answer: z.string() });
type AnswerForm = z.infer<typeof Form>;
const empty: AnswerForm = { summary: '', answer: '' };
const read = (stored: unknown): AnswerForm | undefined => Form.safeParse(stored).data;
const long = (text: string): boolean => text.trim().length >= 10;

/** The answer of a department: short for everybody, whole for the cluster; a draft until it is sent. */
export const CityAnswerForm = ({ cityRequestId }: { readonly cityRequestId: string }) => {
  const t = useTexts(cityRequestTexts);
  const { form, change, discard } = useDraft(`city-answer:${cityRequestId}`, read, empty);
  const [checked, setChecked] = useState(false);
  const [asking, setAsking] = useState(false);
  const act = useAct('answerCityRequest', discard);
  const { outcome, summary, answer } = form;
  const whole = outcome !== undefined && long(summary) && long(answer);
  const send = async (): Promise<void> => {
    if (outcome === undefined) return;
    const input = { cityRequestId, outcome, summary: summary.trim(), answer: answer.trim() };
    await act.mutateAsync({ input }).catch(() => undefined);
    setAsking(false);
  };
  return (
    <Stack gap="sm">
      <Radio.Group
        label={t('outcome')}
        required
        value={outcome ?? ''}
        onChange={(value) => change({ outcome: outcomes.find((known) => known === value) })}
      >
        <Group mt="xs">
          {outcomes.map((value) => (
            <Radio key={value} value={value} label={t(value)} />
          ))}
        </Group>
      </Radio.Group>
      <Textarea
        label={t('summary')}
        description={t('summaryHelp')}
        required
        autosize
        minRows={2}
        maxLength={1000}
        value={summary}
        onChange={({ currentTarget: { value } }) => change({ summary: value })}
      />
      <Textarea
        label={t('whole')}
        description={t('wholeHelp')}
        required
        autosize
        minRows={4}
        maxLength={4000}
        value={answer}
        onChange={({ currentTarget: { value } }) => change({ answer: value })}
      />
      {checked && !whole ? (
        <Text c="var(--bad)" size="sm" role="alert">
          {t('missing')}
        </Text>
      ) : null}
      <ProblemNote problem={act.error} />
      <Button
        style={{ alignSelf: 'flex-start' }}
        onClick={() => {
          setChecked(true);
          setAsking(whole);
        }}
      >
        {t('send')}
      </Button>
      <Dialog opened={asking} onClose={() => setAsking(false)} title={t('sure')}>
        <Stack>
          <Text>{t('sureText')}</Text>
          <Text lang={langOf(summary)} style={{ whiteSpace: 'pre-line' }}>
            {summary.trim()}
          </Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setAsking(false)}>
              {t('cancel')}
            </Button>
            <Button loading={act.isPending} onClick={() => void send()}>
              {t('yesSend')}
            </Button>
          </Group>
        </Stack>
      </Dialog>
    </Stack>
  );
};
