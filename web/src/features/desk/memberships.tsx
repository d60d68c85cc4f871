import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ItemOf } from '../../api/client.ts';
import { useList } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { Loading } from '../../parts/loading.tsx';
import { MoreButton } from '../../parts/more-button.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { ClusterRow } from './cluster-row.tsx';
import { deskTexts } from './desk-texts.ts';
import { InvitationRow } from './invitation-row.tsx';
import { RequestRow } from './request-row.tsx';

type Membership = ItemOf<'listMemberships'>;
type Props = { readonly organisationId: string; readonly partner: boolean };

/** Clusters of one organisation, those first that wait for it. */
export const Memberships = ({ organisationId, partner }: Props) => {
  const t = useTexts(deskTexts);
  const list = useList('listMemberships', { organisationId, limit: '50' }, { every: 20_000 });
  if (list.error !== null) return <ProblemNote problem={list.error} retry={() => void list.refetch()} />;
  if (list.isPending) return <Loading rows={2} height={56} />;
  if (list.items.length === 0) return <Text c="dimmed">{t(partner ? 'noClustersPartner' : 'noClusters')}</Text>;
  const having = (...statuses: readonly Membership['status'][]) =>
    list.items.filter(({ status }) => statuses.includes(status));
  const past = list.items.filter(({ status }) => !['invited', 'requested', 'confirmed'].includes(status));
  return (
    <>
      <Section title={t('invitations')} items={having('invited')} row={(one) => <InvitationRow {...one} />} />
      <Section title={t('requests')} items={having('requested')} row={(one) => <RequestRow {...one} />} />
      <Section title={t('clusters')} items={having('confirmed')} row={(one) => <ClusterRow {...one} />} />
      {past.length === 0 ? null : (
        <details>
          <summary>{t('past', { count: past.length })}</summary>
          <Section items={past} row={(one) => <ClusterRow {...one} />} />
        </details>
      )}
      <MoreButton list={list} />
    </>
  );
};

type SectionProps = {
  readonly title?: string;
  readonly items: readonly Membership[];
  readonly row: (membership: Membership) => ReactNode;
};

const Section = ({ title, items, row }: SectionProps) =>
  items.length === 0 ? null : (
    <div>
      {title === undefined ? null : (
        <Title order={3} size="h5" mb={4}>
          {title}
        </Title>
      )}
      {items.map((membership) => (
        <div key={membership.clusterId}>{row(membership)}</div>
      ))}
    </div>
  );
