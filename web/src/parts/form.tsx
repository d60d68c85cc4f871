import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';

type Props = {
  readonly onSend: () => void;
  readonly gap?: string;
  readonly children: ReactNode;
};

/** A form that says itself what is missing, in the language of the page; a browser would say it in its own. */
export const Form = ({ onSend, gap = 'md', children }: Props) => (
  <form
    noValidate
    onSubmit={(event) => {
      event.preventDefault();
      onSend();
    }}
  >
    <Stack maw="46rem" gap={gap}>
      {children}
    </Stack>
  </form>
);
