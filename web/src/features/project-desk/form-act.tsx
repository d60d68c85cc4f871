import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type ReactNode, useState } from 'react';
import type { Problem } from '../../api/problem.ts';
import { useTexts } from '../../language/texts.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { projectDeskTexts } from './desk-texts.ts';

type Props = {
  /** On the button, and over the dialog. */
  readonly label: string;
  readonly text?: string;
  /** On the button that does it. */
  readonly yes: string;
  readonly problem: Problem | null;
  /** Called with the first press: mistakes are shown from then on. Gives nothing while something is missing. */
  readonly onSend: () => Promise<unknown> | undefined;
  readonly children: (checked: boolean) => ReactNode;
};

/** A button that opens a short form, and closes it when it was accepted; what is typed stays until then. */
export const FormAct = ({ label, text, yes, problem, onSend, children }: Props) => {
  const t = useTexts(projectDeskTexts);
  const [open, { open: ask, close }] = useDisclosure(false);
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const send = async (): Promise<void> => {
    setChecked(true);
    const sent = onSend();
    if (sent === undefined) return;
    setBusy(true);
    await sent.then(
      () => {
        setChecked(false);
        close();
      },
      () => undefined,
    );
    setBusy(false);
  };
  return (
    <>
      <Button variant="default" onClick={ask}>
        {label}
      </Button>
      <Dialog opened={open} onClose={close} title={label}>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <Stack>
            {text === undefined ? null : <Text>{text}</Text>}
            {children(checked)}
            <ProblemNote problem={problem} />
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                {t('cancel')}
              </Button>
              <Button type="submit" loading={busy}>
                {yes}
              </Button>
            </Group>
          </Stack>
        </form>
      </Dialog>
    </>
  );
};
