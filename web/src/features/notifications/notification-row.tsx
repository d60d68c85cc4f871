import { Badge, Button, Group, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ItemOf } from '../../api/client.ts';
import { useAct } from '../../api/queries.ts';
import { useLanguage, useSay } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { notificationTexts } from './notification-texts.ts';
import classes from './notifications.module.css';

/** One notification; going where it leads reads it. */
export const NotificationRow = ({ notification }: { readonly notification: ItemOf<'listNotifications'> }) => {
  const t = useTexts(notificationTexts);
  const say = useSay();
  const navigate = useNavigate();
  const { formats } = useLanguage();
  const mark = useAct('readNotification');
  const { id, at, title, body, link } = notification;
  // Shown as read at once; if the act fails, the next look at the list says so.
  const read = notification.read || mark.isPending || mark.isSuccess;
  const go = (): void => {
    if (!read) mark.mutate({ input: { notificationId: id } });
    void navigate({ href: link });
  };
  return (
    <li className={`${classes.row} ${read ? '' : classes.unread}`}>
      <Group gap="xs">
        <Text fw={read ? 500 : 650}>{say(title)}</Text>
        {read ? null : (
          <Badge variant="outline" className="badge">
            {t('unread')}
          </Badge>
        )}
      </Group>
      <Text>{say(body)}</Text>
      <Group justify="space-between">
        <Text size="sm" c="dimmed" component="time" dateTime={at}>
          {formats.moment(at)}
        </Text>
        <Group gap="xs">
          {read ? null : (
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={`${t('markRead')}: ${say(title)}`}
              onClick={() => mark.mutate({ input: { notificationId: id } })}
            >
              {t('markRead')}
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="default"
            role="link"
            aria-label={`${t('open')}: ${say(title)}`}
            onClick={go}
          >
            {t('open')}
          </Button>
        </Group>
      </Group>
    </li>
  );
};
