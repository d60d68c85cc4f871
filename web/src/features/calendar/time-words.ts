import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import type { ItemOf } from '../../api/client.ts';
import { calendarTexts } from './calendar-texts.ts';
import { useZoneTitle } from './zone-texts.ts';

export type ListedGathering = ItemOf<'listPublicGatherings'> | ItemOf<'listGatherings'>;

/** When an event is, on the clocks of its own place. */
export const useTimeWords = () => {
  const t = useTexts(calendarTexts);
  const { language, formats } = useLanguage();
  const zoneTitle = useZoneTitle();
  const locale = language === 'ru' ? 'ru-RU' : 'en-GB';
  return (time: ListedGathering['time']): string => {
    if (time.kind === 'all-day') {
      const day = (date: string): string => formats.day(`${date}T12:00:00Z`);
      return time.from === time.to ? day(time.from) : `${day(time.from)} – ${day(time.to)}`;
    }
    const clock = new Intl.DateTimeFormat(locale, {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone: time.timeZone,
    }).formatRange(new Date(time.startsAt), new Date(time.endsAt));
    return time.timeZone === 'Europe/Moscow' ? clock : `${clock} (${t('zone', { zone: zoneTitle(time.timeZone) })})`;
  };
};
