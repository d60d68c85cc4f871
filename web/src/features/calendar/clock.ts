/** Zones to choose from, from west to east. */
export const zones = [
  'Europe/Kaliningrad',
  'Europe/Moscow',
  'Europe/Samara',
  'Asia/Yekaterinburg',
  'Asia/Omsk',
  'Asia/Novosibirsk',
  'Asia/Irkutsk',
  'Asia/Yakutsk',
  'Asia/Vladivostok',
  'Asia/Kamchatka',
] as const;

/** What the clocks of a zone say: `2026-12-01T10:00`. */
export const clockOf = (instant: string | number, timeZone: string): string => {
  const format = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone });
  return format.format(new Date(instant)).replace(' ', 'T');
};

/** The instant at which the clocks of a zone say so. */
export const instantOf = (clock: string, timeZone: string): string => {
  const wanted = Date.parse(`${clock.slice(0, 16)}:00Z`);
  const shift = (at: number): number => Date.parse(`${clockOf(at, timeZone)}:00Z`) - at;
  // Twice, because the shift may be another one on the other side of a change of the clocks.
  const near = wanted - shift(wanted);
  return new Date(wanted - shift(near)).toISOString();
};
