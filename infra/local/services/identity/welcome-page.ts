import { html, type Html, type Language } from '../local-page.ts';
import { personas } from '../personas.ts';

const words = {
  ru: {
    title: 'Учебный вход',
    intro:
      'Это сервер входа этой установки. Пароль не нужен, все люди вымышлены. Приложение само приводит сюда и получает человека, которого Вы выбрали.',
    portal: 'Страниц портала пока нет, на их месте заглушка. До тех пор быть кем-то можно через API: с ключом доступа.',
    roles: 'Роли, которые можно попробовать',
    columns: ['Идентификатор', 'Имя', 'Кто это'],
    token: 'Ключ доступа',
    how: 'Для любой роли и для любого другого человека: подставьте его идентификатор вместо anna. Ключ действует 15 минут.',
    use: 'С ключом (нужен jq; порт портала 3000, если не выбран другой):',
    machines: 'Для программ',
    document: 'Настройки OpenID Connect',
    keys: 'Открытые ключи (JWKS)',
  },
  en: {
    title: 'Sandbox sign-in',
    intro:
      'This is the sign-in server of this installation. No password, and all people are made up. An application brings you here by itself and gets the person whom you choose.',
    portal:
      'The portal has no pages yet, only a placeholder. Until it has, you can be somebody by the API, with an access token.',
    roles: 'Roles to try',
    columns: ['Id', 'Name', 'Who it is'],
    token: 'Access token',
    how: 'For any role and for any other person: put their id in place of anna. A token lasts 15 minutes.',
    use: 'With the token (needs jq; the portal’s port is 3000 unless another one was chosen):',
    machines: 'For programs',
    document: 'OpenID Connect configuration',
    keys: 'Public keys (JWKS)',
  },
} as const;

/** What the address of the sign-in says to a person who opens it without an application. */
export const welcomePage = (
  language: Language,
  issuer: string,
  client: string,
): { readonly title: string; readonly body: Html } => {
  const text = words[language];
  const ask = `curl -s ${issuer}/token -d grant_type=password -d client_id=${client} -d scope=openid -d username=anna`;
  const use = `TOKEN=$(${ask} | jq -r .access_token)\ncurl -s http://127.0.0.1:3000/api/me -H "Authorization: Bearer $TOKEN"`;
  const rows = personas.map(
    ({ sub, name, about }) =>
      html`<tr>
        <th scope="row"><code>${sub}</code></th>
        <td lang="ru">${name}</td>
        <td>${about[language]}</td>
      </tr>`,
  );
  return {
    title: text.title,
    body: html`<p>${text.intro}</p>
      <p>${text.portal}</p>
      <h2 id="roles">${text.roles}</h2>
      <div class="scroll" role="region" tabindex="0" aria-labelledby="roles">
        <table aria-labelledby="roles">
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
      <h2 id="token">${text.token}</h2>
      <p>${text.how}</p>
      ${block(text.token, ask)}
      <p>${text.use}</p>
      ${block(text.token, use)}
      <h2>${text.machines}</h2>
      <ul>
        <li><a href="/.well-known/openid-configuration">${text.document}</a></li>
        <li><a href="/jwks">${text.keys}</a></li>
      </ul>`,
  };
};

/** Reachable by keyboard, because a long line scrolls. One piece: white space shows in it. */
const block = (label: string, code: string): Html => ({
  html:
    html`<pre role="region" tabindex="0" aria-label="${label}"></pre>`.html + html`${code}`.html + html`</pre>`.html,
});
