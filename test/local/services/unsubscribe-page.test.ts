import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';

const script = readFileSync(join(import.meta.dirname, '../../../infra/site/pages/unsubscribe.js'), 'utf8');

/** The page's script with as much of a browser as it uses. */
const open = (search: string, status: number) => {
  const asked: string[] = [];
  const shown: string[] = [];
  const presses: (() => void)[] = [];
  const button = (language: string) => ({
    getAttribute: () => language,
    setAttribute: () => undefined,
    addEventListener: (_: string, press: () => void) => presses.push(press),
  });
  const outcome = { setAttribute: () => undefined, replaceChildren: (text: string) => shown.push(text) };
  runInNewContext(script, {
    URLSearchParams,
    location: { search },
    document: { querySelectorAll: () => [button('ru'), button('en')], querySelector: () => outcome },
    fetch: async (path: string, { method }: { method: string }) => {
      asked.push(`${method} ${path}`);
      return { ok: status === 200, status };
    },
  });
  return { asked, shown, press: (index: 0 | 1) => presses[index]?.() };
};

describe('the page that the letters’ unsubscribe links open', () => {
  it('does nothing until a person presses the button, because programs open links, too', () => {
    expect(open('?token=a.b', 200)).toMatchObject({ asked: [], shown: [] });
  });

  it('unsubscribes once, and says so in the language of the button', async () => {
    const page = open('?token=a%2Fb', 200);
    page.press(1);
    page.press(1);
    await expect.poll(() => page.shown.at(-1)).toMatch(/^Done/);
    page.press(0);
    expect(page.asked).toEqual(['POST /api/public/unsubscribe?token=a%2Fb']);
  });

  it.each([
    ['?token=forged', 404, /^Ссылка неполна/],
    ['', 200, /^Ссылка неполна/],
    ['?token=a.b', 503, /^Не получилось/],
  ])('says what is wrong (%s, %d), and can be pressed again', async (search, status, text) => {
    const page = open(search, status);
    page.press(0);
    await expect.poll(() => page.shown.at(-1)).toMatch(text);
    page.press(0);
    await expect.poll(() => page.shown.filter((shown) => text.test(shown)).length).toBe(2);
  });
});
