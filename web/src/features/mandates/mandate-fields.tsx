import { Checkbox, Group, MultiSelect, NativeSelect, TextInput } from '@mantine/core';
import { regionCodes } from '../../../../shared/domain/identifiers/region-names.ts';
import { useSay } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { regionTitle } from '../../parts/region-title.ts';
import { industryTitle } from '../../parts/words.ts';
import { choices } from '../needs/need-form.ts';
import { needDetailTexts, needKinds, needKindTexts } from '../needs/need-texts.ts';
import { levels, useLevelWords } from '../project-desk/levels.ts';
import { type MandateForm, sumWrong } from './mandate-form.ts';
import { mandateTexts } from './mandate-texts.ts';

type Props = {
  readonly form: MandateForm;
  readonly change: (part: Partial<MandateForm>) => void;
  readonly checked: boolean;
};

const letters = 'A B C D E F G H I J K L M N O P Q R S T U'.split(' ');

/** Which needs an investor or a department takes up. */
export const MandateFields = ({ form, change, checked }: Props) => {
  const t = useTexts(mandateTexts);
  const kinds = useTexts(needKindTexts);
  const details = useTexts(needDetailTexts);
  const words = useLevelWords();
  const say = useSay();
  const levelData = levels.map((level) => ({ value: String(level), label: words(level) }));
  return (
    <>
      <TextInput
        label={t('name')}
        required
        maxLength={120}
        value={form.name}
        onChange={({ currentTarget }) => change({ name: currentTarget.value })}
        error={checked && form.name.trim().length < 3 ? t('nameShort') : undefined}
      />
      <Checkbox.Group
        label={t('kinds')}
        value={[...form.kinds]}
        onChange={(value) => change({ kinds: value })}
        error={checked && form.kinds.length === 0 ? t('kindsNone') : undefined}
      >
        <Group mt={6}>
          {needKinds.map((kind) => (
            <Checkbox key={kind} value={kind} label={kinds(kind)} />
          ))}
        </Group>
      </Checkbox.Group>
      <NativeSelect
        label={t('levelFrom')}
        value={String(form.from)}
        onChange={({ currentTarget }) => change({ from: Number(currentTarget.value) })}
        data={levelData}
      />
      <NativeSelect
        label={t('levelTo')}
        value={String(form.to)}
        onChange={({ currentTarget }) => change({ to: Number(currentTarget.value) })}
        data={levelData}
        error={form.from > form.to ? t('levelWrong') : undefined}
      />
      <Group align="flex-start">
        <TextInput
          inputMode="numeric"
          label={t('sumFrom')}
          maxLength={16}
          value={form.sumFrom}
          onChange={({ currentTarget }) => change({ sumFrom: currentTarget.value.replaceAll(/[^\d\s]/g, '') })}
          error={checked && sumWrong(form) ? t('sumWrong') : undefined}
        />
        <TextInput
          inputMode="numeric"
          label={t('sumTo')}
          maxLength={16}
          value={form.sumTo}
          onChange={({ currentTarget }) => change({ sumTo: currentTarget.value.replaceAll(/[^\d\s]/g, '') })}
        />
      </Group>
      <MultiSelect
        label={t('instruments')}
        value={[...form.instruments]}
        onChange={(instruments) => change({ instruments })}
        data={choices.instrument.map((value) => ({ value, label: details(value) }))}
      />
      <MultiSelect
        label={t('sections')}
        searchable
        value={[...form.sections]}
        onChange={(sections) => change({ sections })}
        data={letters.map((value) => ({ value, label: say(industryTitle(value)) }))}
      />
      <MultiSelect
        label={t('regions')}
        searchable
        limit={30}
        value={[...form.regions]}
        onChange={(regions) => change({ regions })}
        data={regionCodes.map((value) => ({ value, label: say(regionTitle(value)) }))}
      />
    </>
  );
};
