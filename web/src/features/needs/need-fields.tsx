import { Checkbox, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useTexts } from '../../language/texts.ts';
import { choices, choicesOf, contentOf, hasSum, type NeedForm } from './need-form.ts';
import { isNeedDetail, needDetailTexts, needKinds, needKindTexts } from './need-texts.ts';
import { ownNeedTexts } from './own-need-texts.ts';

type Props = {
  readonly form: NeedForm;
  readonly change: (part: Partial<NeedForm>) => void;
  readonly checked: boolean;
  /** Another kind is another need. @default false */
  readonly kindStays?: boolean;
};

const amountOf = {
  'pilot-site': 'days',
  'equipment-time': 'hours',
  competence: 'people',
  infrastructure: 'squareMetres',
} as const;
const isCounted = (kind: string): kind is keyof typeof amountOf => kind in amountOf;

/** What is needed, with what a reader has to know of each kind. */
export const NeedFields = ({ form, change, checked, kindStays = false }: Props) => {
  const t = useTexts(ownNeedTexts);
  const kinds = useTexts(needKindTexts);
  const details = useTexts(needDetailTexts);
  const whats = choicesOf(form.kind);
  const incomplete = checked && contentOf(form) === undefined;
  return (
    <Stack>
      {kindStays ? null : (
        <NativeSelect
          label={t('kind')}
          value={form.kind}
          onChange={({ currentTarget: { value } }) =>
            change({ kind: needKinds.find((known) => known === value) ?? form.kind, what: '', amount: '' })
          }
          data={needKinds.map((kind) => ({ value: kind, label: kinds(kind) }))}
        />
      )}
      {whats.length === 0 ? null : (
        <NativeSelect
          label={t('what')}
          value={form.what === '' ? whats[0] : form.what}
          onChange={({ currentTarget }) => change({ what: currentTarget.value })}
          data={whats.map((word) => ({ value: word, label: isNeedDetail(word) ? details(word) : word }))}
        />
      )}
      {isCounted(form.kind) ? (
        <TextInput
          inputMode="numeric"
          label={t(amountOf[form.kind])}
          maxLength={7}
          maw="14rem"
          value={form.amount}
          onChange={({ currentTarget }) => change({ amount: currentTarget.value.replaceAll(/\D/g, '') })}
          error={incomplete ? t(amountOf[form.kind]) : undefined}
        />
      ) : null}
      {hasSum(form.kind) ? (
        <Group align="flex-start">
          <TextInput
            inputMode="numeric"
            label={t('from')}
            required
            maxLength={16}
            value={form.from}
            onChange={({ currentTarget }) => change({ from: currentTarget.value.replaceAll(/[^\d\s]/g, '') })}
            error={incomplete ? t('sumWrong') : undefined}
          />
          <TextInput
            inputMode="numeric"
            label={t('to')}
            required
            maxLength={16}
            value={form.to}
            onChange={({ currentTarget }) => change({ to: currentTarget.value.replaceAll(/[^\d\s]/g, '') })}
          />
        </Group>
      ) : null}
      {form.kind === 'investment' ? (
        <Checkbox.Group
          label={t('instruments')}
          value={[...form.instruments]}
          onChange={(instruments) => change({ instruments })}
          error={incomplete && form.instruments.length === 0 ? t('instrumentNone') : undefined}
        >
          <Group mt={6}>
            {choices.instrument.map((word) => (
              <Checkbox key={word} value={word} label={details(word)} />
            ))}
          </Group>
        </Checkbox.Group>
      ) : null}
    </Stack>
  );
};
