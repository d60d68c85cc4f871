import type { Programme } from './programme.ts';

/** Why an operator returns or rejects an application: codes are stable, the texts reach the applicant. */
export const micReasons: Programme['reasons'] = {
  'project-unclear': {
    for: 'return',
    text: {
      ru: 'Цель, стадия или результат проекта описаны недостаточно ясно.',
      en: 'The goal, the stage or the result of the project is not described clearly enough.',
    },
  },
  'contribution-unclear': {
    for: 'return',
    text: {
      ru: 'Из заявки не видно, что вносит в проект одна или несколько организаций.',
      en: 'The application does not show what one or several organisations bring to the project.',
    },
  },
  'industries-unclear': {
    for: 'return',
    text: {
      ru: 'Указанные отрасли не соответствуют проекту или деятельности участников.',
      en: 'The declared industries do not match the project or the activities of the participants.',
    },
  },
  'members-to-replace': {
    for: 'return',
    text: {
      ru: 'Одного или нескольких участников нужно заменить: они не могут идти в зачёт.',
      en: 'One or several participants must be replaced: they cannot count.',
    },
  },
  'independence-to-explain': {
    for: 'return',
    text: {
      ru: 'Поясните связи между участниками: у них общий учредитель, руководитель или адрес.',
      en: 'Explain how participants are related: they share a founder, a director or an address.',
    },
  },
  'register-data-to-correct': {
    for: 'return',
    text: {
      ru: 'Сведения об участнике в государственном реестре требуют исправления или пояснения.',
      en: 'The data of a participant in the state register needs a correction or an explanation.',
    },
  },
  'no-common-project': {
    for: 'reject',
    text: {
      ru: 'Участники не объединены общим проектом.',
      en: 'No common project unites the participants.',
    },
  },
  'not-innovative': {
    for: 'reject',
    text: {
      ru: 'Проект не создаёт нового продукта, технологии или процесса.',
      en: 'The project creates no new product, technology or process.',
    },
  },
  'false-information': {
    for: 'reject',
    text: {
      ru: 'Заявка содержит недостоверные сведения.',
      en: 'The application contains false information.',
    },
  },
  'duplicate-cluster': {
    for: 'reject',
    text: {
      ru: 'Кластер с тем же проектом и тем же составом уже зарегистрирован или рассматривается.',
      en: 'A cluster with the same project and the same members is registered or under review already.',
    },
  },
  'rules-not-met': {
    for: 'both',
    text: {
      ru: 'Заявка не соответствует правилам программы; подробности в пояснении.',
      en: 'The application does not meet the rules of the programme; the explanation has the details.',
    },
  },
};
