import type { Bilingual } from '../../domain/cluster/submission.ts';

type Check = 'form' | 'hash' | 'published' | 'proof';

const texts: Readonly<Record<Check, { readonly passed: Bilingual; readonly failed: Bilingual }>> = {
  form: {
    passed: { ru: 'Это запись из открытой истории.', en: 'This is an entry of the public history.' },
    failed: {
      ru: 'Это не запись из открытой истории: нужен её полный текст в JSON.',
      en: 'This is no entry of the public history: its whole text as JSON is needed.',
    },
  },
  hash: {
    passed: { ru: 'Отпечаток совпадает с содержанием.', en: 'The hash fits the content.' },
    failed: {
      ru: 'Содержание изменено: отпечаток не совпадает.',
      en: 'The content was changed: the hash does not fit.',
    },
  },
  published: {
    passed: { ru: 'Такая же запись опубликована сейчас.', en: 'The same entry is published now.' },
    failed: {
      ru: 'Сейчас такой записи в открытой истории нет.',
      en: 'There is no such entry in the public history now.',
    },
  },
  proof: {
    passed: {
      ru: 'Запись входит в опубликованный итог этого дня.',
      en: 'The entry is covered by the published head of that day.',
    },
    failed: {
      ru: 'Опубликованный итог этого дня не подтверждает запись.',
      en: 'The published head of that day does not cover the entry.',
    },
  },
};

/** What was looked at, with words; valid is what passed every check. */
export function chainChecks(results: Partial<Record<Check, boolean>>) {
  const checks = (['form', 'hash', 'published', 'proof'] as const).flatMap((check) => {
    const passed = results[check];
    return passed === undefined ? [] : [{ check, passed, text: texts[check][passed ? 'passed' : 'failed'] }];
  });
  return { valid: checks.every(({ passed }) => passed), checks };
}
