import { Text } from '@mantine/core';
import { useRouterState } from '@tanstack/react-router';
import { useTexts } from '../../language/texts.ts';
import { NeedsSignIn } from '../../parts/needs-sign-in.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { handoverTexts } from './handover-texts.ts';
import { TakeOver } from './take-over.tsx';

/** Where the link of a predecessor, or of the city department, leads. */
export const HandoverPage = () => {
  const t = useTexts(handoverTexts);
  const hash = useRouterState({ select: ({ location }) => location.hash });
  const token = /^[\w-]{43}$/.exec(hash)?.[0];
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <NeedsSignIn>{token === undefined ? <Text>{t('noToken')}</Text> : <TakeOver token={token} />}</NeedsSignIn>
    </>
  );
};
