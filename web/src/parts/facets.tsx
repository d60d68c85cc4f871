import { Button, Checkbox, Collapse, Group, Stack, Text } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { IconFilter } from '@tabler/icons-react';
import { useState } from 'react';
import type { OutputOf } from '../api/client.ts';
import { useLanguage } from '../language/language.tsx';
import { useTexts } from '../language/texts.ts';
import { partTexts } from './part-texts.ts';

type Counted = OutputOf<'searchClusters'>['facets'][number];

export type FacetProps = {
  /** With how many results each value would leave, as the search counted them. */
  readonly counted: readonly Counted[];
  /** Facets to show, in this order, with their titles. */
  readonly titles: Readonly<Record<string, string>>;
  /** Words for values that come without a label. */
  readonly nameOf: (facet: string, value: string) => string;
  /** Chosen values by facet, comma-separated as the API takes them. */
  readonly chosen: Readonly<Record<string, string | undefined>>;
  readonly onChange: (facet: string, values: string | undefined) => void;
  readonly onReset: () => void;
};

const shown = 7;

/** Filters with counts: beside the results on a wide screen, behind a button on a phone. */
export const Facets = (props: FacetProps) => {
  const t = useTexts(partTexts);
  const narrow = useMediaQuery('(max-width: 56rem)', undefined, { getInitialValueInEffect: false });
  const [open, { toggle }] = useDisclosure(false);
  const active = Object.keys(props.titles).filter((facet) => props.chosen[facet] !== undefined).length;
  const groups = (
    <Stack gap="lg">
      {Object.entries(props.titles).map(([facet, title]) => (
        <Facet key={facet} facet={facet} title={title} {...props} />
      ))}
      {active === 0 ? null : (
        <Button variant="default" size="compact-md" onClick={props.onReset}>
          {t('resetFilters')}
        </Button>
      )}
    </Stack>
  );
  if (!narrow) return <aside aria-label={t('filters')}>{groups}</aside>;
  return (
    <aside aria-label={t('filters')}>
      <Button
        variant="default"
        fullWidth
        leftSection={<IconFilter size={18} aria-hidden />}
        aria-expanded={open}
        onClick={toggle}
      >
        {active === 0 ? t('filters') : `${t('filters')} · ${active}`}
      </Button>
      <Collapse expanded={open} pt="md">
        {open ? groups : null}
      </Collapse>
    </aside>
  );
};

const Facet = ({
  facet,
  title,
  counted,
  chosen,
  nameOf,
  onChange,
}: FacetProps & { readonly facet: string; readonly title: string }) => {
  const t = useTexts(partTexts);
  const { language, formats } = useLanguage();
  const [all, setAll] = useState(false);
  const picked = chosen[facet]?.split(',') ?? [];
  const values = counted.find(({ name }) => name === facet)?.values ?? [];
  if (values.length === 0 && picked.length === 0) return null;
  const gone = picked.filter((value) => !values.some((one) => one.value === value));
  const rows = [...values, ...gone.map((value) => ({ value, label: undefined, count: 0 }))];
  const visible = all ? rows : rows.filter(({ value }, index) => index < shown || picked.includes(value));
  const toggle = (value: string): void => {
    const next = picked.includes(value) ? picked.filter((one) => one !== value) : [...picked, value];
    onChange(facet, next.length === 0 ? undefined : next.join(','));
  };
  return (
    <fieldset style={{ border: 0, padding: 0, margin: 0 }}>
      <Text component="legend" fw={600} mb={6}>
        {title}
      </Text>
      <Stack gap={6}>
        {visible.map(({ value, label, count }) => (
          <Group key={value} justify="space-between" wrap="nowrap" gap="xs" align="flex-start">
            <Checkbox
              checked={picked.includes(value)}
              onChange={() => toggle(value)}
              label={label?.[language] ?? nameOf(facet, value)}
            />
            <Text size="sm" c="dimmed" className="nums" style={{ whiteSpace: 'nowrap', flexShrink: 0 }}>
              {formats.number(count)}
            </Text>
          </Group>
        ))}
        {rows.length <= shown ? null : (
          <Button
            variant="subtle"
            size="compact-sm"
            justify="flex-start"
            px={0}
            aria-expanded={all}
            onClick={() => setAll(!all)}
          >
            {all ? t('fewer') : t('allOf', { count: rows.length })}
          </Button>
        )}
      </Stack>
    </fieldset>
  );
};
