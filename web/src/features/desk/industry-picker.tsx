import { Alert, Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { industryName } from '../../../../shared/domain/identifiers/okved-names.ts';
import { useSay } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { industryTitle } from '../../parts/words.ts';
import { connecting, groupsOf } from './adjacency.ts';
import classes from './industry-picker.module.css';
import { newClusterTexts } from './new-cluster-texts.ts';

type Props = {
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly checked: boolean;
};

const codes = Array.from({ length: 99 }, (_, index) => String(index + 1).padStart(2, '0')).filter(
  (code) => industryName(code) !== undefined,
);

/** Classes of OKVED 2 with a search by name, and whether those chosen are adjacent. */
export const IndustryPicker = ({ chosen, onChange, checked }: Props) => {
  const t = useTexts(newClusterTexts);
  const say = useSay();
  const [words, setWords] = useState('');
  const wanted = words.trim().toLocaleLowerCase();
  const found = codes.filter((code) => say(industryTitle(code)).toLocaleLowerCase().includes(wanted));
  const toggle = (code: string): void =>
    onChange(chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code]);
  const problem = chosen.length === 0 && checked ? t('atLeastOne') : chosen.length > 10 ? t('atMostTen') : undefined;
  return (
    <Stack gap="sm">
      <Text size="sm" c={problem === undefined ? 'dimmed' : 'var(--bad)'} role="status">
        {problem ?? t('chosen', { count: chosen.length })}
      </Text>
      {chosen.length === 0 ? null : (
        <Group gap="xs">
          {chosen.map((code) => (
            <Button
              key={code}
              size="compact-md"
              variant="light"
              className={classes.chosen}
              rightSection={<IconX size={14} aria-hidden />}
              aria-label={t('remove', { name: say(industryTitle(code)) })}
              onClick={() => toggle(code)}
            >
              {say(industryTitle(code))}
            </Button>
          ))}
        </Group>
      )}
      <Adjacency chosen={chosen} onAdd={toggle} />
      <TextInput
        type="search"
        label={t('findIndustry')}
        value={words}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
        // Enter looks, it does not go on to the next step.
        onKeyDown={(event) => (event.key === 'Enter' ? event.preventDefault() : undefined)}
      />
      <div className={classes.list} role="group" aria-label={t('industries')} tabIndex={0}>
        {found.length === 0 ? <Text c="dimmed">{t('noSuchIndustry')}</Text> : null}
        {found.map((code) => (
          <Checkbox
            key={code}
            label={say(industryTitle(code))}
            checked={chosen.includes(code)}
            onChange={() => toggle(code)}
          />
        ))}
      </div>
    </Stack>
  );
};

const Adjacency = ({
  chosen,
  onAdd,
}: {
  readonly chosen: readonly string[];
  readonly onAdd: (code: string) => void;
}) => {
  const t = useTexts(newClusterTexts);
  const say = useSay();
  if (chosen.length < 2) return null;
  const groups = groupsOf(chosen);
  if (groups.length === 1)
    return (
      <Text size="sm" c="var(--good)" role="status">
        {t('adjacentGood')}
      </Text>
    );
  const bridges = connecting(chosen, codes);
  return (
    <Alert
      color="orange"
      variant="outline"
      role="status"
      title={t('adjacentBad', { groups: groups.map((group) => group.join(', ')).join(' | ') })}
    >
      <Stack gap="xs">
        <Text size="sm">{t('adjacentText')}</Text>
        {bridges.length === 0 ? <Text size="sm">{t('adjacentNone')}</Text> : null}
        <Group gap="xs">
          {bridges.map((code) => (
            <Button
              key={code}
              size="compact-sm"
              variant="default"
              className={classes.chosen}
              onClick={() => onAdd(code)}
            >
              + {say(industryTitle(code))}
            </Button>
          ))}
        </Group>
      </Stack>
    </Alert>
  );
};
