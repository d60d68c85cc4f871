import { html, type Html, type Language } from '../local-page.ts';
import { personas } from '../personas.ts';

const words = {
  ru: {
    title: 'Учебный вход',
    intro: 'Пароль не нужен: выберите, кем быть. Все люди вымышлены.',
    roles: 'Роли',
    other: 'Другой человек',
    label: 'Идентификатор человека',
    hint: 'Латинские буквы, цифры и знаки . _ - : | @, не больше 128. Адрес почты будет <идентификатор>@example.org.',
    invalid: 'Такого идентификатора быть не может.',
    submit: 'Войти',
    signedOut: 'Вы вышли',
    signedOutText: 'Вход на этой платформе завершён.',
    problem: 'Вход невозможен',
    reasons: {
      'bad-request': 'Приложение прислало неполный запрос: нужны client_id и redirect_uri.',
      'unknown-client': 'Это приложение здесь не известно.',
      'redirect-not-allowed': 'Возвращаться на этот адрес не разрешено.',
    },
  },
  en: {
    title: 'Sandbox sign-in',
    intro: 'No password: choose who to be. All people are made up.',
    roles: 'Roles',
    other: 'Somebody else',
    label: 'Id of the person',
    hint: 'Latin letters, digits and . _ - : | @, at most 128. The e-mail address will be <id>@example.org.',
    invalid: 'There can be no such id.',
    submit: 'Sign in',
    signedOut: 'You are signed out',
    signedOutText: 'You have left this platform.',
    problem: 'Sign-in is not possible',
    reasons: {
      'bad-request': 'The application sent an incomplete request: client_id and redirect_uri are needed.',
      'unknown-client': 'This application is not known here.',
      'redirect-not-allowed': 'Returning to this address is not allowed.',
    },
  },
} as const;

type Page = { readonly title: string; readonly body: Html };

const carried = (search: URLSearchParams): URLSearchParams => {
  const kept = new URLSearchParams(search);
  kept.delete('as');
  return kept;
};

/** The roles to try, and a field for any other person; links and a form, no script. */
export const signInPage = (language: Language, search: URLSearchParams, invalid: boolean): Page => {
  const text = words[language];
  const kept = carried(search);
  const cards = personas.map(({ sub, name, about }) => {
    const query = new URLSearchParams(kept);
    query.set('as', sub);
    return html`<li>
      <a href="/authorize/as?${query.toString()}"
        ><strong lang="ru">${name}</strong> <code>${sub}</code><span>${about[language]}</span></a
      >
    </li>`;
  });
  const hidden = [...kept].map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`);
  const problem = invalid ? html`<p role="alert" id="as-problem">${text.invalid}</p>` : html``;
  const described = invalid ? 'as-problem as-hint' : 'as-hint';
  return {
    title: text.title,
    body: html`<p>${text.intro}</p>
      <h2 id="roles">${text.roles}</h2>
      <ul class="cards" aria-labelledby="roles">
        ${cards}
      </ul>
      <h2>${text.other}</h2>
      <form method="get" action="/authorize/as">
        ${hidden}<label for="as">${text.label}</label
        ><input
          id="as"
          name="as"
          required
          maxlength="128"
          autocomplete="username"
          autocapitalize="none"
          spellcheck="false"
          aria-describedby="${described}"
          aria-invalid="${String(invalid)}"
          value="${search.get('as') ?? ''}"
        />${problem}
        <p class="hint" id="as-hint">${text.hint}</p>
        <button type="submit">${text.submit}</button>
      </form>`,
  };
};

export const problemPage = (language: Language, reason: keyof (typeof words)['ru']['reasons']): Page => ({
  title: words[language].problem,
  body: html`<p role="alert">${words[language].reasons[reason]}</p>`,
});

export const signedOutPage = (language: Language): Page => ({
  title: words[language].signedOut,
  body: html`<p>${words[language].signedOutText}</p>`,
});
