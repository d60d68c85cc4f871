import type { ItemOf } from '../../api/client.ts';
import { textsOf } from '../../language/texts.ts';

export const timelineTexts = textsOf(
  {
    'cluster-opened': 'Открыта заявка на создание кластера',
    'invitation-accepted': 'Приняла приглашение и вошла в состав',
    'join-approved': 'Принята в состав по своему запросу',
    'member-left': 'Вышла из состава',
    'member-removed': 'Исключена из состава координатором',
    'cluster-submitted': 'Заявка подана на проверку',
    'cluster-registered': 'Кластер зарегистрирован',
    'cluster-at-risk': 'Участников меньше порога: идёт срок на восстановление',
    'cluster-recovered': 'Участников снова достаточно',
    'cluster-suspended': 'Кластер приостановлен',
    'cluster-closed': 'Кластер закрыт',
    'member-lapsed': 'Сейчас не считается в составе: изменились сведения реестра',
    'member-counts-again': 'Снова считается в составе',
    'cluster-expired': 'Срок заявки истёк',
    'cluster-withdrawn': 'Заявка отозвана',
    event: 'Событие',
    participants: '{count, plural, one {стал # участник} few {стало # участника} other {стало # участников}}',
  },
  {
    'cluster-opened': 'An application for the cluster was opened',
    'invitation-accepted': 'Accepted the invitation and is a member',
    'join-approved': 'Was accepted as a member at its own request',
    'member-left': 'Left the cluster',
    'member-removed': 'Was removed by the coordinator',
    'cluster-submitted': 'The application was filed for the check',
    'cluster-registered': 'The cluster was registered',
    'cluster-at-risk': 'Below the threshold: the days of grace run',
    'cluster-recovered': 'There are enough participants again',
    'cluster-suspended': 'The cluster was suspended',
    'cluster-closed': 'The cluster was closed',
    'member-lapsed': 'Does not count at present: the register changed',
    'member-counts-again': 'Counts again',
    'cluster-expired': 'The application ran out of time',
    'cluster-withdrawn': 'The application was withdrawn',
    event: 'An event',
    participants: '{count, plural, one {now # participant} other {now # participants}}',
  },
);

type Key = keyof typeof timelineTexts.ru;
const isKey = (type: string): type is Key => type in timelineTexts.ru;

/** What an entry says: its sentence, the organisation that it is about, how many participants there were then. */
export const timelineWords = ({ type, data }: ItemOf<'readTimeline'>) => {
  const { organisationId, participants } = data;
  return {
    key: isKey(type) ? type : ('event' as const),
    ...(typeof organisationId === 'string' ? { organisationId } : {}),
    ...(typeof participants === 'number' ? { participants } : {}),
  };
};
