import { Anchor, Group } from '@mantine/core';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useRead } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { Loading } from '../../parts/loading.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { PageProblem } from '../../parts/page-problem.tsx';
import { ClusterStatus } from '../../parts/status-badge.tsx';
import { CaseConversation } from './case-conversation.tsx';
import type { Case } from './case-data.ts';
import { CaseDesk } from './case-desk.tsx';
import { CaseFiled } from './case-filed.tsx';
import { CaseFindings } from './case-findings.tsx';
import { CaseHistory } from './case-history.tsx';
import { CaseMembers } from './case-members.tsx';
import { CaseReplay } from './case-replay.tsx';
import { caseTexts } from './case-texts.ts';
import classes from './case.module.css';

const route = getRouteApi('/review/$clusterId');

/** A case on one screen: what was filed and found on one side, what to do on the other. */
export const CasePage = () => {
  const { clusterId } = route.useParams();
  const one = useRead('readCase', { clusterId }, { every: 20_000 });
  if (one.data !== undefined) return <Whole key={clusterId} case={one.data} />;
  if (one.error !== null) return <PageProblem problem={one.error} retry={one.refetch} />;
  return <Loading rows={5} height={120} />;
};

const Whole = ({ case: one }: { readonly case: Case }) => {
  const t = useTexts(caseTexts);
  const { id: clusterId, title, status } = one.cluster;
  return (
    <>
      <PageHeading title={one.snapshot?.title ?? title} badge={<ClusterStatus status={status} />} />
      <Group gap="lg" mb="lg" className="no-print">
        <Anchor renderRoot={(props) => <Link to="/review" {...props} />}>{t('back')}</Anchor>
        <Anchor renderRoot={(props) => <Link to="/clusters/$clusterId" params={{ clusterId }} {...props} />}>
          {t('publicPage')}
        </Anchor>
        <Anchor renderRoot={(props) => <Link to="/clusters" search={{ q: title }} {...props} />}>{t('similar')}</Anchor>
      </Group>
      <div className={classes.page}>
        <div className={classes.parts}>
          <CaseFindings case={one} />
          <CaseFiled case={one} />
          <CaseMembers case={one} />
          <CaseConversation case={one} />
          {one.report === undefined ? null : <CaseReplay clusterId={clusterId} />}
          <CaseHistory case={one} />
        </div>
        <CaseDesk case={one} />
      </div>
    </>
  );
};
