import { personaOf } from '../../infra/local/services/personas.ts';

/** What people write into their own words, as people do. */
export const telephone = '+7 900 555-01-42';

/** A value that is about a person, and where it was found: `item/person`, `log/notify`, `queue/mail`. */
export type Hit = {
  readonly kind: 'name' | 'address' | 'telephone';
  readonly place: string;
  readonly around: string;
};

/** On a page a name may end its line in the middle. */
const brokenAnywhere = (name: string): string =>
  name
    .split(' ')
    .map((part) => RegExp.escape(part))
    .join(String.raw`\s*`);

/** Finds names, e-mail addresses and the telephone number of these people in a text. */
export function canariesOf(people: ReadonlySet<string>) {
  const chosen = ['Вера Уходящая', 'Аграфена Канарейкина'];
  const names = [...chosen, ...[...people].map((person) => personaOf(person).name)];
  const values: readonly (readonly [Hit['kind'], RegExp])[] = [
    // The sandbox's people; the sender's own address is none of them.
    ['address', /[\w.%+-]+@(?:canary\.)?example\.org/g],
    ['telephone', /900\s*555-01-42/g],
    ['name', new RegExp(names.map(brokenAnywhere).join('|'), 'g')],
  ];
  return (place: string, text: string): Hit[] =>
    values.flatMap(([kind, pattern]) =>
      [...text.matchAll(pattern)].map(({ index }) => ({
        kind,
        place,
        around: text.slice(Math.max(0, index - 60), index + 60),
      })),
    );
}
