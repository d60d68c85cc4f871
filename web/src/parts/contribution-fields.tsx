import { NativeSelect, Stack, TextInput } from '@mantine/core';
import type { InputOf } from '../api/client.ts';
import { useTexts } from '../language/texts.ts';
import { contributionFieldTexts } from './contribution-field-texts.ts';
import { contributionTexts } from './words.ts';

export type Contribution = InputOf<'acceptInvitation'>['contribution'];
/** As it is typed: no kind is chosen for anybody. */
export type ContributionForm = { readonly kind: Contribution['kind'] | ''; readonly text: string };

const kinds = Object.keys(contributionTexts.ru).filter(isKind);

export function isKind(kind: string): kind is Contribution['kind'] {
  return kind in contributionTexts.ru;
}

/** The contribution as the API takes it, once it is whole. */
export const contributionOf = ({ kind, text }: ContributionForm): Contribution | undefined =>
  kind !== '' && text.trim().length >= 3 ? { kind, text: text.trim() } : undefined;

type Props = {
  readonly value: ContributionForm;
  readonly onChange: (value: ContributionForm) => void;
  /** Somebody tried to go on: say what is missing. */
  readonly checked: boolean;
};

export const ContributionFields = ({ value, onChange, checked }: Props) => {
  const t = useTexts(contributionFieldTexts);
  const kindTexts = useTexts(contributionTexts);
  return (
    <Stack gap="sm">
      <NativeSelect
        label={t('kind')}
        required
        value={value.kind}
        onChange={({ currentTarget: { value: kind } }) => onChange({ ...value, kind: isKind(kind) ? kind : '' })}
        error={checked && value.kind === '' ? t('noKind') : undefined}
        data={[{ value: '', label: t('choose') }, ...kinds.map((kind) => ({ value: kind, label: kindTexts(kind) }))]}
      />
      <TextInput
        label={t('text')}
        description={t('example')}
        required
        maxLength={300}
        value={value.text}
        onChange={({ currentTarget: { value: text } }) => onChange({ ...value, text })}
        error={checked && value.text.trim().length < 3 ? t('noText') : undefined}
      />
    </Stack>
  );
};
