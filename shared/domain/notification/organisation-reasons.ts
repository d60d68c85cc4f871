import type { Bilingual } from '../cluster/submission.ts';
import { RefusedReason, UnclearReason } from '../organisation/organisation.ts';

const refused: Readonly<Record<RefusedReason, Bilingual>> = {
  'not-found-in-register': {
    ru: 'В реестре нет организации с такими данными.',
    en: 'The company register has no organisation with these details.',
  },
  'already-registered': {
    ru: 'Эта организация уже есть на платформе.',
    en: 'This organisation is on the platform already.',
  },
  liquidating: {
    ru: 'По данным реестра организация ликвидируется.',
    en: 'According to the register the organisation is being liquidated.',
  },
  liquidated: {
    ru: 'По данным реестра организация прекратила деятельность.',
    en: 'According to the register the organisation has been dissolved.',
  },
  bankrupt: {
    ru: 'По данным реестра организация признана банкротом.',
    en: 'According to the register the organisation has been declared bankrupt.',
  },
  'by-operator': {
    ru: 'Так решил сотрудник департамента; причина указана в заявке.',
    en: 'A city officer decided so; the application states the reason.',
  },
};

const unclear: Readonly<Record<UnclearReason, Bilingual>> = {
  reorganising: {
    ru: 'По данным реестра организация реорганизуется.',
    en: 'According to the register the organisation is being reorganised.',
  },
  'bankruptcy-early': {
    ru: 'По данным реестра в отношении организации начато дело о банкротстве.',
    en: 'According to the register bankruptcy proceedings have been opened.',
  },
  'unreliable-data': {
    ru: 'В реестре стоит отметка о недостоверности сведений.',
    en: 'The register marks some of the details as unreliable.',
  },
  'region-unknown': {
    ru: 'В реестре не указан регион адреса.',
    en: 'The register does not state the region of the address.',
  },
};

const other: Bilingual = { ru: 'Причина указана в заявке.', en: 'The application states the reason.' };

/** A code of an organisation event, in words; a code of a later version of ours gets a general sentence. */
export function organisationReason(code: string): Bilingual {
  const asRefused = RefusedReason.safeParse(code);
  if (asRefused.success) return refused[asRefused.data];
  const asUnclear = UnclearReason.safeParse(code);
  return asUnclear.success ? unclear[asUnclear.data] : other;
}
