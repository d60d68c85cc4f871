import { groupOf, type NotificationSubject } from '../../shared/domain/notification/kinds.ts';
import { type Language, notificationLink, notificationText } from '../../shared/domain/notification/texts.ts';
import { html } from './html.ts';
import { letterTexts } from './letter-texts.ts';

export type Rendered = { readonly subject: string; readonly html: string; readonly text: string };
type Links = { readonly portalUrl: string; readonly unsubscribePage: string };

/** Colours with a contrast of at least 4.5:1 on their ground, in both schemes. */
const style = html`
  body { margin: 0; padding: 24px 12px; background: #f2f4f7; color: #1d2433; font: 16px/1.5 Arial, sans-serif; } .page {
  max-width: 560px; margin: 0 auto; padding: 28px 24px; background: #ffffff; border-radius: 8px; } .sender, .foot {
  color: #566076; font-size: 14px; } h1 { margin: 12px 0; font-size: 22px; line-height: 1.3; overflow-wrap: anywhere; }
  p { margin: 0 0 16px; overflow-wrap: anywhere; } .button { display: inline-block; padding: 12px 20px; border-radius:
  6px; background: #1551a8; color: #ffffff; font-weight: bold; text-decoration: none; } .foot { margin-top: 28px;
  padding-top: 16px; border-top: 1px solid #d5dae3; } .foot a { color: #566076; } @media (prefers-color-scheme: dark) {
  body { background: #12161f; color: #e8ebf2; } .page { background: #1c2230; } .button { background: #8ab8ff; color:
  #0c1930; } .sender, .foot, .foot a { color: #a9b3c6; } .foot { border-color: #3a4357; } }
`;

/** What stands after the subject in a list of letters, and nowhere else. */
const hidden = 'display:none;max-height:0;overflow:hidden;mso-hide:all';

/** One letter: a heading, a few plain sentences, one button. */
export function render(
  subject: NotificationSubject,
  language: Language,
  { portalUrl, unsubscribePage }: Links,
): Rendered {
  const { title, body, action } = notificationText(subject, language);
  const words = letterTexts[language](groupOf[subject.kind]);
  const link = `${portalUrl}${notificationLink(subject)}`;
  const page = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>${title}</title>
        <style>
          ${style}
        </style>
      </head>
      <body>
        <div style="${hidden}">${body}</div>
        <div class="page" role="article" aria-label="${title}">
          <div class="sender">${words.sender}</div>
          <h1>${title}</h1>
          <p>${body}</p>
          <p><a class="button" href="${link}">${action}</a></p>
          <div class="foot">
            <p>${words.reason}</p>
            <p><a href="${unsubscribePage}">${words.unsubscribe}</a>. ${words.note}</p>
          </div>
        </div>
      </body>
    </html> `;
  const text = [
    title,
    body,
    `${action}:\n${link}`,
    `--\n${words.reason}\n${words.unsubscribe}:\n${unsubscribePage}\n${words.note}`,
  ].join('\n\n');
  return { subject: title, html: page.markup, text: `${text}\n` };
}
