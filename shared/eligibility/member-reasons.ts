import type { Bilingual } from '../domain/cluster/submission.ts';
import { namesOf } from './texts.ts';

/** Why a member counts, does not, or might: the codes of `MemberVerdict.reason`, in words that fit after a name. */
const texts: ReadonlyMap<string, Bilingual> = new Map(
  Object.entries({
    active: { ru: 'действует, идёт в зачёт', en: 'active, counts' },
    'active-noted': {
      ru: 'действует, идёт в зачёт; в реестре есть отметка об изменениях',
      en: 'active, counts; the register notes a change in progress',
    },
    partner: { ru: 'партнёр, в зачёт не идёт', en: 'partner, never counts' },
    'other-region': { ru: 'зарегистрирована в другом регионе', en: 'registered in another region' },
    'same-inn': {
      ru: 'тот же ИНН уже учтён: филиал и головная организация считаются один раз',
      en: 'the same INN is counted already: a branch and its head organisation count once',
    },
    liquidating: { ru: 'в процессе ликвидации', en: 'being liquidated' },
    liquidated: { ru: 'деятельность прекращена', en: 'liquidated' },
    bankrupt: { ru: 'признана банкротом', en: 'declared bankrupt' },
    reorganising: { ru: 'в процессе реорганизации', en: 'being reorganised' },
    'bankruptcy-early': { ru: 'идёт дело о банкротстве', en: 'in an early stage of bankruptcy' },
    'unreliable-data': {
      ru: 'в реестре есть отметка о недостоверности сведений',
      en: 'the register marks its data as unreliable',
    },
    'region-unknown': { ru: 'регион в реестре не указан', en: 'the register does not tell its region' },
    'not-found-in-register': { ru: 'в реестре не найдена', en: 'not found in the register' },
    'register-answer-mismatch': {
      ru: 'ответ реестра относится к другой организации',
      en: 'the register answered about another organisation',
    },
    'register-silent': {
      ru: 'реестр не дал о ней пригодного ответа, сколько его ни спрашивали',
      en: 'the register gave no usable answer about it, however often it was asked',
    },
    'not-admitted': { ru: 'не допущена к участию на платформе', en: 'not admitted to the platform' },
    'organisation-suspended': {
      ru: 'участие на платформе приостановлено департаментом',
      en: 'its participation was suspended by the city department',
    },
    'organisation-excluded': {
      ru: 'исключена из участников платформы департаментом',
      en: 'was excluded from the platform by the city department',
    },
    invited: { ru: 'приглашена, ответа ещё нет', en: 'invited, no answer yet' },
    requested: { ru: 'просит принять в кластер, ждёт ответа координатора', en: 'asks to join, awaits the coordinator' },
    declined: { ru: 'отклонила приглашение', en: 'declined the invitation' },
    expired: { ru: 'не ответила на приглашение в срок', en: 'did not answer the invitation in time' },
    revoked: { ru: 'приглашение отозвано', en: 'the invitation was revoked' },
    refused: { ru: 'в приёме отказано', en: 'the request was refused' },
    withdrawn: { ru: 'отозвала свою просьбу', en: 'withdrew its request' },
    left: { ru: 'вышла из кластера', en: 'left the cluster' },
    removed: { ru: 'исключена из кластера', en: 'was removed from the cluster' },
  }),
);

/** A stored code of a later version must not break a page: it gets a general text. */
const unknown: Bilingual = { ru: 'требует проверки', en: 'needs a look' };

export const memberReasonText = (reason: string): Bilingual => texts.get(reason) ?? unknown;

/** Each name with what the register says, e.g. `ООО «Пример» — в процессе ликвидации`. */
export const explained = (members: readonly { readonly name: string; readonly reason: string }[]): Bilingual => ({
  ru: namesOf(members.map(({ name, reason }) => `${name} — ${memberReasonText(reason).ru}`)).ru,
  en: namesOf(members.map(({ name, reason }) => `${name} — ${memberReasonText(reason).en}`)).en,
});
