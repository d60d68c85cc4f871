import { html, type Html, type Language } from '../local-page.ts';
import { scenarioTable } from './control.ts';

const words = {
  ru: {
    title: 'Учебный реестр организаций',
    intro:
      'Говорит на языке findById/party DaData. Все организации и люди вымышлены; ИНН и ОГРН правильной формы. Для каждого случая есть свой ИНН: 99, код случая, номер, контрольная цифра.',
    columns: ['Случай', 'Что проверяет', 'Регион', 'ОКВЭД', 'Пример ИНН', 'ОГРН'],
    groups: {
      active: 'Действующие',
      industry: 'По отраслям',
      state: 'Особые состояния',
      relation: 'Связанные между собой',
      fault: 'Неисправности реестра',
    },
    controls: 'Управление',
    controlIntro: 'Для испытаний и показа; действует сразу и переживает перезапуск.',
  },
  en: {
    title: 'Sandbox register of organisations',
    intro:
      'Speaks findById/party of DaData. All organisations and people are made up; INN and OGRN are well-formed. Each case has its INN: 99, code of the case, serial, check digit.',
    columns: ['Case', 'What it tries', 'Region', 'OKVED', 'Example INN', 'OGRN'],
    groups: {
      active: 'Active',
      industry: 'By industry',
      state: 'Special states',
      relation: 'Related to each other',
      fault: 'Failures of the register',
    },
    controls: 'Controls',
    controlIntro: 'For tests and demonstrations; effective at once, kept over a restart.',
  },
} as const;

const examples = (origin: string): string => `GET    ${origin}/sandbox/scenarios
GET    ${origin}/sandbox/organisations?scenario=photonics&count=39&from=1
PUT    ${origin}/sandbox/organisations/{inn}   {"status":"LIQUIDATING","stateCode":"101"}
DELETE ${origin}/sandbox/organisations/{inn}
PUT    ${origin}/sandbox/mode                  {"mode":"down","seconds":60}
GET    ${origin}/sandbox/statistics
DELETE ${origin}/sandbox/statistics
DELETE ${origin}/sandbox

curl -s ${origin}/suggestions/api/4_1/rs/findById/party \\
  -H 'Authorization: Token …' -H 'Content-Type: application/json' \\
  -d '{"query":"…","branch_type":"MAIN"}'`;

/** Explains the sandbox register and lists an example INN for every case. */
export const registerPage = (language: Language, origin: string): { readonly title: string; readonly body: Html } => {
  const text = words[language];
  const rows = scenarioTable();
  const groups = ['active', 'industry', 'state', 'relation', 'fault'] as const;
  const tables = groups.map(
    (group) =>
      html`<div class="scroll" role="region" tabindex="0" aria-label="${text.groups[group]}">
        <table>
          <caption>
            ${text.groups[group]}
          </caption>
          <thead>
            <tr>
              ${text.columns.map((column) => html`<th scope="col">${column}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows
              .filter((row) => row.group === group)
              .map(
                (row) =>
                  html`<tr>
                    <th scope="row"><code>${row.scenario}</code></th>
                    <td>${row.title[language]}</td>
                    <td>${row.region ?? '–'}</td>
                    <td>${row.mainActivity ?? '–'}</td>
                    <td>
                      <a href="/sandbox/organisations/${row.inn}"><code>${row.inn}</code></a>
                    </td>
                    <td><code>${row.ogrn}</code></td>
                  </tr>`,
              )}
          </tbody>
        </table>
      </div>`,
  );
  return {
    title: text.title,
    body: html`<p>${text.intro}</p>
      ${tables}
      <h2>${text.controls}</h2>
      <p>${text.controlIntro}</p>
      <pre tabindex="0">${examples(origin)}</pre>`,
  };
};
