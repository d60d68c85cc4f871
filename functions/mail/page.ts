import type { Language } from '../../shared/domain/notification/texts.ts';
import { html, type Html } from './html.ts';

/** Colours with a contrast of at least 4.5:1 on their ground, in both schemes. */
const style = html`
  body { margin: 0; padding: 24px 12px; background: #f2f4f7; color: #1d2433; font: 16px/1.5 Arial, sans-serif; } .page {
  max-width: 560px; margin: 0 auto; padding: 28px 24px; background: #ffffff; border-radius: 8px; } .sender, .foot {
  color: #566076; font-size: 14px; } h1 { margin: 12px 0; font-size: 22px; line-height: 1.3; overflow-wrap: anywhere; }
  h2 { margin: 28px 0 8px; font-size: 18px; line-height: 1.3; overflow-wrap: anywhere; } h3 { margin: 0 0 4px;
  font-size: 16px; line-height: 1.4; overflow-wrap: anywhere; } .entry { margin: 0 0 20px; padding: 0 0 0 14px;
  border-left: 3px solid #d5dae3; } .entry p { margin: 0 0 6px; } .entry a { color: #1551a8; } p { margin: 0 0 16px;
  overflow-wrap: anywhere; } .button { display: inline-block; padding: 12px 20px; border-radius: 6px; background:
  #1551a8; color: #ffffff; font-weight: bold; text-decoration: none; } .foot { margin-top: 28px; padding-top: 16px;
  border-top: 1px solid #d5dae3; } .foot a { color: #566076; } @media (prefers-color-scheme: dark) { body { background:
  #12161f; color: #e8ebf2; } .page { background: #1c2230; } .button { background: #8ab8ff; color: #0c1930; } .entry {
  border-color: #3a4357; } .entry a { color: #8ab8ff; } .sender, .foot, .foot a { color: #a9b3c6; } .foot {
  border-color: #3a4357; } }
`;

/** What stands after the subject in a list of letters, and nowhere else. */
const hidden = 'display:none;max-height:0;overflow:hidden;mso-hide:all';

type Page = {
  readonly language: Language;
  readonly title: string;
  readonly preview: string;
  readonly sender: string;
  readonly content: readonly Html[];
  readonly foot: readonly Html[];
};

/** The frame of every letter: nothing is loaded from anywhere, so nobody sees who opened it. */
export const page = ({ language, title, preview, sender, content, foot }: Page): string =>
  html`<!doctype html>
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
        <div style="${hidden}">${preview}</div>
        <div class="page" role="article" aria-label="${title}">
          <div class="sender">${sender}</div>
          <h1>${title}</h1>
          ${together(content)}
          <div class="foot">${together(foot)}</div>
        </div>
      </body>
    </html> `.markup;

const together = (parts: readonly Html[]): Html => parts.reduce((all, part) => html`${all}${part}`, html``);
