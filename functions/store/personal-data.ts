import type { Bilingual } from '../../shared/domain/cluster/submission.ts';

/** What a kind of item may tell about a person. */
type PersonalData = {
  /** Values such as a name; or only the opaque id. */
  readonly holds: 'values' | 'id';
  readonly what: Bilingual;
  /** What erasure does with it, and why. */
  readonly erasure: Bilingual;
};

const removed: Bilingual = { ru: 'удаляется', en: 'removed' };
const ends: Bilingual = { ru: 'удаляется само, когда истекает срок', en: 'removed by itself when its time is over' };
const audit: Bilingual = {
  ru: 'остаётся с условным номером: это история решений города и организаций',
  en: 'kept with an opaque id: it is the history of decisions of the city and of organisations',
};

/**
 * Every kind of item (its `entity`) that may be about a person. A test finds each entity of the stores here or among
 * the impersonal ones: whoever adds a store has to say which.
 */
export const personalData: Readonly<Record<string, PersonalData>> = {
  person: {
    holds: 'values',
    what: { ru: 'имя, электронная почта, язык', en: 'name, e-mail address, language' },
    erasure: removed,
  },
  consent: {
    holds: 'id',
    what: { ru: 'согласия: какой текст и когда', en: 'consents: which text, and when' },
    erasure: {
      ru: 'остаётся с условным номером: доказывает, что обработка была законной',
      en: 'kept with an opaque id: it proves that the processing was lawful',
    },
  },
  withdrawal: {
    holds: 'id',
    what: { ru: 'отзывы согласий', en: 'withdrawals of consents' },
    erasure: { ru: 'остаётся с условным номером', en: 'kept with an opaque id' },
  },
  erasure: {
    holds: 'id',
    what: { ru: 'запись о том, что данные удалены', en: 'that the data were removed' },
    erasure: { ru: 'остаётся с условным номером', en: 'kept with an opaque id' },
  },
  suppression: {
    holds: 'id',
    what: { ru: 'хеш адреса, на который нельзя писать', en: 'hash of an address that must not be written to' },
    erasure: {
      ru: 'остаётся хеш: иначе на этот адрес снова начали бы писать',
      en: 'the hash is kept: else the address would be written to again',
    },
  },
  representative: { holds: 'id', what: { ru: 'кого вы представляете', en: 'whom you represent' }, erasure: removed },
  'former-representative': {
    holds: 'id',
    what: { ru: 'кого вы представляли раньше', en: 'whom you represented before' },
    erasure: removed,
  },
  role: { holds: 'id', what: { ru: 'роль сотрудника департамента', en: 'role of an operator' }, erasure: removed },
  notification: { holds: 'values', what: { ru: 'уведомления', en: 'notifications' }, erasure: removed },
  letter: { holds: 'id', what: { ru: 'отправленные вам письма', en: 'e-mails to you' }, erasure: removed },
  'notification-settings': {
    holds: 'values',
    what: { ru: 'настройки уведомлений', en: 'notification settings' },
    erasure: removed,
  },
  mail: { holds: 'id', what: { ru: 'доставка писем', en: 'delivery of e-mails' }, erasure: ends },
  'idempotency-record': {
    holds: 'id',
    what: { ru: 'ответы на повторные запросы', en: 'answers to repeated requests' },
    erasure: ends,
  },
  quota: { holds: 'id', what: { ru: 'счётчики запросов', en: 'counters of requests' }, erasure: ends },
  event: { holds: 'id', what: { ru: 'кто и когда действовал', en: 'who acted, and when' }, erasure: audit },
  organisation: {
    holds: 'id',
    what: { ru: 'кто подал заявку, кто решил', en: 'who applied, who decided' },
    erasure: audit,
  },
  cluster: { holds: 'id', what: { ru: 'кто рассматривает дело', en: 'who reviews the case' }, erasure: audit },
  member: {
    holds: 'id',
    what: { ru: 'кто пригласил, кто подтвердил', en: 'who invited, who confirmed' },
    erasure: audit,
  },
  snapshot: { holds: 'id', what: { ru: 'кто подал заявку кластера', en: 'who filed the application' }, erasure: audit },
  decision: { holds: 'id', what: { ru: 'кто принял решение', en: 'who decided' }, erasure: audit },
  note: {
    holds: 'id',
    what: { ru: 'кто ответил или открыл дело снова', en: 'who answered or reopened' },
    erasure: audit,
  },
  thread: { holds: 'id', what: { ru: 'кто начал обсуждение', en: 'who began a thread' }, erasure: audit },
  comment: { holds: 'id', what: { ru: 'кто написал сообщение', en: 'who wrote a comment' }, erasure: audit },
  project: { holds: 'id', what: { ru: 'кто ведёт проект', en: 'who runs a project' }, erasure: audit },
  'project-report': { holds: 'id', what: { ru: 'кто отчитался', en: 'who reported' }, erasure: audit },
  webhook: {
    holds: 'id',
    what: { ru: 'кто подписал систему на события', en: 'who subscribed a system' },
    erasure: audit,
  },
  'abuse-report': { holds: 'id', what: { ru: 'кто пожаловался', en: 'who reported abuse' }, erasure: audit },
  follower: { holds: 'id', what: { ru: 'на что вы подписаны', en: 'what you follow' }, erasure: audit },
  gathering: { holds: 'id', what: { ru: 'кто назначил событие', en: 'who planned an event' }, erasure: audit },
  'city-request': {
    holds: 'id',
    what: { ru: 'кто ответил за городское ведомство', en: 'who answered for a department of the city' },
    erasure: audit,
  },
  attendance: { holds: 'id', what: { ru: 'кто ответил, придёт ли организация', en: 'who answered' }, erasure: audit },
  need: {
    holds: 'id',
    what: { ru: 'кто открыл и менял потребность', en: 'who opened and changed a need' },
    erasure: audit,
  },
  mandate: {
    holds: 'id',
    what: { ru: 'кто открыл и менял мандат', en: 'who opened and changed a mandate' },
    erasure: audit,
  },
  match: { holds: 'id', what: { ru: 'кто согласился или отказался', en: 'who agreed or declined' }, erasure: audit },
  'read-position': {
    holds: 'id',
    what: { ru: 'до какого места вы прочли', en: 'how far you have read' },
    erasure: removed,
  },
  'calendar-feed': { holds: 'id', what: { ru: 'секретные календари', en: 'secret calendars' }, erasure: removed },
  reader: { holds: 'id', what: { ru: 'до какого места вы прочли', en: 'how far you have read' }, erasure: removed },
  'soft-bounces': {
    holds: 'id',
    what: { ru: 'хеш адреса, куда письма не доходят', en: 'hash of an address that letters do not reach' },
    erasure: ends,
  },
  'paper-letter': {
    holds: 'id',
    what: { ru: 'кто выписал письмо и кто им воспользовался', en: 'who wrote a letter, and who used it' },
    erasure: audit,
  },
};

/** Kinds that know no person at all. */
export const impersonal: readonly string[] = [
  'verification',
  'claim',
  'former-facts',
  'handover',
  'registration',
  'report',
  'evidence',
  'answer',
  'register-answer',
  'register-rate',
  'mail-count',
  'watch',
  'sender',
  'project-card',
  'rate',
  'paper-letter-to',
  'paper-letter-token',
  'figures',
  'closed-day',
  'figures-hold',
  'figure',
  'correction',
  'leaves',
  'head',
  'delivery',
  'webhooks',
  'activity',
  'counted',
  'public-gathering',
  'need-card',
  'city-answer',
  'city-department',
  'mandate-copy',
  'match-copy',
  'work-queue',
  'switchboard',
];
