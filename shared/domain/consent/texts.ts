import type { Bilingual } from '../cluster/submission.ts';

export type ConsentPurpose = 'contact' | 'news';

/** What a person agrees to, word for word. Never edited once somebody agreed: another wording is another version. */
export type ConsentText = {
  readonly purpose: ConsentPurpose;
  readonly version: string;
  readonly validFrom: string;
  /** Without it we cannot write to them; everything else works. */
  readonly text: Bilingual;
};

export const consentTexts: readonly ConsentText[] = [
  {
    purpose: 'contact',
    version: '2026-1',
    validFrom: '2026-01-01',
    text: {
      ru: 'Я соглашаюсь на обработку моих имени и адреса электронной почты: их хранят, чтобы писать мне о делах организаций, которые я представляю на платформе, и показывают мне в личном кабинете. Данные не передают другим участникам и не публикуют. Срок — до отзыва согласия. Отозвать его можно в любой момент в личном кабинете; после отзыва имя и адрес удаляют.',
      en: 'I agree to the processing of my name and e-mail address: they are kept to write to me about the affairs of the organisations that I represent on the platform, and shown to me in my account. They are not passed on to other members and not published. The consent holds until I withdraw it, which I can do at any time in my account; after that name and address are removed.',
    },
  },
  {
    purpose: 'news',
    version: '2026-1',
    validFrom: '2026-01-01',
    text: {
      ru: 'Я соглашаюсь получать на указанный адрес новости платформы: о новых кластерах, программах и мерах поддержки. Согласие необязательное, без него всё остальное работает как прежде. Срок — до отзыва, отозвать его можно в любой момент в личном кабинете.',
      en: 'I agree to receive news of the platform at the address that I gave: of new clusters, programmes and support measures. This is optional, everything else works without it. The consent holds until I withdraw it, which I can do at any time in my account.',
    },
  },
];

export const consentText = (purpose: string, version: string): ConsentText | undefined =>
  consentTexts.find((text) => text.purpose === purpose && text.version === version);

/** The wording that is shown today. */
export const currentConsentText = (purpose: ConsentPurpose, at: Date): ConsentText | undefined =>
  consentTexts.findLast((text) => text.purpose === purpose && text.validFrom <= at.toISOString().slice(0, 10));
