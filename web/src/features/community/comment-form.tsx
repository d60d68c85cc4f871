import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import * as z from 'zod/mini';
import { useAct } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { Form } from '../../parts/form.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useDraft } from '../../parts/use-draft.ts';
import type { ListedComment } from './comments.tsx';
import { communityTexts } from './community-texts.ts';
import { MentionField } from './mention-field.tsx';
import { useVoices } from './use-voices.ts';
import { VoiceField, voiceOf } from './voice-field.tsx';

const Typed = z.object({ as: z.string(), text: z.string(), mentions: z.array(z.string()) });
const empty: z.infer<typeof Typed> = { as: '', text: '', mentions: [] };

type Props = {
  readonly clusterId: string;
  readonly threadId: string;
  readonly replyTo?: ListedComment;
  readonly onDone?: () => void;
};

/** A comment on a thread or an answer to one, kept as a draft until it is sent. */
export const CommentForm = ({ clusterId, threadId, replyTo, onDone }: Props) => {
  const t = useTexts(communityTexts);
  const { voices, members } = useVoices(clusterId);
  const draft = `comment-${threadId}${replyTo === undefined ? '' : `-${replyTo.id}`}`;
  const { form, change, discard } = useDraft(draft, (stored) => Typed.safeParse(stored).data, empty);
  const [checked, setChecked] = useState(false);
  const write = useAct('writeComment', () => {
    discard();
    setChecked(false);
    onDone?.();
  });
  const organisationId = voiceOf(voices, form.as);
  if (organisationId === undefined) return null;
  const text = form.text.trim();
  const send = (): void => {
    setChecked(true);
    if (text === '') return;
    const answer = replyTo === undefined ? {} : { replyTo: replyTo.id };
    write.mutate({ input: { clusterId, threadId, organisationId, text, mentions: form.mentions, ...answer } });
  };
  return (
    <Form onSend={send} gap="xs">
      <Textarea
        label={replyTo === undefined ? t('yourComment') : t('replyTo', { name: replyTo.author.name })}
        autosize
        minRows={3}
        maxLength={2000}
        data-autofocus={replyTo === undefined ? undefined : true}
        value={form.text}
        onChange={({ currentTarget }) => change({ text: currentTarget.value })}
        error={checked && text === '' ? t('textEmpty') : undefined}
      />
      <MentionField members={members} value={form.mentions} onChange={(mentions) => change({ mentions })} />
      <VoiceField voices={voices} value={organisationId} onChange={(as) => change({ as })} />
      <ProblemNote problem={write.error} />
      <Group>
        <Button type="submit" loading={write.isPending}>
          {t('writeComment')}
        </Button>
        {onDone === undefined ? null : (
          <Button variant="default" onClick={onDone}>
            {t('cancel')}
          </Button>
        )}
      </Group>
    </Form>
  );
};
