import { Checkbox, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../../language/texts.ts';
import { eventTexts, isEventType } from '../../parts/event-texts.ts';
import { webhookTexts } from './webhook-texts.ts';

const types = Object.keys(eventTexts.ru).filter(isEventType);

type Props = { readonly chosen: readonly string[]; readonly onChange: (chosen: readonly string[]) => void };

/** Events to be told of, found by their words or by their codes. */
export const EventChoice = ({ chosen, onChange }: Props) => {
  const t = useTexts(webhookTexts);
  const words = useTexts(eventTexts);
  const [typed, setTyped] = useState('');
  const sought = typed.trim().toLocaleLowerCase();
  const shown = types.filter((type) => type.includes(sought) || words(type).toLocaleLowerCase().includes(sought));
  return (
    <Stack gap="xs">
      <TextInput
        type="search"
        label={t('findEvent')}
        maxLength={100}
        value={typed}
        onChange={({ currentTarget: { value } }) => setTyped(value)}
      />
      <Text size="sm" c="dimmed" role="status">
        {t('chosen', { count: chosen.length })}
      </Text>
      <Checkbox.Group aria-label={t('events')} value={[...chosen]} onChange={onChange}>
        <Stack
          gap="xs"
          p="sm"
          tabIndex={0}
          style={{ maxHeight: '18rem', overflowY: 'auto', border: '1px solid var(--line)', borderRadius: 8 }}
        >
          {shown.map((type) => (
            <Checkbox key={type} value={type} label={words(type)} description={type} />
          ))}
        </Stack>
      </Checkbox.Group>
    </Stack>
  );
};
