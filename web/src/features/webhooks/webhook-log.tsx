import { Badge, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { eventTexts, isEventType } from '../../parts/event-texts.ts';
import { Loading } from '../../parts/loading.tsx';
import { MoreButton } from '../../parts/more-button.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import type { Delivery, Webhook, WebhookPlace } from './webhook-place.ts';
import { webhookTexts } from './webhook-texts.ts';

type Props = { readonly webhook: Webhook; readonly place: WebhookPlace };
const colours = { pending: 'city', delivered: 'green', failed: 'red', skipped: 'gray' } as const;

/** What was sent or is to be, with each attempt; one delivery or all since an instant can be made again. */
export const WebhookLog = ({ webhook, place }: Props) => {
  const t = useTexts(webhookTexts);
  const list = place.useDeliveries(webhook.id);
  const { replayAll } = place.useActs();
  const [since, setSince] = useState('');
  const [asked, setAsked] = useState(false);
  return (
    <Stack gap="sm">
      {webhook.status === 'ended' ? null : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (since === '') return;
            void replayAll.run(webhook, new Date(since).toISOString()).then(
              () => setAsked(true),
              () => undefined,
            );
          }}
        >
          <Group align="flex-end" gap="xs">
            <TextInput
              type="datetime-local"
              label={t('replayAll')}
              description={t('replayAllText')}
              value={since}
              onChange={({ currentTarget: { value } }) => setSince(value)}
            />
            <Button type="submit" variant="default" loading={replayAll.isPending} disabled={since === ''}>
              {t('replay')}
            </Button>
          </Group>
        </form>
      )}
      <Text size="sm" role="status">
        {asked ? t('replayed') : ''}
      </Text>
      <ProblemNote problem={list.error ?? replayAll.error} />
      {list.isPending ? <Loading rows={2} height={48} /> : null}
      {!list.isPending && list.items.length === 0 ? <Text c="dimmed">{t('logEmpty')}</Text> : null}
      <ul className="rows">
        {list.items.map((delivery) => (
          <Entry key={delivery.id} delivery={delivery} webhook={webhook} place={place} />
        ))}
      </ul>
      <MoreButton list={list} />
    </Stack>
  );
};

const Entry = ({ delivery, webhook, place }: Props & { readonly delivery: Delivery }) => {
  const t = useTexts(webhookTexts);
  const words = useTexts(eventTexts);
  const { formats } = useLanguage();
  const { replay } = place.useActs();
  const { type, at, status, attempts, nextAttemptAt } = delivery;
  return (
    <li style={{ borderTop: '1px solid var(--line)', paddingTop: 8 }}>
      <Group justify="space-between" align="flex-start" gap="xs">
        <div style={{ flex: '1 1 14rem', minWidth: 0 }}>
          <Group gap="xs">
            <Badge variant="outline" color={colours[status]} className="badge">
              {t(status)}
            </Badge>
            <Text>{isEventType(type) ? words(type) : type}</Text>
          </Group>
          <Text size="sm" c="dimmed" className="nums">
            {formats.moment(at)} · {t('attempts', { count: attempts.length })}
            {nextAttemptAt === undefined ? '' : ` · ${t('next', { moment: formats.moment(nextAttemptAt) })}`}
          </Text>
          {attempts.map(({ at: when, status: answer, error = '', milliseconds }) => (
            <Text key={when} size="sm" className="nums">
              {answer === undefined
                ? t('attemptFailed', { moment: formats.moment(when), error, milliseconds })
                : t('attempt', { moment: formats.moment(when), status: answer, milliseconds })}
            </Text>
          ))}
        </div>
        {webhook.status === 'ended' ? null : (
          <Button
            variant="default"
            size="compact-sm"
            loading={replay.isPending}
            onClick={() => void replay.run(webhook, delivery).catch(() => undefined)}
          >
            {t('replay')}
          </Button>
        )}
      </Group>
      <ProblemNote problem={replay.error} />
    </li>
  );
};
