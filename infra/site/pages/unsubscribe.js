// Nothing happens until a person presses: programs that check the links of a letter open pages, too.
const texts = {
  ru: {
    busy: 'Отписываем…',
    done: 'Готово: письма этого вида больше не придут.',
    unknown: 'Ссылка неполна или недействительна. Откройте её из письма ещё раз или выключите письма в настройках.',
    failed: 'Не получилось. Проверьте связь и попробуйте ещё раз.',
  },
  en: {
    busy: 'Unsubscribing…',
    done: 'Done: letters of this kind will no longer come.',
    unknown: 'The link is incomplete or not valid. Open it from the letter again, or turn letters off in the settings.',
    failed: 'That did not work. Check the connection and try again.',
  },
};
const buttons = [...document.querySelectorAll('button[data-unsubscribe]')];
const outcome = document.querySelector('#outcome');
const token = new URLSearchParams(location.search).get('token') ?? '';
let settled = false;

const answer = async () => {
  if (token === '') return 'unknown';
  try {
    const query = new URLSearchParams({ token }).toString();
    const { ok, status } = await fetch(`/api/public/unsubscribe?${query}`, { method: 'POST' });
    if (ok) return 'done';
    return status === 404 || status === 400 ? 'unknown' : 'failed';
  } catch {
    return 'failed';
  }
};
// Not `disabled`: that would take the focus away from who pressed it.
const hold = () => buttons.forEach((button) => button.setAttribute('aria-disabled', String(settled)));

const press = async (/** @type {'ru' | 'en'} */ language) => {
  if (settled) return;
  settled = true;
  hold();
  outcome?.setAttribute('lang', language);
  outcome?.replaceChildren(texts[language].busy);
  const kind = await answer();
  outcome?.replaceChildren(texts[language][kind]);
  settled = kind === 'done';
  hold();
};

for (const button of buttons) {
  const language = button.getAttribute('data-unsubscribe') === 'en' ? 'en' : 'ru';
  button.addEventListener('click', () => void press(language));
}
