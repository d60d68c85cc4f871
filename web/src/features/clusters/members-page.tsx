import { Table } from '@mantine/core';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useList } from '../../api/queries.ts';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Loading } from '../../parts/loading.tsx';
import { MoreButton } from '../../parts/more-button.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { contributionTexts, roleTexts } from '../../parts/words.ts';
import { clusterTexts } from './cluster-texts.ts';

const route = getRouteApi('/clusters/$clusterId');

/** Confirmed members and what each brings. */
export const MembersPage = () => {
  const t = useTexts(clusterTexts);
  const roles = useTexts(roleTexts);
  const kinds = useTexts(contributionTexts);
  const { formats } = useLanguage();
  const { clusterId } = route.useParams();
  const list = useList('listPublicMembers', { clusterId, limit: '100' });
  if (list.error !== null) return <ProblemNote problem={list.error} retry={() => void list.refetch()} />;
  if (list.isPending) return <Loading rows={6} height={40} />;
  if (list.items.length === 0) return <EmptyState title={t('noMembers')} />;
  return (
    <>
      <Table.ScrollContainer minWidth={560}>
        <Table verticalSpacing="sm" striped>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('organisation')}</Table.Th>
              <Table.Th scope="col">{t('role')}</Table.Th>
              <Table.Th scope="col">{t('brings')}</Table.Th>
              <Table.Th scope="col">{t('memberSince')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {list.items.map(({ organisationId, name, inn, role, contribution, confirmedAt }) => (
              <Table.Tr key={organisationId}>
                <Table.Td>
                  <Link to="/organisations/$organisationId" params={{ organisationId }}>
                    {name}
                  </Link>
                  <br />
                  <span className="nums">{inn}</span>
                </Table.Td>
                <Table.Td>{roles(role)}</Table.Td>
                <Table.Td>
                  {kinds(contribution.kind)}: {contribution.text}
                </Table.Td>
                <Table.Td className="nums">{formats.shortDay(confirmedAt)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <MoreButton list={list} />
    </>
  );
};
