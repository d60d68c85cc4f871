import { html, type Html, type Language } from '../local-page.ts';
import type { Letter } from './letter.ts';

const words = {
  ru: {
    title: 'Почтовый ящик',
    intro: 'Все письма этой установки остаются здесь: наружу не уходит ничего.',
    letters: 'Писем',
    empty: 'Писем пока нет.',
    columns: ['Когда', 'Кому', 'Тема'],
    noSubject: '(без темы)',
    pages: 'Страницы',
    newer: 'Новее',
    older: 'Старше',
    shown: 'Показаны',
    back: 'Все письма',
    from: 'От кого',
    to: 'Кому',
    at: 'Когда',
    headers: 'Заголовки',
    letter: 'Письмо',
    text: 'Письмо текстом',
    missing: 'Такого письма нет',
    missingText: 'Его не было, или ящик с тех пор очищен.',
  },
  en: {
    title: 'Mailbox',
    intro: 'All letters of this installation stay here: nothing leaves the machine.',
    letters: 'Letters',
    empty: 'No letters yet.',
    columns: ['When', 'To', 'Subject'],
    noSubject: '(no subject)',
    pages: 'Pages',
    newer: 'Newer',
    older: 'Older',
    shown: 'Shown',
    back: 'All letters',
    from: 'From',
    to: 'To',
    at: 'When',
    headers: 'Headers',
    letter: 'Letter',
    text: 'Letter as text',
    missing: 'No such letter',
    missingText: 'It never was, or the mailbox was emptied since.',
  },
} as const;

type Page = { readonly title: string; readonly body: Html };

const time = (language: Language, { at }: Letter): Html => {
  const date = new Date(at * 1000);
  const shown = date.toLocaleString(language, { dateStyle: 'medium', timeStyle: 'medium' });
  return html`<time datetime="${date.toISOString()}">${shown}</time>`;
};
const recipients = ({ destination: { to, cc, bcc } }: Letter): string => [...to, ...cc, ...bcc].join(', ');
const letterPath = (language: Language, { messageId }: Letter): string =>
  `/letters/${encodeURIComponent(messageId)}?lang=${language}`;

/** One page of the list, newest first. */
export const mailboxPage = (
  language: Language,
  shown: readonly Letter[],
  { total, page, size }: { readonly total: number; readonly page: number; readonly size: number },
): Page => {
  const text = words[language];
  const first = (page - 1) * size + 1;
  const rows = shown.map(
    (letter) =>
      html`<tr>
        <td>${time(language, letter)}</td>
        <td>${recipients(letter)}</td>
        <td><a href="${letterPath(language, letter)}">${letter.subject || text.noSubject}</a></td>
      </tr>`,
  );
  const link = (to: number, rel: string, name: string): Html =>
    html`<a rel="${rel}" href="/?lang=${language}&page=${to}">${name}</a> `;
  const links = [
    ...(page > 1 ? [link(page - 1, 'prev', text.newer)] : []),
    ...(page * size < total ? [link(page + 1, 'next', text.older)] : []),
  ];
  const count = html`<p>${text.intro} ${text.letters}: ${total}.</p>`;
  if (shown.length === 0)
    return {
      title: text.title,
      body: html`${count}
        <p>${text.empty}</p>`,
    };
  return {
    title: text.title,
    body: html`${count}
      <div class="scroll" role="region" tabindex="0" aria-label="${text.title}">
        <table>
          <caption>
            ${text.shown}: ${first}–${first + shown.length - 1} / ${total}
          </caption>
          <thead>
            <tr>
              ${text.columns.map((column) => html`<th scope="col">${column}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows}
          </tbody>
        </table>
      </div>
      ${links.length === 0 ? html`` : html`<nav aria-label="${text.pages}">${links}</nav>`}`,
  };
};

/** One letter: its HTML in a frame that can do nothing, then its text. */
export const letterPage = (language: Language, letter: Letter): Page => {
  const text = words[language];
  const rows = [
    { name: text.at, value: time(language, letter) },
    { name: text.from, value: html`${letter.from}` },
    { name: text.to, value: html`${recipients(letter)}` },
  ].map(
    ({ name, value }) =>
      html`<tr>
        <th scope="row">${name}</th>
        <td>${value}</td>
      </tr>`,
  );
  const headers = letter.headers.map(
    ({ name, value }) =>
      html`<tr>
        <th scope="row">${name}</th>
        <td class="long"><code>${value}</code></td>
      </tr>`,
  );
  const frame =
    letter.body.html === undefined
      ? html``
      : html`<h2>${text.letter}</h2>
          <iframe
            title="${text.letter}"
            src="/letters/${encodeURIComponent(letter.messageId)}/html"
            sandbox="allow-popups allow-popups-to-escape-sandbox"
            referrerpolicy="no-referrer"
          ></iframe>`;
  return {
    title: letter.subject || text.noSubject,
    body: html`<p><a href="/?lang=${language}">${text.back}</a></p>
      <table>
        <tbody>
          ${rows}
        </tbody>
      </table>
      ${frame}
      ${
        letter.body.text === undefined
          ? html``
          : html`<h2>${text.text}</h2>
              ${plainText(text.text, letter.body.text)}`
      }
      ${
        headers.length === 0
          ? html``
          : html`<h2>${text.headers}</h2>
              <table>
                <tbody>
                  ${headers}
                </tbody>
              </table>`
      }`,
  };
};

export const noLetterPage = (language: Language): Page => ({
  title: words[language].missing,
  body: html`<p>${words[language].missingText}</p>
    <p><a href="/?lang=${language}">${words[language].back}</a></p>`,
});

/** Reachable by keyboard, because a long line scrolls. One piece: white space shows in it. */
const plainText = (label: string, text: string): Html => ({
  html:
    html`<pre role="region" tabindex="0" aria-label="${label}"></pre>`.html + html`${text}`.html + html`</pre>`.html,
});
