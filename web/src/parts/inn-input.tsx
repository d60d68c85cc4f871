import { Text, TextInput } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTexts } from '../language/texts.ts';
import { innState, innTexts, plainInn } from './inn-words.ts';

type Props = {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Somebody tried to go on: an unfinished number is a mistake by now. */
  readonly checked: boolean;
};

/** A field for an INN that says while one types what is wrong, or that the number is right. */
export const InnInput = ({ value, onChange, checked }: Props) => {
  const t = useTexts(innTexts);
  const state = innState(value);
  const digits = plainInn(value).length;
  const unfinished = state === 'empty' || state === 'short';
  const wrong = state !== 'good' && (!unfinished || checked);
  const words = state === 'empty' ? t('hint') : t(state, { count: digits });
  return (
    <>
      <TextInput
        label={t('label')}
        description={t('hint')}
        size="lg"
        required
        inputMode="numeric"
        autoComplete="off"
        maxLength={20}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        error={wrong ? words : undefined}
        rightSection={state === 'good' ? <IconCheck aria-hidden color="var(--good)" /> : null}
        className="nums"
      />
      <Text size="sm" c="dimmed" role="status" mt={-8}>
        {wrong || state === 'empty' ? '' : words}
      </Text>
    </>
  );
};
