import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { descriptionOf } from '../../shared/painting/head.ts';
import { paintedDocument } from '../../shared/painting/painted-document.ts';

const empty =
  '<!doctype html>\n<html lang="ru"><head><title>Портал города</title><meta\n name="description"\n content="Всё"\n />' +
  '<script src="/start.js" defer data-entry="/a.js" data-modules="/b.js"></script></head><body><div id="root"></div></body></html>';
const head = {
  language: 'ru',
  address: 'https://clusters.example/clusters/1',
  description: 'О "лазерах" & <свете>',
} as const;

describe('a painted document', () => {
  it('has the name of its page in the title and for messengers, and one address', () => {
    const html = paintedDocument(empty, { html: '<h1>ООО &quot;Свет&quot;</h1>', scripts: [], head });
    expect(html).toContain('<title>ООО &quot;Свет&quot; · Инновационные кластеры</title>');
    expect(html).toContain('<meta property="og:title" content="ООО &quot;Свет&quot; · Инновационные кластеры" />');
    expect(html).toContain('content="О &quot;лазерах&quot; &amp; &lt;свете>"');
    expect(html).toContain('<link rel="canonical" href="https://clusters.example/clusters/1" />');
    expect(html).not.toContain('content="Всё"');
  });

  it('takes no click before its code is there (it would be lost)', () => {
    const html = paintedDocument(empty, { html: '<button>Войти</button><a href="/">Домой</a>', scripts: ['/c.js'] });
    expect(html).toContain('<button inert>Войти</button><a href="/">Домой</a>');
    expect(html).toContain('data-modules="/c.js /b.js"');
  });

  it('takes the words of a search that is in the address (a form can ask for it)', () => {
    const html = paintedDocument(empty, { html: '<form><input type="search" name="q"/><input/></form>', scripts: [] });
    expect(html).toContain('<form><input type="search" name="q"/><input inert/></form>');
  });

  it('holds answers that no text within can leave (a title ended the script)', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('</script>', '<!--', '$&', "$'", '<script'), (text, trap) => {
        const known = JSON.stringify([[['read', {}], { title: `${text}${trap}` }]]);
        const html = paintedDocument(empty, { html: '<h1>Один</h1>', scripts: [], known });
        const read = /<script type="application\/json" id="known">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
        expect(JSON.parse(read)).toEqual(JSON.parse(known));
      }),
    );
  });

  it.each(['<script>', '<style>', '<p style="color:red">', '<template>'])('is not made with %s', (markup) => {
    expect(() => paintedDocument(empty, { html: markup, scripts: [] })).toThrow('no policy allows');
  });
});

describe('the description of a page', () => {
  const page = (inner: string) =>
    `<header><p>Это портал с очень длинным словом приветствия сверху.</p></header><main>${inner}</main>`;

  it('is its first paragraph that says something', () => {
    const html = page(
      '<h1>Свет</h1><nav>Обзор</nav><p>Коротко</p><p>Лазеры, оптика &amp; приборы для города и его больниц.</p>',
    );
    expect(descriptionOf(html)).toBe('Лазеры, оптика & приборы для города и его больниц.');
  });

  it('is its facts where nobody wrote a paragraph', () => {
    const html = page(
      '<h1>Свет</h1><dl><div><dt>ИНН</dt><dd><span>77</span></dd></div><div><dt>Регион</dt><dd>Москва</dd></div></dl>',
    );
    expect(descriptionOf(html)).toBe('ИНН: 77; Регион: Москва');
  });

  it('ends with a word', () => {
    const text = descriptionOf(page(`<h1>Свет</h1><p>${'слово '.repeat(80)}</p>`));
    expect(text.length).toBeLessThanOrEqual(201);
    expect(text).toMatch(/слово…$/);
  });
});
