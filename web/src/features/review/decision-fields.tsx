import { Anchor, Checkbox, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { useSay } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import type { Case, Criterion } from './case-data.ts';
import { caseTexts } from './case-texts.ts';
import { type DecisionForm, isLongEnough } from './decision-form.ts';
import { decisionTexts } from './decision-texts.ts';
import { reasonsFor } from '../../parts/decision-reasons.ts';

type Props = {
  readonly form: DecisionForm;
  readonly change: (part: Partial<DecisionForm>) => void;
  readonly programme: Case['cluster']['programme'];
  readonly open: readonly Criterion[];
  /** Somebody tried to go on: say what is missing. */
  readonly checked: boolean;
};

/** What a decision of the chosen kind has to say. */
export const DecisionFields = (props: Props) => {
  const t = useTexts(decisionTexts);
  const { form, change, checked } = props;
  const { outcome, text } = form;
  if (outcome === undefined) return null;
  const optional = outcome === 'register';
  const short = !isLongEnough(text) && !(optional && text.trim() === '');
  return (
    <>
      {outcome === 'register' ? <Acknowledging {...props} /> : null}
      {outcome === 'return' ? <Returning {...props} /> : null}
      {outcome === 'reject' ? <Rejecting {...props} /> : null}
      <Textarea
        label={t(optional ? 'textOptional' : 'text')}
        description={t(`help-${outcome}`)}
        required={!optional}
        autosize
        minRows={optional ? 2 : 4}
        maxRows={14}
        maxLength={3000}
        value={text}
        onChange={({ currentTarget: { value } }) => change({ text: value })}
        error={checked && short ? t('tooShort') : undefined}
      />
    </>
  );
};

const Acknowledging = ({ form, change, open, checked }: Props) => {
  const t = useTexts(decisionTexts);
  const criteria = useTexts(caseTexts);
  if (open.length === 0) return null;
  return (
    <Stack gap="sm">
      <Text size="sm">{t('acknowledgeLead')}</Text>
      {open.map((criterion) => (
        <Textarea
          key={criterion}
          label={t('acknowledge', { criterion: criteria(criterion) })}
          description={
            <Anchor href={`#finding-${criterion}`} size="sm" inherit>
              {t('finding')}
            </Anchor>
          }
          required
          autosize
          minRows={2}
          maxLength={500}
          value={form.overrides[criterion] ?? ''}
          onChange={({ currentTarget: { value } }) => change({ overrides: { ...form.overrides, [criterion]: value } })}
          error={checked && !isLongEnough(form.overrides[criterion]) ? t('tooShort') : undefined}
        />
      ))}
    </Stack>
  );
};

const Returning = ({ form, change, programme, checked }: Props) => {
  const t = useTexts(decisionTexts);
  const say = useSay();
  return (
    <Checkbox.Group
      label={t('reasons')}
      required
      value={form.reasons}
      onChange={(reasons) => change({ reasons })}
      error={checked && form.reasons.length === 0 ? t('noReason') : undefined}
    >
      <Stack gap="xs" mt="xs">
        {reasonsFor(programme, 'return').map(({ code, text }) => (
          <Checkbox key={code} value={code} label={say(text)} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
};

const Rejecting = ({ form, change, programme, checked }: Props) => {
  const t = useTexts(decisionTexts);
  const say = useSay();
  return (
    <NativeSelect
      label={t('rejectReason')}
      required
      value={form.reason}
      data={[
        { value: '', label: t('choose') },
        ...reasonsFor(programme, 'reject').map(({ code, text }) => ({ value: code, label: say(text) })),
      ]}
      onChange={({ currentTarget: { value } }) => change({ reason: value })}
      error={checked && form.reason === '' ? t('noReason') : undefined}
    />
  );
};
