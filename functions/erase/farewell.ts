import type { Letter } from '../gateways/mail.ts';

const texts = {
  ru: {
    subject: 'Ваши данные удаляются',
    lines: [
      'Вы попросили удалить ваши данные с портала инновационных кластеров. Это последнее письмо от нас: адрес, на который оно пришло, удаляем сразу после отправки.',
      'Имя, адрес, уведомления и настройки исчезнут. В истории решений останется только условный номер без имени: этого требует отчётность города. Согласия остаются с условным номером как доказательство, что обработка была законной.',
      'Учётную запись, с которой вы входили на портал, ведёт не портал, а служба входа. Если её завёл для вас город, администратор удалит её в течение 30 дней. Запись в сторонней службе остаётся вашей: удалить её можете только вы.',
      'Если вы этого не просили, обратитесь в департамент.',
    ],
  },
  en: {
    subject: 'Your data are being erased',
    lines: [
      'You asked for your data to be erased from the portal of innovation clusters. This is our last letter: the address that it came to goes as soon as it is sent.',
      'Name, address, notifications and settings disappear. The history of decisions keeps an opaque number without a name, since the city has to account for them. Consents stay under that number as proof that the processing was lawful.',
      'The account with which you signed in is kept by the sign-in service, not by the portal. If the city made it for you, an administrator removes it within 30 days. An account of another service stays yours: only you can remove it.',
      'If you did not ask for this, turn to the city department.',
    ],
  },
} as const;

/** The last letter to a person. There is nothing to unsubscribe from, and no link leads to anything of theirs. */
export function farewell(to: string, language: 'ru' | 'en'): Letter {
  const { subject, lines } = texts[language];
  const paragraphs = lines.map((line) => `<p>${line}</p>`).join('');
  const head = `<head><meta charset="utf-8"><title>${subject}</title></head>`;
  return {
    to,
    subject,
    html: `<!doctype html><html lang="${language}">${head}<body><h1>${subject}</h1>${paragraphs}</body></html>`,
    text: `${[subject, ...lines].join('\n\n')}\n`,
    notices: 0,
    tags: { kind: 'erasure' },
  };
}
