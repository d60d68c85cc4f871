import type { InputOf } from '../../api/client.ts';
import { clockOf, instantOf } from './clock.ts';
import type { ListedGathering } from './time-words.ts';
import * as z from 'zod/mini';

export const GatheringForm = z.object({
  title: z.string(),
  text: z.string(),
  allDay: z.boolean(),
  /** As the clocks of `timeZone` say: `2026-12-01T10:00`, or a day alone. */
  from: z.string(),
  to: z.string(),
  timeZone: z.string(),
  place: z.enum(['place', 'online', 'both']),
  address: z.string(),
  url: z.string(),
  visibility: z.enum(['members', 'public']),
});
export type GatheringForm = z.infer<typeof GatheringForm>;

export const emptyGathering: GatheringForm = {
  title: '',
  text: '',
  allDay: false,
  from: '',
  to: '',
  timeZone: 'Europe/Moscow',
  place: 'place',
  address: '',
  url: '',
  visibility: 'members',
};

type Plan = Pick<InputOf<'planGathering'>, 'title' | 'time' | 'place' | 'visibility' | 'text'>;
export type Mistake = 'titleShort' | 'noTime' | 'addressShort' | 'urlWrong';

/** What is still wrong with a form. */
export const mistakesOf = (form: GatheringForm): readonly Mistake[] => {
  const length = form.allDay ? 10 : 16;
  const timed = form.from.length >= length && form.to.length >= length;
  const wrong: readonly (Mistake | false)[] = [
    form.title.trim().length < 3 && 'titleShort',
    (!timed || (form.allDay ? form.from > form.to : form.from >= form.to)) && 'noTime',
    form.place !== 'online' && form.address.trim().length < 3 && 'addressShort',
    form.place !== 'place' && !/^https:\/\/\S+\.\S+/.test(form.url.trim()) && 'urlWrong',
  ];
  return wrong.filter((one) => one !== false);
};

/** A whole form as the API takes it. */
export const planOf = (form: GatheringForm): Plan => {
  const { timeZone } = form;
  const [address, url, text] = [form.address.trim(), form.url.trim(), form.text.trim()];
  return {
    title: form.title.trim(),
    visibility: form.visibility,
    time: form.allDay
      ? { kind: 'all-day', from: form.from.slice(0, 10), to: form.to.slice(0, 10), timeZone }
      : { kind: 'timed', startsAt: instantOf(form.from, timeZone), endsAt: instantOf(form.to, timeZone), timeZone },
    place:
      form.place === 'online'
        ? { kind: 'online', url }
        : form.place === 'both'
          ? { kind: 'both', address, url }
          : { kind: 'place', address },
    ...(text === '' ? {} : { text }),
  };
};

/** What is planned as a form, to be changed. */
export const formOf = (gathering: ListedGathering & { readonly visibility: 'members' | 'public' }): GatheringForm => {
  const { title, text, time, place, visibility } = gathering;
  return {
    title,
    text: text ?? '',
    allDay: time.kind === 'all-day',
    from: time.kind === 'all-day' ? time.from : clockOf(time.startsAt, time.timeZone),
    to: time.kind === 'all-day' ? time.to : clockOf(time.endsAt, time.timeZone),
    timeZone: time.timeZone,
    place: place.kind,
    address: place.kind === 'online' ? '' : place.address,
    url: place.kind === 'place' ? '' : place.url,
    visibility,
  };
};
