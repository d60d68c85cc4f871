import type { Bilingual } from '../cluster/submission.ts';
import type { AbuseReason } from '../community/moderation.ts';

/** Why a text does not belong here, in words; each ends a sentence after a colon. */
export const abuseReasons: Readonly<Record<AbuseReason, Bilingual>> = {
  insult: { ru: 'оскорбление', en: 'insult' },
  'personal-data': { ru: 'личные данные', en: 'personal data' },
  advertising: { ru: 'реклама', en: 'advertising' },
  'off-topic': { ru: 'не по теме', en: 'off topic' },
  untrue: { ru: 'неверные сведения', en: 'untrue' },
  unlawful: { ru: 'нарушение закона', en: 'against the law' },
  other: { ru: 'другая причина', en: 'another reason' },
};
