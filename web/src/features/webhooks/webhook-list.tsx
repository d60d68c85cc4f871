import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../../language/texts.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Loading } from '../../parts/loading.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { SecretDialog } from './secret-dialog.tsx';
import { WebhookCard } from './webhook-card.tsx';
import { WebhookForm } from './webhook-form.tsx';
import type { WebhookPlace, WithSecret } from './webhook-place.ts';
import { webhookTexts } from './webhook-texts.ts';

/** All subscriptions of one place, and the way to a new one. */
export const WebhookList = ({ place }: { readonly place: WebhookPlace }) => {
  const t = useTexts(webhookTexts);
  const all = place.useAll();
  const { create } = place.useActs();
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<WithSecret>();
  const items = all.data?.items ?? [];
  return (
    <Stack gap="md">
      {making ? (
        <WebhookForm
          title={t('create')}
          submit={t('make')}
          problem={create.error}
          busy={create.isPending}
          onCancel={() => setMaking(false)}
          onSubmit={(content) =>
            void create.run(content).then(
              (answer) => {
                setMade(answer);
                setMaking(false);
              },
              () => undefined,
            )
          }
        />
      ) : (
        <Button style={{ alignSelf: 'flex-start' }} onClick={() => setMaking(true)}>
          {t('create')}
        </Button>
      )}
      <ProblemNote problem={all.error} retry={() => void all.refetch()} />
      {all.isPending ? (
        <Loading rows={2} height={120} />
      ) : items.length > 0 ? (
        <ul className="rows">
          {items.map((webhook) => (
            <WebhookCard key={webhook.id} webhook={webhook} place={place} onSecret={setMade} />
          ))}
        </ul>
      ) : all.error === null && !making ? (
        <EmptyState title={t('empty')} text={t('emptyText')} />
      ) : null}
      <SecretDialog made={made} onClose={() => setMade(undefined)} />
    </Stack>
  );
};
