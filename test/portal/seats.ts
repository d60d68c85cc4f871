/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Page } from 'playwright-core';
import { newPage, overflow, settled, signIn, violations, waitingOf } from './browser.ts';
import type { LivedCity } from './lived-city.ts';
import type { Portal } from './portal.ts';
import { Data, untranslated } from './untranslated.ts';
import type { Visit, Who } from './visits.ts';
import { type Language, speaker } from './words.ts';

/** Where somebody sits, with everything that is seen over their shoulder. */
export type Seat = {
  readonly page: Page;
  readonly faults: string[];
  readonly waiting: () => number;
  readonly data: Data;
};

/** People who sit down once and look at one page after another. */
export class Seats {
  private readonly portal: Portal;
  private readonly city: LivedCity;
  private readonly taken = new Map<Who, Promise<Seat>>();

  constructor(portal: Portal, city: LivedCity) {
    this.portal = portal;
    this.city = city;
  }

  of(who: Who): Promise<Seat> {
    const seat = this.taken.get(who) ?? this.sitDown(who);
    this.taken.set(who, seat);
    return seat;
  }

  /** Opens a page in a language and waits until it is whole. */
  async open(who: Who, path: string, language: Language): Promise<Seat> {
    const seat = await this.of(who);
    await seat.page.goto(`${this.portal.url}${path}?lang=${language}`);
    await settled(seat.page, seat.waiting);
    return seat;
  }

  /** The address of a visit; parameters are those of the city. */
  pathOf([route, , other]: Visit): string {
    const { clusterId = '' } = this.city.params;
    const params: Readonly<Record<string, string>> = {
      ...this.city.params,
      clusterId: other === undefined ? clusterId : this.city.clusters[other],
    };
    return route.replaceAll(/\$(\w+)/g, (_, name: string) => params[name] ?? `no-${name}`);
  }

  /** What a picture of a visit is called. */
  nameOf([route, who, other]: Visit): string {
    const page = route.replaceAll(/[^A-Za-z]+/g, '-').replaceAll(/^-|-$/g, '');
    return [page === '' ? 'home' : page, who, ...(other === undefined ? [] : [other])].join('.');
  }

  private async sitDown(who: Who): Promise<Seat> {
    const watched = await newPage(this.portal.browser);
    const { page } = watched;
    const person = who === 'visitor' || who === 'operator' || who === 'newcomer' ? who : this.city.people[who];
    const seat = { ...watched, waiting: waitingOf(page), data: new Data(page) };
    if (who !== 'visitor') await signIn(page, `${this.portal.url}/`, person);
    return seat;
  }
}

/** Boxes and circles to tick whose words do not stand beside them. */
const apart = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('input[type="checkbox"], input[type="radio"]')].flatMap((box) => {
      const label = box instanceof HTMLInputElement ? box.labels?.[0] : undefined;
      if (label === undefined || label.contains(box)) return [];
      const [its, theirs] = [box.getBoundingClientRect(), label.getBoundingClientRect()];
      const beside = theirs.top < its.bottom && its.top < theirs.bottom;
      return beside || its.width === 0 ? [] : [`“${label.textContent}” does not stand beside its box`];
    }),
  );

/** Everything that can be wrong with a page as it stands there, in a line each. */
export async function faultsOf({ page, data, faults }: Seat, language: Language): Promise<string[]> {
  const sideways = await overflow(page);
  const headings = await page.locator('h1').count();
  const lang = await page.locator('html').getAttribute('lang');
  const brand = speaker(language)('layout.layoutTexts.brand');
  const title = await page.title();
  const found = [
    ...(await violations(page)),
    ...(await untranslated(page, data, language)),
    ...faults.splice(0),
    ...(await apart(page)),
    ...(sideways === 0 ? [] : [`scrolls sideways by ${sideways}`]),
    ...(headings === 1 ? [] : [`${headings} headings of the first order`]),
    ...(lang === language ? [] : [`lang is ${lang}`]),
    ...(title.endsWith(brand) || page.url().includes('/embed/') ? [] : [`the title is ${title}`]),
  ];
  return found.map((fault) => `${language}: ${fault}`);
}
