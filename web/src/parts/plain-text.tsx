import { Anchor, Text } from '@mantine/core';
import { langOf } from '../language/lang-of.ts';

const address = /(https:\/\/[^\s<>"»]+[^\s<>"».,;:!?)])/;

/** What a person wrote: text with line breaks and nothing else; addresses that begin with https:// can be followed. */
export const PlainText = ({ text }: { readonly text: string }) => (
  <Text lang={langOf(text)} maw="46rem" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
    {text.split(address).map((part, index) =>
      index % 2 === 0 ? (
        part
      ) : (
        <Anchor key={index} href={part} target="_blank" rel="noreferrer nofollow ugc" underline="always">
          {part}
        </Anchor>
      ),
    )}
  </Text>
);
