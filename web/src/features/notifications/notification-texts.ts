import { textsOf } from '../../language/texts.ts';

export const notificationTexts = textsOf(
  {
    title: 'Уведомления',
    lead: 'Всё, что касается ваших организаций и кластеров. Что из этого присылать письмом, выбирается в профиле.',
    settings: 'Настроить письма',
    unread: 'новое',
    open: 'Перейти',
    markRead: 'Прочитано',
    markAll: 'Отметить показанное прочитанным',
    emptyTitle: 'Уведомлений пока нет',
    emptyText: 'Здесь появятся приглашения, ответы и решения.',
  },
  {
    title: 'Notifications',
    lead: 'All about your organisations and clusters. Your profile says which of it comes by e-mail.',
    settings: 'E-mail settings',
    unread: 'new',
    open: 'Go there',
    markRead: 'Mark as read',
    markAll: 'Mark those shown as read',
    emptyTitle: 'No notifications yet',
    emptyText: 'Invitations, answers and decisions will be here.',
  },
);
