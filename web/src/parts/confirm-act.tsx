import { Button, type ButtonProps, Group, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import type { Problem } from '../api/problem.ts';
import { textsOf, useTexts } from '../language/texts.ts';
import { Dialog } from './dialog.tsx';
import { ProblemNote } from './problem-note.tsx';

const texts = textsOf(
  { cancel: 'Не сейчас', tooShort: 'Напишите причину: хотя бы несколько слов' },
  { cancel: 'Not now', tooShort: 'Write the reason: at least a few words' },
);

type Props = {
  /** On the button. */
  readonly label: string;
  /** Whom or what it is about, for those who hear the button and do not see its row. */
  readonly about?: string;
  /** The question. */
  readonly title: string;
  /** What will happen, and what cannot be undone. */
  readonly text: string;
  /** On the button that does it. */
  readonly yes: string;
  readonly colour?: string;
  readonly reason?: { readonly label: string; readonly required: boolean };
  readonly problem: Problem | null;
  readonly onConfirm: (reason: string | undefined) => Promise<unknown>;
  readonly button?: Pick<ButtonProps, 'size' | 'variant' | 'color' | 'disabled'>;
};

/** A button that asks once more, with the consequences in words, before it acts. */
export const ConfirmAct = ({ label, about, title, text, yes, colour, reason, problem, onConfirm, button }: Props) => {
  const t = useTexts(texts);
  const [open, { open: ask, close }] = useDisclosure(false);
  const [typed, setTyped] = useState('');
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const given = typed.trim();
  const short = reason !== undefined && (reason.required || given !== '') && given.length < 3;
  const act = async (): Promise<void> => {
    setChecked(true);
    if (short) return;
    setBusy(true);
    await onConfirm(given === '' ? undefined : given).then(close, () => undefined);
    setBusy(false);
  };
  return (
    <>
      <Button
        variant="default"
        {...button}
        {...(about === undefined ? {} : { 'aria-label': `${label}: ${about}` })}
        onClick={ask}
      >
        {label}
      </Button>
      <Dialog opened={open} onClose={close} title={title}>
        <Stack>
          <Text style={{ whiteSpace: 'pre-line' }}>{text}</Text>
          {reason === undefined ? null : (
            <Textarea
              label={reason.label}
              required={reason.required}
              autosize
              minRows={3}
              maxLength={500}
              value={typed}
              onChange={({ currentTarget: { value } }) => setTyped(value)}
              error={checked && short ? t('tooShort') : undefined}
            />
          )}
          <ProblemNote problem={problem} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('cancel')}
            </Button>
            <Button {...(colour === undefined ? {} : { color: colour })} loading={busy} onClick={() => void act()}>
              {yes}
            </Button>
          </Group>
        </Stack>
      </Dialog>
    </>
  );
};
