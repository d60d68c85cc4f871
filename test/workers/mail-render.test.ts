import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { html } from '../../functions/mail/html.ts';
import { render as renderAll } from '../../functions/mail/render.ts';
import { NotificationGroup } from '../../shared/domain/notification/group.ts';
import type { NotificationSubject } from '../../shared/domain/notification/kinds.ts';
import { groupReasons, groupTitles, settingsNote } from '../../shared/domain/notification/settings-texts.ts';
import type { Language } from '../../shared/domain/notification/texts.ts';
import { clusterId, instant } from '../builders/ids.ts';
import { everySubject, subject } from '../builders/notification-subjects.ts';

const render = (about: NotificationSubject, ...rest: [Language, Parameters<typeof renderAll>[2]]) =>
  renderAll([{ ...about, at: instant() }], ...rest);
const links = { portalUrl: 'https://portal.example', unsubscribePage: 'https://portal.example/unsubscribe?token=a.b' };
const every = everySubject.flatMap((about) =>
  (['ru', 'en'] as const).map((language) => ({ kind: about.kind, language, about })),
);

/** What a reader sees: tags, styles and entities gone. */
const visible = (markup: string): string =>
  markup
    .replace(/<style>.*?<\/style>|<title>.*?<\/title>|<[^>]*>/gs, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

describe.each(every)('the letter of $kind in $language', ({ about, language }) => {
  const letter = render(about, language, links);

  test('is complete as HTML and as text', () => {
    expect(letter.html).toContain(`<html lang="${language}">`);
    expect(letter.html.match(/<h1>/g)).toHaveLength(1);
    expect(letter.html).toContain(`href="https://portal.example/`);
    expect(`${letter.subject}${visible(letter.html)}${letter.text}`).not.toMatch(
      /undefined|null|NaN|\[object|\{\{|\$\{/,
    );
    expect(letter.text).toContain(links.unsubscribePage);
    expect(letter.subject).not.toMatch(/[\r\n]/);
  });

  test('speaks one language, but for names and addresses', () => {
    const words = `${letter.subject} ${visible(letter.html)} ${letter.text}`
      .replace(/https:\/\/\S+/g, '')
      .replaceAll('Фотоника и лазеры', '')
      .replaceAll('Волоконный лазер', '')
      .replaceAll('ООО «Пример 2»', '');
    expect(words).not.toMatch(language === 'ru' ? /[A-Za-z]/ : /[А-Яа-яЁё]/);
  });
});

describe('a name with markup in it', () => {
  const about = subject('invitation-received', {
    clusterTitle: '<img src=x onerror="alert(1)"> & {{title}} ${x}\r\nBcc: a@b.example',
    organisationName: '"><script>alert(1)</script>',
  });
  const letter = render(about, 'ru', links);

  test('is shown, not obeyed', () => {
    expect(letter.html).not.toMatch(/<img|<script|onerror="/);
    expect(letter.html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; {{title}} ${x}');
    expect(letter.subject).not.toMatch(/[\r\n]/);
    expect(letter.subject).not.toContain('b.example');
  });
});

describe('a letter with several pieces of news', () => {
  const news = (about: NotificationSubject, days: number) => ({ ...about, at: instant(days) });
  const other = { clusterId: clusterId(2), clusterTitle: 'Новый материал' };
  const left = news(subject('member-left'), 3);
  const joined = news(subject('invitation-accepted'), 1);
  const elsewhere = news(subject('cluster-registered', other), 2);

  test('about one cluster says so, and tells them in their order', () => {
    const { subject: line, text } = renderAll([left, joined], 'ru', links);
    expect(line).toBe('Кластер «Фотоника и лазеры»: 2 новости');
    expect(text.indexOf('приглашение принято')).toBeLessThan(text.indexOf('вышла из кластера'));
    expect(text.match(/https:\/\/portal\.example\/clusters\//g)).toHaveLength(2);
  });

  test('about several has a section for each, with every link, and one unsubscription from all', () => {
    const letter = renderAll([left, elsewhere, joined], 'en', links);
    expect(letter.subject).toBe('Your summary: 3 updates');
    expect([...letter.html.matchAll(/<h2>(.+?)<\/h2>/g)].map(([, title]) => title)).toEqual([
      'Cluster “Фотоника и лазеры”',
      'Cluster “Новый материал”',
    ]);
    expect(letter.html.match(/<h3>/g)).toHaveLength(3);
    expect(letter.text).toContain('Unsubscribe from “Members of a cluster”, “Decisions”');
    expect(letter.html.match(/unsubscribe\?token=/g)).toHaveLength(1);
  });

  test('loads nothing, so that nobody learns who opened it', () => {
    const { html: page } = renderAll([left, elsewhere, joined], 'ru', links);
    expect(page).not.toMatch(/<img|<link|src=|url\(|@import|<script/i);
  });
});

test('whatever a title is, no tag and no attribute comes of it', () => {
  const plain = render(subject('cluster-registered', { clusterTitle: 'x' }), 'en', links).html.match(
    /<[a-z!/]/gi,
  )?.length;
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (clusterTitle) => {
      const { html: page, subject: line } = render(subject('cluster-registered', { clusterTitle }), 'en', links);
      expect(page.match(/<[a-z!/]/gi)).toHaveLength(plain ?? 0);
      expect(line).not.toMatch(/[\r\n]/);
    }),
  );
});

test('markup made by the template is kept, everything else is escaped', () => {
  expect(html`<p title="${'"'}">${html`<b>${'<'}</b>`}${7}</p>`.markup).toBe('<p title="&quot;"><b>&lt;</b>7</p>');
});

test('every group has a name and a reason, and the settings say what they do not switch off', () => {
  for (const group of NotificationGroup.options)
    expect([
      groupTitles[group].ru,
      groupTitles[group].en,
      groupReasons[group].ru,
      groupReasons[group].en,
    ]).not.toContain('');
  expect(settingsNote.en).toContain('apply even if');
});
