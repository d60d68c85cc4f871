import { NativeSelect, Text } from '@mantine/core';
import { textsOf, useTexts } from '../../language/texts.ts';
import type { Named } from './use-voices.ts';

const texts = textsOf(
  { as: 'От имени организации', shown: 'Подпись: {name}. Ваше имя никому не показывается.' },
  { as: 'On behalf of', shown: 'Signed: {name}. Your own name is shown to nobody.' },
);

type Props = {
  readonly voices: readonly Named[];
  readonly value: string;
  readonly onChange: (organisationId: string) => void;
};

/** On whose behalf something is said; a word, where there is nothing to choose. */
export const VoiceField = ({ voices, value, onChange }: Props) => {
  const t = useTexts(texts);
  const [only] = voices;
  if (voices.length === 1 && only !== undefined)
    return (
      <Text size="sm" c="dimmed">
        {t('shown', { name: only.name })}
      </Text>
    );
  return (
    <NativeSelect
      label={t('as')}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      data={voices.map(({ organisationId, name }) => ({ value: organisationId, label: name }))}
    />
  );
};

/** The chosen voice, or the first. */
export const voiceOf = (voices: readonly Named[], chosen: string): string | undefined =>
  (voices.find(({ organisationId }) => organisationId === chosen) ?? voices[0])?.organisationId;
