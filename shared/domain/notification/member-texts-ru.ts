import { plainName } from './plain-name.ts';
import type { MemberTexts } from './text.ts';
import { dateRu, pluralRu } from './wording.ts';

const cluster = (data: { readonly clusterTitle: string }) => `«${plainName(data.clusterTitle)}»`;
const org = (data: { readonly organisationName: string }) => plainName(data.organisationName);
const until = (expiresAt: string | undefined) => (expiresAt === undefined ? '' : ` до ${dateRu(expiresAt)}`);
const participants = (n: number) => `${n} ${pluralRu(n, 'участник', 'участника', 'участников')}`;
const ofThreshold = (data: { readonly participants: number; readonly threshold: number }) =>
  `${data.participants} из ${data.threshold} ${pluralRu(data.threshold, 'участника', 'участников', 'участников')}`;
const as = (role: 'participant' | 'partner') => (role === 'participant' ? 'участником' : 'партнёром');

/** What representatives read about a cluster. */
export const memberTextsRu: MemberTexts = {
  'invitation-received': (data) => ({
    title: `Приглашение в кластер ${cluster(data)}`,
    body: `${org(data)}: вас приглашают в межотраслевой кластер ${cluster(data)}. Примите приглашение и укажите свой вклад или откажитесь${until(data.expiresAt)}.`,
    action: 'Ответить на приглашение',
  }),
  'invitation-resent': (data) => ({
    title: `Приглашение в кластер ${cluster(data)} отправлено ещё раз`,
    body: `${org(data)}: координатор повторил приглашение в кластер ${cluster(data)}. Примите его или откажитесь${until(data.expiresAt)}.`,
    action: 'Ответить на приглашение',
  }),
  'invitation-reminder': (data) => ({
    title: `Приглашение в кластер ${cluster(data)} ждёт ответа`,
    body: `${org(data)}: вы ещё не ответили на приглашение в кластер ${cluster(data)}. Оно действует до ${dateRu(data.expiresAt)}.`,
    action: 'Ответить на приглашение',
  }),
  'invitation-revoked': (data) => ({
    title: `Приглашение в кластер ${cluster(data)} отозвано`,
    body: `${org(data)}: координатор отозвал приглашение в кластер ${cluster(data)}. Отвечать на него больше не нужно.`,
    action: 'Открыть кластер',
  }),
  'invitation-accepted': (data) => ({
    title: `${org(data)}: приглашение принято`,
    body: `Организация стала ${as(data.role)} кластера ${cluster(data)}. Подтверждено ${ofThreshold(data)}.`,
    action: 'Посмотреть подтверждения',
  }),
  'invitation-declined': (data) => ({
    title: `${org(data)}: приглашение отклонено`,
    body: `Организация отказалась вступить в кластер ${cluster(data)}. Вы можете пригласить другую.`,
    action: 'Посмотреть подтверждения',
  }),
  'invitation-expired': (data) => ({
    title: `${org(data)}: срок приглашения истёк`,
    body: `Организация не ответила на приглашение в кластер ${cluster(data)}. Вы можете отправить его ещё раз.`,
    action: 'Посмотреть подтверждения',
  }),
  'letter-accepted': (data) => ({
    title: `${plainName(data.addressee)}: письмо-приглашение принято`,
    body: `По вашему письму в кластер ${cluster(data)} организация подала заявку на участие. Когда её примут на платформу, она получит приглашение и подтвердит участие.`,
    action: 'Посмотреть письма',
  }),
  'letter-failed': (data) => ({
    title: `${plainName(data.addressee)}: приглашение по письму не состоялось`,
    body: {
      refused: `Организация приняла письмо в кластер ${cluster(data)}, но на платформу её не приняли. Вы можете пригласить другую.`,
      'cluster-full': `Организация приняла письмо, но в кластере ${cluster(data)} больше нет мест.`,
      'cluster-ended': `Организация приняла письмо, но кластер ${cluster(data)} уже закрыт.`,
    }[data.outcome],
    action: 'Посмотреть письма',
  }),
  'letter-expired': (data) => ({
    title: `${plainName(data.addressee)}: срок письма-приглашения истёк`,
    body: `Письмом в кластер ${cluster(data)} никто не воспользовался. Вы можете выписать новое.`,
    action: 'Посмотреть письма',
  }),
  'join-requested': (data) => ({
    title: `${org(data)}: заявка на вступление`,
    body: `Организация просит принять её в кластер ${cluster(data)}. Примите заявку или откажите.`,
    action: 'Ответить на заявку',
  }),
  'join-request-waiting': (data) => ({
    title: `${org(data)}: заявка ждёт ответа неделю`,
    body: `Организация просит принять её в кластер ${cluster(data)}, и ей ещё не ответили. Примите заявку или откажите.`,
    action: 'Ответить на заявку',
  }),
  'invitation-undelivered': (data) => ({
    title: `${org(data)}: письма о приглашении не доходят`,
    body: `Приглашение в кластер ${cluster(data)} видно организации на платформе, но почта её представителя не работает. Сообщите ей другим способом.`,
    action: 'Посмотреть приглашения',
  }),
  'join-withdrawn': (data) => ({
    title: `${org(data)}: заявка на вступление отозвана`,
    body: `Организация отозвала заявку на вступление в кластер ${cluster(data)}. Отвечать на неё не нужно.`,
    action: 'Открыть кластер',
  }),
  'join-approved': (data) => ({
    title: `Вас приняли в кластер ${cluster(data)}`,
    body: `${org(data)}: заявка на вступление одобрена. Организация стала ${as(data.role)} кластера.`,
    action: 'Открыть кластер',
  }),
  'join-refused': (data) => ({
    title: `Заявка на вступление в кластер ${cluster(data)} отклонена`,
    body: `${org(data)}: координатор не принял заявку. Причина, если он её указал, видна на странице кластера.`,
    action: 'Открыть кластер',
  }),
  'member-left': (data) => ({
    title: `${org(data)}: организация вышла из кластера`,
    body: `Организация вышла из кластера ${cluster(data)}. Подтверждено ${ofThreshold(data)}.`,
    action: 'Посмотреть подтверждения',
  }),
  'member-removed': (data) => ({
    title: `Организация исключена из кластера ${cluster(data)}`,
    body: `${org(data)}: координатор исключил организацию из кластера ${cluster(data)}. Причина видна на странице кластера.`,
    action: 'Открыть кластер',
  }),
  'milestone-reached': (data) => ({
    title:
      data.milestone === 100
        ? `Кластер ${cluster(data)}: все подтверждения собраны`
        : `Кластер ${cluster(data)}: собрано ${data.milestone} % подтверждений`,
    body:
      `${org(data)}: участие подтверждено. Теперь подтверждено ${ofThreshold(data)}.` +
      (data.milestone === 100 ? ' Проверьте заявку и подайте её.' : ''),
    action: data.milestone === 100 ? 'Проверить и подать' : 'Посмотреть подтверждения',
  }),
  'cluster-submitted': (data) => ({
    title: `Заявка кластера ${cluster(data)} подана`,
    body: `Подача № ${data.submission} принята. Платформа проверяет её по реестру организаций и сообщит результат.`,
    action: 'Открыть заявку',
  }),
  'check-delayed': (data) => ({
    title: `Проверка заявки кластера ${cluster(data)} задерживается`,
    body: 'Реестр организаций сейчас недоступен. Делать ничего не нужно: проверка продолжится сама, и из-за задержки заявку не отклонят.',
    action: 'Открыть заявку',
  }),
  'check-passed': (data) => ({
    title: `Заявка кластера ${cluster(data)} прошла проверку`,
    body: 'Все условия выполнены. Теперь заявку рассматривает департамент.',
    action: 'Открыть отчёт',
  }),
  'check-unclear': (data) => ({
    title: `Заявка кластера ${cluster(data)} передана на рассмотрение`,
    body: 'Часть условий не удалось проверить автоматически, их оценит сотрудник департамента. Подробности в отчёте.',
    action: 'Открыть отчёт',
  }),
  'check-failed': (data) => ({
    title: `Заявка кластера ${cluster(data)} не прошла проверку`,
    body: 'Выполнены не все условия. В отчёте указано, каких не хватает и что можно сделать; после этого подайте заявку снова.',
    action: 'Открыть отчёт',
  }),
  'action-needed': (data) => ({
    title: `Нужны исправления в заявке кластера ${cluster(data)}`,
    body: `Департамент вернул заявку. ${data.reasons.map(({ ru: reason }) => reason).join(' ')} Срок рассмотрения остановлен до вашего ответа.`,
    action: 'Ответить департаменту',
  }),
  'cluster-registered': (data) => ({
    title: `Кластер ${cluster(data)} зарегистрирован`,
    body: `Департамент зарегистрировал кластер. В нём ${participants(data.participants)}.`,
    action: 'Открыть кластер',
  }),
  'cluster-rejected': (data) => ({
    title: `Заявка кластера ${cluster(data)} отклонена`,
    body: `Департамент отклонил заявку. ${data.reason.ru} Пояснение к решению есть на странице заявки.`,
    action: 'Открыть решение',
  }),
  'cluster-reopened': (data) => ({
    title: `Заявка кластера ${cluster(data)} снова открыта`,
    body: 'Департамент снова открыл отклонённую заявку. Её можно изменить и подать ещё раз.',
    action: 'Открыть заявку',
  }),
  'cluster-withdrawn': (data) => ({
    title: `Заявка кластера ${cluster(data)} отозвана`,
    body: 'Координатор отозвал заявку. Кластер по ней создан не будет.',
    action: 'Открыть заявку',
  }),
  'cluster-expired': (data) => ({
    title: `Срок заявки кластера ${cluster(data)} истёк`,
    body: 'Заявку долго не меняли, и она закрыта. Координатор может открыть новую.',
    action: 'Открыть заявку',
  }),
  'cluster-at-risk': (data) => ({
    title: `Кластер ${cluster(data)} под угрозой`,
    body: `В кластере ${participants(data.participants)}, а нужно ${data.threshold}. Пополните состав до ${dateRu(data.deadline)}, иначе кластер будет приостановлен.`,
    action: 'Открыть кластер',
  }),
  'at-risk-notice': (data) => ({
    title: `Кластер ${cluster(data)}: ${pluralRu(data.daysLeft, 'остался', 'осталось', 'осталось')} ${data.daysLeft} ${pluralRu(data.daysLeft, 'день', 'дня', 'дней')}`,
    body: `В кластере не хватает участников. Пополните состав до ${dateRu(data.deadline)}, иначе кластер будет приостановлен.`,
    action: 'Открыть кластер',
  }),
  'cluster-recovered': (data) => ({
    title: `Кластеру ${cluster(data)} ничто не угрожает`,
    body: `Состав восстановлен: в кластере ${participants(data.participants)}. Делать ничего не нужно.`,
    action: 'Открыть кластер',
  }),
  'cluster-closed': (data) => ({
    title: `Кластер ${cluster(data)} закрыт`,
    body: 'Департамент закрыл кластер. Его страница и история остаются открытыми, а участники могут создать новый кластер.',
    action: 'Открыть кластер',
  }),
  'member-lapsed': (data) => ({
    title: `${org(data)}: больше не идёт в зачёт`,
    body: `Причина: ${data.reason.ru}. В кластере ${cluster(data)} в зачёт идут ${data.participants} из ${data.threshold}.`,
    action: 'Посмотреть подтверждения',
  }),
  'member-counts-again': (data) => ({
    title: `${org(data)}: снова идёт в зачёт`,
    body: `Препятствий больше нет. В кластере ${cluster(data)} в зачёт идут ${data.participants} из ${data.threshold}.`,
    action: 'Посмотреть подтверждения',
  }),
  'cluster-suspended': (data) => ({
    title: `Кластер ${cluster(data)} приостановлен`,
    body: `В кластере ${participants(data.participants)}, а нужно ${data.threshold}. Срок, чтобы пополнить состав, истёк.`,
    action: 'Открыть кластер',
  }),
};
