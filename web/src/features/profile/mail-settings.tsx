import { Button, Checkbox, Group, NativeSelect, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { groupTitles, settingsNote } from '../../../../shared/domain/notification/settings-texts.ts';
import type { OutputOf } from '../../api/client.ts';
import { useAct, useRead } from '../../api/queries.ts';
import { useSay } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { Form } from '../../parts/form.tsx';
import { Loading } from '../../parts/loading.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useMe } from '../../session/use-session.ts';
import { zones } from '../calendar/clock.ts';
import { useZoneTitle } from '../calendar/zone-texts.ts';
import { profileTexts } from './profile-texts.ts';

type Settings = OutputOf<'readNotificationSettings'>;
const paces = ['at-once', 'daily', 'weekly', 'off'] as const;
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const hours = Array.from({ length: 24 }, (_, hour) => hour);

/** Which letters come, how often, and when they do not. */
export const MailSettings = () => {
  const t = useTexts(profileTexts);
  const settings = useRead('readNotificationSettings', {});
  return (
    <section aria-labelledby="mail">
      <Title order={2} id="mail" size="h3" mb="sm">
        {t('mail')}
      </Title>
      <ProblemNote problem={settings.error} retry={() => void settings.refetch()} />
      {settings.isPending ? <Loading rows={3} height={50} /> : null}
      {settings.data === undefined ? null : <SettingsForm settings={settings.data} />}
    </section>
  );
};

const SettingsForm = ({ settings }: { readonly settings: Settings }) => {
  const t = useTexts(profileTexts);
  const say = useSay();
  const zoneTitle = useZoneTitle();
  const { data: me } = useMe();
  const [form, setForm] = useState(settings);
  const save = useAct('writeNotificationSettings', setForm);
  const { pace, quietHours, timeZone, digest } = form;
  const quietWrong = quietHours !== undefined && quietHours.from === quietHours.to;
  const groups = groupsOf(pace).filter((group) => group !== 'review-queue' || me?.operator === true);
  const change = (part: Partial<Settings>): void => {
    save.reset();
    setForm({ ...form, ...part });
  };
  const send = (): void => {
    if (!quietWrong) save.mutate({ input: { pace, quietHours: quietHours ?? null, timeZone, digest } });
  };
  return (
    <Form onSend={send}>
      <Text c="dimmed">{say(settingsNote)}</Text>
      {groups.map((group) => (
        <NativeSelect
          key={group}
          label={say(groupTitles[group])}
          aria-description={t('pace')}
          value={pace[group]}
          onChange={({ currentTarget: { value } }) =>
            change({ pace: { ...pace, [group]: paces.find((known) => known === value) ?? pace[group] } })
          }
          data={paces.map((value) => ({ value, label: t(value) }))}
        />
      ))}
      <Title order={3} size="h5">
        {t('digest')}
      </Title>
      <Group>
        <NativeSelect
          label={t('hour')}
          value={String(digest.hour)}
          onChange={({ currentTarget }) => change({ digest: { ...digest, hour: Number(currentTarget.value) } })}
          data={hours.map((hour) => ({ value: String(hour), label: `${String(hour).padStart(2, '0')}:00` }))}
        />
        <NativeSelect
          label={t('weekday')}
          value={String(digest.weekday)}
          onChange={({ currentTarget }) => change({ digest: { ...digest, weekday: Number(currentTarget.value) } })}
          data={weekdays.map((day, index) => ({ value: String(index + 1), label: t(day) }))}
        />
        <NativeSelect
          label={t('timeZone')}
          value={timeZone}
          onChange={({ currentTarget }) => change({ timeZone: currentTarget.value })}
          data={[...new Set<string>([...zones, timeZone])].map((value) => ({
            value,
            label: zoneTitle(value),
          }))}
        />
      </Group>
      <Checkbox
        label={t('quiet')}
        description={t('quietHow')}
        checked={quietHours !== undefined}
        onChange={({ currentTarget: { checked } }) =>
          change({ quietHours: checked ? { from: '22:00', to: '08:00' } : undefined })
        }
      />
      {quietHours === undefined ? null : (
        <Group align="flex-start">
          <TextInput
            type="time"
            label={t('from')}
            value={quietHours.from}
            onChange={({ currentTarget }) => change({ quietHours: { ...quietHours, from: currentTarget.value } })}
            error={quietWrong ? t('quietWrong') : undefined}
          />
          <TextInput
            type="time"
            label={t('to')}
            value={quietHours.to}
            onChange={({ currentTarget }) => change({ quietHours: { ...quietHours, to: currentTarget.value } })}
          />
        </Group>
      )}
      <ProblemNote problem={save.error} />
      <Group>
        <Button type="submit" loading={save.isPending}>
          {t('save')}
        </Button>
        <Text role="status">{save.isSuccess ? t('saved') : ''}</Text>
      </Group>
    </Form>
  );
};

type Group = keyof Settings['pace'];
const isGroup = (value: string): value is Group => value in groupTitles;
const groupsOf = (pace: Settings['pace']): Group[] => Object.keys(pace).filter(isGroup);
