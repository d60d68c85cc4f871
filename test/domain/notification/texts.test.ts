import { describe, expect, test } from 'vitest';
import { plainName } from '../../../shared/domain/notification/plain-name.ts';
import { organisationReason } from '../../../shared/domain/notification/organisation-reasons.ts';
import { bilingualText, notificationLink, notificationText } from '../../../shared/domain/notification/texts.ts';
import { dateEn, dateRu, pluralRu } from '../../../shared/domain/notification/wording.ts';
import { RefusedReason, UnclearReason } from '../../../shared/domain/organisation/organisation.ts';
import { clusterId, organisationId } from '../../builders/ids.ts';
import { everySubject, subject } from '../../builders/notification-subjects.ts';

const languages = ['ru', 'en'] as const;
const every = everySubject.flatMap((about) => languages.map((language) => ({ kind: about.kind, language, about })));

describe.each(every)('$kind in $language', ({ about, language }) => {
  const { title, body, action } = notificationText(about, language);
  const all = `${title} ${body} ${action}`;

  test('is complete: no gap, no placeholder, no half sentence', () => {
    expect(all).not.toMatch(/undefined|null|NaN|Invalid|\[object|[{}]|\s{2}|\s[.,:]|\.\./);
    expect(body).toMatch(/[.!?]$/);
    expect(title).not.toMatch(/[.!\n]$/);
    expect(Math.min(title.length, body.length, action.length)).toBeGreaterThan(3);
  });

  test('fits a list of letters and a small screen', () => {
    expect(title.length).toBeLessThanOrEqual(110);
    expect(body.length).toBeLessThanOrEqual(320);
  });

  test('speaks one language', () => {
    const withoutNames = all
      .replaceAll('Фотоника и лазеры', '')
      .replaceAll('Волоконный лазер', '')
      .replaceAll('ООО «Пример 2»', '');
    expect(withoutNames).not.toMatch(language === 'ru' ? /[A-Za-z]/ : /[А-Яа-яЁё«»]/);
  });

  test('leads into the portal', () => {
    expect(notificationLink(about)).toMatch(
      /^\/((clusters|projects|city-requests|needs|matches|review|review\/organisations|organisations)\/[0-9a-f-]{36}(\/(threads|gatherings)\/[0-9a-f-]{36})?|review\/(deliveries|reports|city-requests)|profile)$/,
    );
  });
});

describe('Russian', () => {
  test.each([
    [1, 'остался 1 день'],
    [3, 'осталось 3 дня'],
    [14, 'осталось 14 дней'],
    [21, 'остался 21 день'],
  ])('counts days: %i', (daysLeft, expected) => {
    expect(notificationText(subject('at-risk-notice', { daysLeft }), 'ru').title).toBe(
      `Кластер «Фотоника и лазеры»: ${expected}`,
    );
  });

  test.each([
    [1, '1 участник'],
    [22, '22 участника'],
    [30, '30 участников'],
    [111, '111 участников'],
  ])('counts participants: %i', (participants, expected) => {
    expect(notificationText(subject('cluster-registered', { participants }), 'ru').body).toContain(
      `В нём ${expected}.`,
    );
  });

  test('keeps its three forms apart', () => {
    expect([0, 1, 2, 5, 11, 12, 21, 101, 112].map((n) => pluralRu(n, 'а', 'б', 'в')).join('')).toBe('вабввваав');
  });
});

test('dates are those of Moscow', () => {
  expect(dateRu('2026-11-22T20:59:59.999Z')).toBe('22 ноября 2026 года');
  expect(dateRu('2026-11-22T21:00:00.000Z')).toBe('23 ноября 2026 года');
  expect(dateEn('2026-11-22T21:00:00.000Z')).toBe('23 November 2026');
});

test('the last milestone asks to submit, the others do not', () => {
  expect(notificationText(subject('milestone-reached', { milestone: 100 }), 'en').body).toContain('submit it');
  expect(notificationText(subject('milestone-reached', { milestone: 50 }), 'en').title).toContain('50%');
  expect(notificationText(subject('milestone-reached', { milestone: 50 }), 'en').body).not.toContain('submit');
});

test('an organisation that the register has not named yet is called by its number', () => {
  expect(notificationText(subject('organisation-check-delayed'), 'ru').title).toMatch(/: ИНН \d{10}$/);
  expect(notificationText(subject('organisation-check-delayed'), 'en').title).toMatch(/: INN \d{10}$/);
});

test('every reason of the register has words of its own, a code from tomorrow a general sentence', () => {
  const codes = [...RefusedReason.options, ...UnclearReason.options];
  const known = new Set(codes.map((code) => organisationReason(code).ru));
  expect(known.size).toBe(codes.length);
  expect(organisationReason('of-tomorrow')).toEqual({
    ru: 'Причина указана в заявке.',
    en: 'The application states the reason.',
  });
});

test('operators are led to the case, members to the cluster', () => {
  expect(notificationLink(subject('review-new'))).toBe(`/review/${clusterId()}`);
  expect(notificationLink(subject('action-needed'))).toBe(`/clusters/${clusterId()}`);
  expect(notificationLink(subject('review-organisation'))).toBe(`/review/organisations/${organisationId(2)}`);
});

describe('a name that others typed', () => {
  test.each([
    ['Кластер https://evil.example/login?x=1 сегодня', 'Кластер сегодня'],
    ['www.evil.example', ''],
    ['Приз на evil.example', 'Приз на evil․example'],
    ['сайт.рф', 'сайт․рф'],
    ['javascript:alert(1) и data:text/html', 'и'],
    ['Строка\r\nBcc: victim@example.org', 'Строка Bcc: victim@example․org'],
    ['а\u202eб\u200bв', 'а б в'],
    ['{{name}} ${process.env} %s', '{{name}} ${process․env} %s'],
    ['ООО «Пример 2», г. Москва', 'ООО «Пример 2», г. Москва'],
  ])('%j becomes %j', (name, expected) => {
    expect(plainName(name)).toBe(expected);
  });

  test('is cut where it is too long for a subject, never inside a character', () => {
    expect(plainName('😀'.repeat(200))).toBe(`${'😀'.repeat(119)}…`);
  });

  test('is plain in both languages of the app as well', () => {
    const { title, body } = bilingualText(subject('cluster-registered', { clusterTitle: 'A\nhttp://x.example B' }));
    expect(title).toEqual({ ru: 'Кластер «A B» зарегистрирован', en: 'The cluster “A B” is registered' });
    expect(`${body.ru}${body.en}`).not.toContain('http');
  });
});
