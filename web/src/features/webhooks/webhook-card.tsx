import { Badge, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { ConfirmAct } from '../../parts/confirm-act.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { WebhookForm } from './webhook-form.tsx';
import { WebhookLog } from './webhook-log.tsx';
import type { Webhook, WebhookPlace, WithSecret } from './webhook-place.ts';
import { webhookTexts } from './webhook-texts.ts';

type Props = {
  readonly webhook: Webhook;
  readonly place: WebhookPlace;
  readonly onSecret: (made: WithSecret) => void;
};
const colours = { active: 'green', paused: 'gray', disabled: 'red', ended: 'gray' } as const;

/** One subscription: where it goes, how it stands, what may be done with it, its log. */
export const WebhookCard = ({ webhook, place, onSecret }: Props) => {
  const t = useTexts(webhookTexts);
  const { formats } = useLanguage();
  const { edit, end, rotate, test } = place.useActs();
  const [editing, setEditing] = useState(false);
  const [log, setLog] = useState(false);
  const [tested, setTested] = useState(false);
  const { name, url, events, status, disabledReason, earlierSecretsValidUntil } = webhook;
  if (editing)
    return (
      <li>
        <WebhookForm
          title={name}
          submit={t('save')}
          webhook={webhook}
          problem={edit.error}
          busy={edit.isPending}
          onCancel={() => setEditing(false)}
          onSubmit={({ name: newName, url: newUrl, events: newEvents }) =>
            void edit.run(webhook, { name: newName, url: newUrl, events: newEvents }).then(
              () => setEditing(false),
              () => undefined,
            )
          }
        />
      </li>
    );
  return (
    <Card withBorder component="li" padding="md">
      <Stack gap="xs">
        <Group gap="sm">
          <Title order={2} size="h5">
            {name}
          </Title>
          <Badge variant="outline" color={colours[status]} className="badge">
            {t(status)}
          </Badge>
        </Group>
        <Text style={{ overflowWrap: 'anywhere' }}>{url}</Text>
        <Text size="sm" c="dimmed">
          {events.includes('*') ? t('all') : t('someOf', { count: events.length })}
        </Text>
        {disabledReason === undefined ? null : <Text c="var(--bad)">{t(disabledReason)}</Text>}
        {earlierSecretsValidUntil === undefined ? null : (
          <Text size="sm">{t('earlier', { moment: formats.moment(earlierSecretsValidUntil) })}</Text>
        )}
        {status === 'ended' ? null : (
          <Group gap="xs">
            <Button variant="default" onClick={() => setEditing(true)}>
              {t('edit')}
            </Button>
            <Button
              variant="default"
              loading={edit.isPending}
              onClick={() => void edit.run(webhook, { paused: status === 'active' }).catch(() => undefined)}
            >
              {t(status === 'active' ? 'pause' : 'resume')}
            </Button>
            <Button
              variant="default"
              loading={test.isPending}
              onClick={() =>
                void test.run(webhook).then(
                  () => {
                    setTested(true);
                    setLog(true);
                  },
                  () => undefined,
                )
              }
            >
              {t('test')}
            </Button>
            <ConfirmAct
              label={t('rotate')}
              title={`${t('rotate')}?`}
              text={t('rotateText')}
              yes={t('rotate')}
              problem={rotate.error}
              onConfirm={() => rotate.run(webhook).then(onSecret)}
            />
            <ConfirmAct
              label={t('end')}
              title={`${t('end')}?`}
              text={t('endText')}
              yes={t('end')}
              colour="red.9"
              problem={end.error}
              onConfirm={() => end.run(webhook)}
            />
          </Group>
        )}
        <Text size="sm" role="status">
          {tested ? t('tested') : ''}
        </Text>
        <ProblemNote problem={edit.error ?? test.error} />
        <Button
          variant="subtle"
          size="compact-md"
          px={0}
          style={{ alignSelf: 'flex-start' }}
          aria-expanded={log}
          onClick={() => setLog(!log)}
        >
          {t('log')}
        </Button>
        {log ? <WebhookLog webhook={webhook} place={place} /> : null}
      </Stack>
    </Card>
  );
};
