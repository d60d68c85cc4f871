import { Badge, Button, Card, Group, Stack, Text } from '@mantine/core';
import type { ItemOf } from '../../api/client.ts';
import { useAct } from '../../api/queries.ts';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { deliveryStatusText } from './delivery-statuses.ts';
import { deliveryTexts } from './delivery-texts.ts';

type Props = { readonly delivery: ItemOf<'listDeliveries'>; readonly onPerson: (personId: string) => void };

/** One letter: what became of it, how often it was tried, and another try where that makes sense. */
export const DeliveryRow = ({ delivery, onPerson }: Props) => {
  const t = useTexts(deliveryTexts);
  const { formats } = useLanguage();
  const retry = useAct('retryDelivery');
  const { id: deliveryId, personId, status, goesAt, attempts, notBefore, code, why, kinds, allowedActions } = delivery;
  const reason = code ?? why;
  return (
    <Card withBorder component="li" padding="sm">
      <Group justify="space-between" align="flex-start" gap="sm">
        <Stack gap={2} style={{ flex: '1 1 16rem', minWidth: 0 }}>
          <Group gap="xs">
            <Badge variant="outline" className="badge">
              {t(deliveryStatusText[status])}
            </Badge>
            <Text size="sm" className="nums">
              {t('goes', { moment: formats.moment(goesAt) })}
            </Text>
          </Group>
          <Text size="sm" c="dimmed">
            {t('events', { count: kinds.length })} · {t('attempts', { count: attempts })}
            {notBefore === undefined ? '' : ` · ${t('again', { moment: formats.moment(notBefore) })}`}
            {reason === undefined ? '' : ` · ${t('reason', { code: reason })}`}
          </Text>
          <Button
            variant="subtle"
            size="compact-sm"
            px={0}
            style={{ alignSelf: 'flex-start', maxWidth: '100%' }}
            aria-label={`${t('onlyPerson')}: ${personId}`}
            onClick={() => onPerson(personId)}
          >
            {personId}
          </Button>
        </Stack>
        {allowedActions.includes('retryDelivery') ? (
          <Button
            variant="default"
            size="compact-md"
            loading={retry.isPending}
            onClick={() => retry.mutate({ input: { deliveryId } })}
          >
            {t('retry')}
          </Button>
        ) : null}
      </Group>
      <ProblemNote problem={retry.error} />
    </Card>
  );
};
