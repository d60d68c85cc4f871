/// <reference lib="dom" />
import { expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { isInOrder, newPage, signIn, type Watched } from './browser.ts';
import type { Portal } from './portal.ts';
import { type Language, type Say, speaker } from './words.ts';

type Look = { readonly width: number; readonly language: Language };

/** Somebody before the portal, who sees what is on the page and nothing else. */
export class Person {
  readonly page: Page;
  readonly say: Say;
  private readonly watched: Watched;
  private readonly portal: Portal;

  private constructor(portal: Portal, watched: Watched, say: Say) {
    this.portal = portal;
    this.watched = watched;
    this.page = watched.page;
    this.say = say;
  }

  /** Sits down at a page of the portal; signs in there, unless it is a visitor. */
  static async at(portal: Portal, path: string, look: Look, id?: string): Promise<Person> {
    const watched = await newPage(portal.browser, look);
    const person = new Person(portal, watched, speaker(look.language));
    if (id === undefined) await person.goTo(path);
    else await signIn(watched.page, portal.url + path, id);
    return person;
  }

  async goTo(path: string): Promise<void> {
    await this.page.goto(this.portal.url + path);
  }

  button(name: string, values?: Readonly<Record<string, string | number>>): Locator {
    return this.page.getByRole('button', { name: this.say(name, values), exact: true });
  }

  link(name: string): Locator {
    return this.page.getByRole('link', { name: this.say(name), exact: true });
  }

  /** The way to another section of the page one is on. */
  section(name: string): Locator {
    return this.page
      .getByRole('main')
      .getByRole('navigation')
      .getByRole('link', { name: this.say(name), exact: true });
  }

  heading(name: string): Locator {
    return this.page.getByRole('heading', { name: this.say(name), exact: true });
  }

  label(name: string): Locator {
    return this.page.locator('main, [role="dialog"]').getByLabel(this.say(name));
  }

  text(name: string, values?: Readonly<Record<string, string | number>>): Locator {
    return this.page.getByText(this.say(name, values)).first();
  }

  dialog(name: string): Locator {
    return this.page.getByRole('dialog').getByRole('button', { name: this.say(name), exact: true });
  }

  /** Goes there with the Tab key, as people without a mouse do. */
  async tabTo(target: Locator): Promise<void> {
    for (let presses = 0; presses < 150; presses++) {
      if (await target.evaluate((element) => element === element.ownerDocument.activeElement)) {
        expect(await outlineOf(target), 'what has the focus shows it').not.toBe('none');
        return;
      }
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`the Tab key does not come to ${String(target)}`);
  }

  /** Nothing for axe to say, nothing that scrolls sideways, nothing in the console. */
  isInOrder(): Promise<void> {
    return isInOrder(this.watched);
  }

  async leave(): Promise<void> {
    await this.page.context().close();
  }
}

/** How an element, or what it lies over, shows that it has the focus. */
const outlineOf = (target: Locator): Promise<string> =>
  target.evaluate((element) => {
    const shown = [element, element.nextElementSibling, element.parentElement].map((one) =>
      one === null ? 'none' : getComputedStyle(one).outlineStyle,
    );
    return shown.find((style) => style !== 'none') ?? 'none';
  });
