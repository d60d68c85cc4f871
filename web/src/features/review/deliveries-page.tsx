import { Button, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useList } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Loading } from '../../parts/loading.tsx';
import { MoreButton } from '../../parts/more-button.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { DeliveryRow } from './delivery-row.tsx';
import { deliveryStatuses, deliveryStatusText } from './delivery-statuses.ts';
import { deliveryTexts } from './delivery-texts.ts';
import { SenderPanel } from './sender-panel.tsx';

const route = getRouteApi('/review/deliveries');

/** Letters by status or person, and the switch of the sender. */
export const DeliveriesPage = () => {
  const t = useTexts(deliveryTexts);
  const { status = 'failed', personId } = route.useSearch();
  const navigate = route.useNavigate();
  const [typed, setTyped] = useState(personId ?? '');
  const asked = personId === undefined ? { status } : { personId };
  const list = useList('listDeliveries', { ...asked, limit: '50' }, { keep: true });
  const ofPerson = (person: string | undefined): void => {
    setTyped(person ?? '');
    void navigate({ search: person === undefined ? { status } : { status, personId: person } });
  };
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <Stack gap="lg">
        <SenderPanel />
        <Title order={2} size="h4">
          {t('letters')}
        </Title>
        <Group align="flex-end" gap="sm">
          <NativeSelect
            label={t('status')}
            value={status}
            disabled={personId !== undefined}
            data={deliveryStatuses.map((value) => ({ value, label: t(deliveryStatusText[value]) }))}
            onChange={({ currentTarget: { value } }) =>
              void navigate({ search: { status: deliveryStatuses.find((one) => one === value) }, replace: true })
            }
          />
          <form
            onSubmit={(event) => {
              event.preventDefault();
              ofPerson(typed.trim() === '' ? undefined : typed.trim());
            }}
          >
            <Group align="flex-end" gap="xs">
              <TextInput
                label={t('person')}
                value={typed}
                maxLength={100}
                onChange={({ currentTarget: { value } }) => setTyped(value)}
              />
              <Button type="submit" variant="default">
                {t('apply')}
              </Button>
            </Group>
          </form>
          {personId === undefined ? null : (
            <Button variant="subtle" onClick={() => ofPerson(undefined)}>
              {t('clear')}
            </Button>
          )}
        </Group>
        <ProblemNote problem={list.error} retry={() => void list.refetch()} />
        {list.isPending ? (
          <Loading rows={4} height={70} />
        ) : list.items.length > 0 ? (
          <ul className="rows">
            {list.items.map((delivery) => (
              <DeliveryRow key={delivery.id} delivery={delivery} onPerson={ofPerson} />
            ))}
          </ul>
        ) : list.error === null ? (
          <EmptyState title={t(status === 'failed' && personId === undefined ? 'emptyFailed' : 'empty')} />
        ) : null}
        <Text role="status" className="visually-hidden">
          {list.isFetching ? '' : String(list.items.length)}
        </Text>
        <MoreButton list={list} />
      </Stack>
    </>
  );
};
