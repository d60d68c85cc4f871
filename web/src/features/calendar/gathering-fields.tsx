import { Checkbox, Group, NativeSelect, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { useTexts } from '../../language/texts.ts';
import { calendarTexts } from './calendar-texts.ts';
import { zones } from './clock.ts';
import type { GatheringForm, Mistake } from './gathering-form.ts';
import { useZoneTitle } from './zone-texts.ts';

type Props = {
  readonly form: GatheringForm;
  readonly change: (part: Partial<GatheringForm>) => void;
  readonly mistakes: readonly Mistake[];
};

/** What an event is, when, where and for whom. */
export const GatheringFields = ({ form, change, mistakes }: Props) => {
  const t = useTexts(calendarTexts);
  const zoneTitle = useZoneTitle();
  const wrong = (mistake: Mistake): string | undefined => (mistakes.includes(mistake) ? t(mistake) : undefined);
  const type = form.allDay ? 'date' : 'datetime-local';
  const length = form.allDay ? 10 : 16;
  const places = ['place', 'online', 'both'] as const;
  return (
    <Stack>
      <TextInput
        label={t('title')}
        required
        maxLength={200}
        value={form.title}
        onChange={({ currentTarget }) => change({ title: currentTarget.value })}
        error={wrong('titleShort')}
      />
      <Textarea
        label={t('text')}
        autosize
        minRows={3}
        maxLength={4000}
        value={form.text}
        onChange={({ currentTarget }) => change({ text: currentTarget.value })}
      />
      <Checkbox
        label={t('allDay')}
        checked={form.allDay}
        onChange={({ currentTarget: { checked } }) => change({ allDay: checked, ...spanOf(form, checked) })}
      />
      <Group align="flex-start">
        <TextInput
          type={type}
          required
          label={t(form.allDay ? 'firstDay' : 'from')}
          value={form.from.slice(0, length)}
          onChange={({ currentTarget }) => change({ from: currentTarget.value })}
          error={wrong('noTime')}
        />
        <TextInput
          type={type}
          required
          label={t(form.allDay ? 'lastDay' : 'to')}
          value={form.to.slice(0, length)}
          min={form.from.slice(0, length)}
          onChange={({ currentTarget }) => change({ to: currentTarget.value })}
        />
        <NativeSelect
          label={t('timeZone')}
          value={form.timeZone}
          onChange={({ currentTarget }) => change({ timeZone: currentTarget.value })}
          data={[...new Set([...zones, form.timeZone])].map((value) => ({ value, label: zoneTitle(value) }))}
        />
      </Group>
      <Radio.Group
        label={t('place')}
        value={form.place}
        onChange={(value) => change({ place: places.find((known) => known === value) ?? 'place' })}
      >
        <Group mt={6}>
          {places.map((value) => (
            <Radio key={value} value={value} label={t(`place-${value}`)} />
          ))}
        </Group>
      </Radio.Group>
      {form.place === 'online' ? null : (
        <TextInput
          label={t('address2')}
          required
          maxLength={300}
          value={form.address}
          onChange={({ currentTarget }) => change({ address: currentTarget.value })}
          error={wrong('addressShort')}
        />
      )}
      {form.place === 'place' ? null : (
        <TextInput
          type="url"
          label={t('url')}
          required
          maxLength={500}
          value={form.url}
          onChange={({ currentTarget }) => change({ url: currentTarget.value })}
          error={wrong('urlWrong')}
        />
      )}
      <Radio.Group
        label={t('visibility')}
        value={form.visibility}
        onChange={(value) => change({ visibility: value === 'public' ? value : 'members' })}
      >
        <Stack gap={6} mt={6}>
          <Radio value="members" label={t('members')} />
          <Radio value="public" label={t('public')} />
        </Stack>
      </Radio.Group>
    </Stack>
  );
};

/** The days of the hours that were typed, and some hours of the days. */
const spanOf = ({ from, to }: GatheringForm, allDay: boolean): Partial<GatheringForm> =>
  allDay
    ? { from: from.slice(0, 10), to: to.slice(0, 10) }
    : { from: from === '' ? '' : `${from.slice(0, 10)}T10:00`, to: to === '' ? '' : `${to.slice(0, 10)}T12:00` };
