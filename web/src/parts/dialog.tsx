import { Group, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { textsOf, useTexts } from '../language/texts.ts';

const texts = textsOf({ close: 'Закрыть' }, { close: 'Close' });

type Props = {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** @default true */
  readonly closeOnClickOutside?: boolean;
  readonly children: ReactNode;
};

/** Takes the focus at once: a key pressed before the dialog has found its first field is not for the page behind it. */
const takeFocus = (content: HTMLElement | null): void => {
  if (content !== null && !content.contains(document.activeElement)) content.focus({ preventScroll: true });
};

/** A dialog over the page. Its head is no `<header>`: to a screen reader that would be a second banner of the page. */
export const Dialog = ({ opened, onClose, title, closeOnClickOutside = true, children }: Props) => {
  const t = useTexts(texts);
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      closeOnClickOutside={closeOnClickOutside}
      centered
      removeScrollProps={{ enabled: false }}
    >
      <Modal.Overlay />
      <Modal.Content ref={takeFocus}>
        <Modal.Body p="lg">
          <Group justify="space-between" wrap="nowrap" align="flex-start" mb="md">
            <Modal.Title fw={650} fz="lg">
              {title}
            </Modal.Title>
            <Modal.CloseButton aria-label={t('close')} />
          </Group>
          {children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
};
