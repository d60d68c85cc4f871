import { Button, Group, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { abuseReasons } from '../../../../shared/domain/notification/abuse-reasons.ts';
import type { Problem } from '../../api/problem.ts';
import { useSay } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { communityTexts } from './community-texts.ts';

type Reason = keyof typeof abuseReasons;
const isReason = (value: string): value is Reason => value in abuseReasons;
const reasons = Object.keys(abuseReasons).filter(isReason);

export type Judgement = { readonly reason: Reason; readonly note?: string };
type Props = {
  /** What is done: hiding, or telling the operators. */
  readonly act: 'hide' | 'report';
  readonly problem: Problem | null;
  readonly onConfirm: (judgement: Judgement) => Promise<unknown>;
};

/** Asks why a text does not belong here, and does something about it. */
export const ModerateAct = ({ act, problem, onConfirm }: Props) => {
  const t = useTexts(communityTexts);
  const say = useSay();
  const [open, { open: ask, close }] = useDisclosure(false);
  const [reason, setReason] = useState<Reason>('off-topic');
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const given = note.trim();
  const send = async (): Promise<void> => {
    setBusy(true);
    await onConfirm({ reason, ...(given.length < 3 ? {} : { note: given }) }).then(close, () => undefined);
    setBusy(false);
  };
  return (
    <>
      <Button size="compact-sm" variant="subtle" onClick={ask}>
        {t(act)}
      </Button>
      <Dialog opened={open} onClose={close} title={t(act === 'hide' ? 'hideTitle' : 'reportTitle')}>
        <Stack>
          <Text>{t(act === 'hide' ? 'hideText' : 'reportText')}</Text>
          <NativeSelect
            label={t('reason')}
            value={reason}
            onChange={({ currentTarget }) => setReason(isReason(currentTarget.value) ? currentTarget.value : 'other')}
            data={reasons.map((value) => ({ value, label: say(abuseReasons[value]) }))}
          />
          <Textarea
            label={t('note')}
            autosize
            minRows={2}
            maxLength={500}
            value={note}
            onChange={({ currentTarget }) => setNote(currentTarget.value)}
          />
          <ProblemNote problem={problem} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('cancel')}
            </Button>
            <Button loading={busy} color={act === 'hide' ? 'red.9' : 'city'} onClick={() => void send()}>
              {t(act === 'hide' ? 'hide' : 'send')}
            </Button>
          </Group>
        </Stack>
      </Dialog>
    </>
  );
};
