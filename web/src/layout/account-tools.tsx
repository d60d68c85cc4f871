import { Button } from '@mantine/core';
import { useRouterState } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTexts } from '../language/texts.ts';
import { signIn } from '../session/session.ts';
import { useSession } from '../session/use-session.ts';
import { layoutTexts } from './layout-texts.ts';

const SignedInTools = lazy(() => import('./signed-in-tools.tsx'));

/** The way in for a visitor; bell and menu for a person. */
export const AccountTools = () => {
  const t = useTexts(layoutTexts);
  const session = useSession();
  const here = useRouterState({ select: ({ location }) => location.href });
  if (session === 'anonymous')
    return (
      <Button data-account onClick={() => void signIn(here)}>
        {t('signIn')}
      </Button>
    );
  return (
    <Suspense>
      <SignedInTools />
    </Suspense>
  );
};
