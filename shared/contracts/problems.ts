import type { Bilingual } from '../domain/cluster/submission.ts';
import type { RefusalKind } from '../domain/refusal.ts';

/** What the transport itself can find wrong, beside the refusals of the domain. */
export type RequestProblem =
  | 'invalid-request'
  | 'invalid-inn'
  | 'invalid-ogrn'
  | 'unknown-industry'
  | 'unknown-field'
  | 'malformed-json'
  | 'too-deep'
  | 'unsupported-media-type'
  | 'payload-too-large'
  | 'invalid-cursor'
  | 'idempotency-key-required'
  | 'if-match-required'
  | 'internal';

export type ProblemCode = RefusalKind | RequestProblem;

type Problem = { readonly status: number; readonly title: Bilingual };

const problem = (status: number, ru: string, en: string): Problem => ({ status, title: { ru, en } });

/** Every problem code with its one HTTP status and what a person reads; the codes are stable, the words may get better. */
export const problems = {
  'not-found': problem(404, 'Такого здесь нет', 'There is no such thing here'),
  // Somebody else's thing looks exactly like one that does not exist.
  'not-yours': problem(404, 'Такого здесь нет', 'There is no such thing here'),
  forbidden: problem(403, 'Для этого нужна другая роль', 'This needs another role'),
  'conflict-of-interest': problem(
    403,
    'Вы представляете участника этого дела: решать должен другой сотрудник',
    'You represent a party to this case: a colleague has to decide',
  ),
  'wrong-status': problem(409, 'В нынешнем состоянии это невозможно', 'This is not possible in the present state'),
  'changed-since-read': problem(
    409,
    'Данные только что изменил кто-то ещё: обновите и попробуйте снова',
    'Somebody has just changed this: reload and try again',
  ),
  'stale-version': problem(
    412,
    'Вы видели прежнюю версию: обновите и попробуйте снова',
    'You saw an earlier version: reload and try again',
  ),
  'already-registered': problem(
    409,
    'Организация с этим номером уже подала заявку или участвует',
    'An organisation with this number has already applied or takes part',
  ),
  'already-member': problem(409, 'Организация уже в кластере', 'The organisation is in the cluster already'),
  'already-invited': problem(
    409,
    'Организация уже приглашена: примите приглашение',
    'The organisation is invited already: accept the invitation',
  ),
  'invitation-expired': problem(
    409,
    'Срок приглашения истёк: попросите координатора отправить его снова',
    'The invitation has expired: ask the coordinator to send it again',
  ),
  'not-admitted': problem(
    409,
    'Организация не является участником или партнёром платформы',
    'The organisation is not a participant or partner of the platform',
  ),
  'closed-to-requests': problem(
    409,
    'Кластер не принимает запросы на вступление',
    'The cluster does not accept requests to join',
  ),
  'closed-to-invitations': problem(
    409,
    'Организация не принимает приглашения; вступить в кластер она может по своему запросу',
    'The organisation does not accept invitations; it may still ask to join a cluster',
  ),
  'founder-stays': problem(
    409,
    'Организация-основатель не может выйти: можно отозвать заявку',
    'The founder cannot leave: the application can be withdrawn',
  ),
  'not-ready': problem(
    422,
    'Заявку пока нельзя подать: не всё готово',
    'The application cannot be filed yet: something is missing',
  ),
  'too-large': problem(422, 'Заявка слишком велика', 'The application is too large'),
  'quota-exceeded': problem(429, 'Достигнут предел: попробуйте позже', 'A limit is reached: try again later'),
  'claimed-by-another': problem(
    409,
    'Дело взял другой сотрудник: заберите его, если это нужно',
    'A colleague has taken this case: take it over if you mean to',
  ),
  'not-claimed': problem(409, 'Дело никем не взято', 'Nobody has taken this case'),
  'acknowledgement-required': problem(
    422,
    'Укажите причину по каждому неясному выводу и замечанию',
    'Give a reason for each finding that is unclear or advice',
  ),
  'report-outdated': problem(
    409,
    'Отчёт о проверке устарел: верните заявку, чтобы её проверили снова',
    'The report is out of date: return the application to have it checked again',
  ),
  'unknown-industry': problem(400, 'Такого класса ОКВЭД 2 нет', 'There is no such class of OKVED 2'),
  'unknown-reason': problem(422, 'Такой причины нет в перечне', 'There is no such reason in the catalogue'),
  'lead-not-member': problem(
    422,
    'Проект ведёт организация, подтвердившая участие в кластере',
    'A project is led by a confirmed member of the cluster',
  ),
  'unknown-consent': problem(
    422,
    'Такого текста согласия нет: откройте страницу снова и прочитайте его',
    'There is no such text of a consent: open the page again and read it',
  ),
  'last-representative': problem(
    409,
    'Кроме вас эти организации никто не представляет: сначала передайте права другому человеку',
    'Nobody but you represents these organisations: hand your rights over to somebody else first',
  ),
  'handover-expired': problem(
    409,
    'Срок этой ссылки истёк: попросите новую у того, кто её дал',
    'This link has expired: ask whoever gave it to you for a new one',
  ),
  'own-handover': problem(
    409,
    'Эту ссылку сделали вы: по ней должен войти тот, кому вы передаёте организацию',
    'You made this link: it is for the person who takes over',
  ),
  'reassignment-open': problem(
    409,
    'Департамент уже выдал ссылку другому представителю этой организации',
    'The city department has already made a link for another representative of this organisation',
  ),
  'letter-open': problem(
    409,
    'Письмо этой организации уже выписано: отзовите его, если нужно новое',
    'There is a letter to this organisation already: revoke it if you need another',
  ),
  'unreadable-file': problem(
    422,
    'Файл не читается: нужна таблица CSV или XLSX без пароля',
    'The file cannot be read: a CSV or XLSX table without a password is needed',
  ),
  'no-inn-column': problem(
    422,
    'В таблице нет столбца с ИНН: назовите его «ИНН»',
    'The table has no column of INNs: call it “INN”',
  ),
  'too-many-rows': problem(
    422,
    'В таблице больше 2000 строк: разделите её',
    'The table has over 2,000 rows: divide it',
  ),
  'mention-not-member': problem(
    422,
    'Упомянуть можно только организацию, подтвердившую участие в кластере',
    'Only confirmed members of the cluster can be mentioned',
  ),
  'reply-not-possible': problem(
    422,
    'На это ответить нельзя: комментария здесь нет, он удалён или сам является ответом',
    'This cannot be answered: the comment is not here, was deleted, or is an answer itself',
  ),
  'no-such-time': problem(
    422,
    'Так назначить нельзя: конец после начала, не в прошлом, не дольше месяца и не позже чем через пять лет',
    'This cannot be planned: the end after the beginning, not in the past, no longer than a month, within five years',
  ),
  'too-late': problem(409, 'Время для этого уже прошло', 'The time for this has passed'),
  'not-in-cluster': problem(
    409,
    'Организация не состоит в этом кластере',
    'The organisation is not a confirmed member of this cluster',
  ),
  'already-in-project': problem(
    409,
    'Организация уже вносит в проект такой вклад',
    'The organisation brings this to the project already',
  ),
  'lead-stays': problem(
    409,
    'Организация ведёт проект: сначала передайте его другой',
    'The organisation leads the project: hand it over first',
  ),
  'stage-not-higher': problem(
    409,
    'Проект уже на этой стадии или дальше: вернуть стадию можно только с указанием причины',
    'The project is at this stage or further: it goes back only with a reason',
  ),
  'stage-not-lower': problem(
    409,
    'Вернуть можно только на более раннюю стадию',
    'A project is set back to an earlier stage only',
  ),
  'no-such-hole': problem(
    409,
    'Такое место в проекте не ищут или оно уже занято',
    'The project does not look for this, or the place is taken',
  ),
  'not-a-department': problem(
    409,
    'Организация не отвечает на запросы от имени города',
    'The organisation does not answer requests for the city',
  ),
  'already-prolonged': problem(
    409,
    'Срок уже продлён: второй раз его не продлевают',
    'The term was prolonged already: it is prolonged once',
  ),
  'unsuitable-address': problem(
    422,
    'Адрес не подходит: нужен https, общедоступное имя узла, порт 443 или выше 1023, без логина и пароля',
    'The address does not suit: https, a public host name, port 443 or one above 1023, no credentials',
  ),
  'no-capacity': problem(
    409,
    'Департамент не подтвердил, что организация выступает в этом качестве: обратитесь к нему',
    'The city department has not confirmed this capacity of the organisation: ask the department',
  ),
  'own-need': problem(
    409,
    'Это потребность вашего же проекта или кластера',
    'This is a need of a project or cluster of your own',
  ),
  'already-matched': problem(
    409,
    'Эта потребность и этот мандат уже сведены: ответьте в их карточке',
    'This need and this mandate were brought together already: answer there',
  ),
  'reveals-who': problem(
    422,
    'Вторая сторона не знает, кто вы: уберите названия, адреса, ссылки и номера',
    'The other side does not know who you are: leave out names, addresses, links and numbers',
  ),
  'another-kind': problem(
    422,
    'Вид потребности не меняется: для другого вида откройте новую',
    'The kind of a need does not change: open a new one for another kind',
  ),
  'sign-in-failed': problem(
    409,
    'Вход не завершён: он устарел, уже использован или начат в другом окне. Войдите ещё раз',
    'The sign-in was not completed: it is too old, was used already or began in another window. Sign in again',
  ),
  'sign-in-unavailable': problem(
    503,
    'Служба входа сейчас не отвечает: попробуйте через минуту',
    'The sign-in service does not answer now: try again in a minute',
  ),
  'search-unavailable': problem(
    503,
    'Поиск готовится: попробуйте через минуту',
    'The search is being prepared: try again in a minute',
  ),
  'read-only': problem(
    503,
    'Сейчас платформу можно только читать: идут работы. Ничего не потеряно, попробуйте позже',
    'The platform can only be read at the moment: it is being worked on. Nothing is lost, try later',
  ),
  'sign-up-closed': problem(
    503,
    'Новые организации сейчас не принимаются. Попробуйте позже',
    'New organisations are not taken in at the moment. Try later',
  ),
  'foreign-page': problem(
    403,
    'Это можно сделать только на страницах портала',
    'Only the pages of the portal can do this',
  ),
  'idempotency-key-reuse': problem(
    422,
    'Этот Idempotency-Key уже использован для другого запроса',
    'This Idempotency-Key was used for another request',
  ),
  'invalid-request': problem(400, 'Запрос не соответствует описанию', 'The request does not match its description'),
  'invalid-inn': problem(
    400,
    'Это не ИНН: 10 или 12 цифр с верной контрольной суммой',
    'Not an INN: 10 or 12 digits with valid check digits',
  ),
  'invalid-ogrn': problem(
    400,
    'Это не ОГРН: 13 или 15 цифр с верной контрольной суммой',
    'Not an OGRN: 13 or 15 digits with a valid check digit',
  ),
  'unknown-field': problem(400, 'В запросе есть неизвестное поле', 'The request has an unknown field'),
  'malformed-json': problem(400, 'Тело запроса — не объект JSON', 'The body is not a JSON object'),
  'too-deep': problem(400, 'Слишком глубокая вложенность', 'The body is nested too deeply'),
  'unsupported-media-type': problem(415, 'Нужен application/json', 'application/json is needed'),
  'payload-too-large': problem(413, 'Запрос слишком велик', 'The request is too large'),
  'invalid-cursor': problem(400, 'Этот указатель страницы не от этого списка', 'This cursor is not from this list'),
  'idempotency-key-required': problem(
    400,
    'Нужен заголовок Idempotency-Key (от 8 до 128 знаков)',
    'The header Idempotency-Key is needed (8 to 128 characters)',
  ),
  'if-match-required': problem(
    428,
    'Нужен заголовок If-Match с версией',
    'The header If-Match with the version is needed',
  ),
  internal: problem(
    500,
    'У нас что-то сломалось: ничего не потеряно, попробуйте ещё раз',
    'Something broke on our side: nothing is lost, please try again',
  ),
} as const satisfies Record<ProblemCode, Problem>;

/** Plain words for the parts that `not-ready` names. */
export const missingPartTexts: Readonly<Record<string, Bilingual>> = {
  threshold: { ru: 'не хватает подтверждённых участников', en: 'confirmed participants are missing' },
  'project-lead': { ru: 'проект ведёт не член кластера', en: 'a project is not led by a member' },
};
