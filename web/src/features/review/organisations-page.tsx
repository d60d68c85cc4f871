import { NativeSelect, Stack, Table, Text } from '@mantine/core';
import { Link, getRouteApi } from '@tanstack/react-router';
import type { ItemOf } from '../../api/client.ts';
import { useList } from '../../api/queries.ts';
import { useLanguage, useSay } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Loading } from '../../parts/loading.tsx';
import { MoreButton } from '../../parts/more-button.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { OrganisationStatus } from '../../parts/status-badge.tsx';
import { organisationStatusTexts } from '../../parts/words.ts';
import { organisationReviewTexts } from './organisation-texts.ts';
import { organisationStatuses } from './organisation-statuses.ts';
import classes from './review.module.css';
import { useRowKeys } from './use-row-keys.ts';

const route = getRouteApi('/review/organisations');

/** Organisations of one state; those that wait for a decision unless the address says otherwise. */
export const OrganisationsPage = () => {
  const t = useTexts(organisationReviewTexts);
  const words = useTexts(organisationStatusTexts);
  const { status = 'unclear' } = route.useSearch();
  const navigate = route.useNavigate();
  const list = useList('listOrganisations', { status, limit: '50' }, { keep: true });
  const rows = useRowKeys();
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <Stack gap="md">
        <div className={classes.filters}>
          <NativeSelect
            label={t('status')}
            value={status}
            data={organisationStatuses.map((value) => ({ value, label: words(value) }))}
            onChange={({ currentTarget: { value } }) =>
              void navigate({ search: { status: organisationStatuses.find((one) => one === value) }, replace: true })
            }
          />
        </div>
        <Text c="dimmed" role="status" size="sm">
          {list.first === undefined ? ' ' : t('found', { count: list.items.length })}
        </Text>
        <ProblemNote problem={list.error} retry={() => void list.refetch()} />
        {list.isPending ? (
          <Loading rows={5} height={56} />
        ) : list.items.length > 0 ? (
          <Table className={classes.table} verticalSpacing="sm" highlightOnHover>
            <caption className="visually-hidden">{t('title')}</caption>
            <Table.Tbody ref={rows}>
              {list.items.map((organisation) => (
                <Row key={organisation.id} organisation={organisation} />
              ))}
            </Table.Tbody>
          </Table>
        ) : list.error !== null ? null : status === 'unclear' ? (
          <EmptyState title={t('emptyUnclear')} text={t('emptyUnclearText')} />
        ) : (
          <EmptyState title={t('empty')} />
        )}
        <MoreButton list={list} />
      </Stack>
    </>
  );
};

const Row = ({ organisation }: { readonly organisation: ItemOf<'listOrganisations'> }) => {
  const t = useTexts(organisationReviewTexts);
  const say = useSay();
  const { formats } = useLanguage();
  const { id, facts, identifier, status, reasonText, measure, appliedAt, updatedAt } = organisation;
  return (
    <Table.Tr style={{ verticalAlign: 'top' }}>
      <Table.Th scope="row" fw={400}>
        <Link
          to="/review/organisations/$organisationId"
          params={{ organisationId: id }}
          className={classes.title}
          data-row
        >
          {facts?.name ?? identifier.value}
        </Link>
        <Text size="sm" c="dimmed" className="nums">
          {identifier.value} · {t('applied', { day: formats.shortDay(appliedAt) })} ·{' '}
          {t('since', { day: formats.shortDay(updatedAt) })}
        </Text>
      </Table.Th>
      <Table.Td data-label={t('status')}>
        <OrganisationStatus status={status} />
      </Table.Td>
      <Table.Td data-label={t('reason')}>
        {measure?.reason ?? (reasonText === undefined ? '—' : say(reasonText))}
      </Table.Td>
    </Table.Tr>
  );
};
