import { type Case, cases } from './decline.ts';

/** Endings of names of people in the five cases, as grammars list them; the first rule that fits counts. */
const rules: readonly (readonly [nominative: RegExp, endings: string])[] = [
  [/(?<=[оеё]в|ин|ын)а$/, 'ой ой у ой ой'],
  [/ая$/, 'ой ой ую ой ой'],
  [/(?<=[оеё]в|ин|ын)$/, 'а у а ым е'],
  [/(?<=с|ц)кий$/, 'кого кому кого ким ком'],
];
const ofGivenNames: typeof rules = [
  [/^лев$/, 'льва льву льва львом льве'],
  [/^павел$/, 'павла павлу павла павлом павле'],
  [/^п[её]тр$/, 'петра петру петра петром петре'],
  [/^любовь$/, 'любови любови любовь любовью любови'],
  [/ия$/, 'ии ии ию ией ии'],
  [/(?<=[гкхжшчщ])а$/, 'и е у ой е'],
  [/а$/, 'ы е у ой е'],
  [/я$/, 'и е ю ей е'],
  [/(?<=и)й$/, 'я ю я ем и'],
  [/й$/, 'я ю я ем е'],
  [/ь$/, 'я ю я ем е'],
  [/(?<=ич)$/, 'а у а ем е'],
  [/$/, 'а у а ом е'],
];

const by = (list: typeof rules, word: string, which: Case): string => {
  const [nominative, endings] = list.find(([pattern]) => pattern.test(word)) ?? [/$/, ''];
  return word.replace(nominative, endings.split(' ')[cases.indexOf(which)] ?? '');
};

/** Surname, given name and patronymic in small letters, in another case. */
export function declinedPerson(name: string, which: Case): string {
  const [surname = '', ...given] = name.split(' ');
  return [by(rules, surname, which), ...given.map((word) => by(ofGivenNames, word, which))].join(' ');
}
