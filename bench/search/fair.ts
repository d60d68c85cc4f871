import type { ListedOrganisation } from '../../functions/gateways/search/documents.ts';
import { distance } from '../../functions/gateways/search/distance.ts';

/** As many as one page of answers. */
const page = 10;

const forms = /^(ООО|АО|ПАО|АНО|ФГБУ|ИП)\s+/;

/** A name as it is spoken: without legal form and quotes, in small letters. */
export const spoken = (name: string): string =>
  name
    .replace(forms, '')
    .replaceAll(/["«»]/g, '')
    .toLowerCase();

const compared = (text: string): string => text.replaceAll('ё', 'е').replaceAll('-', ' ');

/** Whether a person could expect one page to hold the answer: no more than ten organisations answer as well as it does. */
export class Fairness {
  private readonly numbers: string;
  private readonly names: readonly string[];

  constructor(city: readonly ListedOrganisation[]) {
    this.numbers = city.map(({ inn, ogrn }) => `${inn} ${ogrn}`).join('\n');
    this.names = city.map(({ name }) => compared(spoken(name)));
  }

  /** Of part of an INN or OGRN. */
  ofNumber(fragment: string): boolean {
    const lines = new Set<number>();
    let place = this.numbers.indexOf(fragment);
    while (place >= 0 && lines.size <= page) {
      lines.add(this.numbers.lastIndexOf('\n', place));
      place = this.numbers.indexOf(fragment, place + 1);
    }
    return lines.size > 0 && lines.size <= page;
  }

  /** Of a name in its own letters and its nominative, perhaps with slips. */
  ofName(typed: string, meant: string): boolean {
    const text = compared(typed);
    const away = distance(text, compared(meant), 2);
    const alike = this.names.filter((name) => name === text || distance(text, name, away) <= away);
    return alike.length <= page;
  }
}
