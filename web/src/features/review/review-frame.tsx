import { IconLock } from '@tabler/icons-react';
import { Outlet } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTexts } from '../../language/texts.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Loading } from '../../parts/loading.tsx';
import { NeedsSignIn } from '../../parts/needs-sign-in.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { PageProblem } from '../../parts/page-problem.tsx';
import { SectionLinks } from '../../parts/section-links.tsx';
import { useMe } from '../../session/use-session.ts';
import { reviewTexts } from './review-texts.ts';

/** The desk of the city department: its sections, for operators alone. */
export const ReviewFrame = () => {
  const t = useTexts(reviewTexts);
  return (
    <NeedsSignIn title={t('desk')}>
      <OperatorOnly>
        <Desk />
      </OperatorOnly>
    </NeedsSignIn>
  );
};

const Desk = () => {
  const t = useTexts(reviewTexts);
  return (
    <>
      <SectionLinks
        label={t('sections')}
        links={[
          { to: '/review', text: t('queue'), exact: true },
          { to: '/review/organisations', text: t('organisations') },
          { to: '/review/reports', text: t('reports') },
          { to: '/review/city-requests', text: t('cityRequests') },
          { to: '/review/deliveries', text: t('deliveries') },
          { to: '/review/dead-letters', text: t('deadLetters') },
          { to: '/review/switches', text: t('switches') },
          { to: '/review/webhooks', text: t('webhooks') },
          { to: '/review/audit', text: t('audit') },
        ]}
      />
      <Outlet />
    </>
  );
};

const OperatorOnly = ({ children }: { readonly children: ReactNode }) => {
  const t = useTexts(reviewTexts);
  const me = useMe();
  if (me.error !== null) return <PageProblem problem={me.error} retry={me.refetch} />;
  if (me.data === undefined) return <Loading />;
  if (me.data.operator) return children;
  return (
    <>
      <PageHeading title={t('desk')} />
      <EmptyState
        icon={<IconLock size={40} stroke={1.3} aria-hidden color="var(--quiet)" />}
        title={t('operatorsOnly')}
        text={t('operatorsOnlyText')}
      />
    </>
  );
};
