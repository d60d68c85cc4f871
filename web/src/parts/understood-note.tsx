import { Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import type { OutputOf } from '../api/client.ts';
import { textsOf, useTexts } from '../language/texts.ts';

type Understood = OutputOf<'searchOrganisations'>['understood'];

const texts = textsOf(
  {
    everything: '',
    'as-typed': '',
    'other-layout': 'Похоже, слова набраны в другой раскладке: мы поняли их и нашли.',
    misspelt: 'Точно таких слов нет: показано похожее, с поправкой на опечатки.',
    'some-words': 'Всех слов вместе нет нигде: показано, где есть хотя бы часть из них.',
  },
  {
    everything: '',
    'as-typed': '',
    'other-layout': 'The words seem typed in another keyboard layout: we understood them.',
    misspelt: 'There are no such exact words: you see similar ones, typing errors corrected.',
    'some-words': 'Nothing has all of these words: you see where some of them are.',
  },
);

/** How mistyped words were understood, where they had to be. */
export const UnderstoodNote = ({ understood }: { readonly understood: Understood | undefined }) => {
  const t = useTexts(texts);
  if (understood === undefined || t(understood) === '') return null;
  return (
    <Text size="sm" role="status">
      <IconInfoCircle size={16} aria-hidden style={{ verticalAlign: '-3px', marginRight: 6 }} />
      {t(understood)}
    </Text>
  );
};
