import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useRouterState } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTexts } from '../language/texts.ts';
import { signIn } from '../session/session.ts';
import { useSession } from '../session/use-session.ts';
import { EmptyState } from './empty-state.tsx';
import { Loading } from './loading.tsx';
import { PageHeading } from './page-heading.tsx';
import { partTexts } from './part-texts.ts';

type Props = {
  /** Of the page, where its heading is among the children. */
  readonly title?: string;
  readonly children: ReactNode;
};

/** Shows its children to people who are signed in, and to others the way in and back here. */
export const NeedsSignIn = ({ title, children }: Props) => {
  const t = useTexts(partTexts);
  const session = useSession();
  const here = useRouterState({ select: ({ location }) => location.href });
  if (session === 'unknown') return <Loading />;
  if (session === 'signed-in') return children;
  return (
    <>
      {title === undefined ? null : <PageHeading title={title} />}
      <EmptyState
        icon={<IconLock size={40} stroke={1.3} aria-hidden color="var(--quiet)" />}
        title={t('signInTitle')}
        text={t('signInText')}
        action={<Button onClick={() => void signIn(here)}>{t('signIn')}</Button>}
      />
    </>
  );
};
