import { getRouteApi } from '@tanstack/react-router';
import { useTexts } from '../../language/texts.ts';
import { NeedsSignIn } from '../../parts/needs-sign-in.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { JoinForm } from './join-form.tsx';
import { JoinProgress } from './join-progress.tsx';
import { joinTexts } from './join-texts.ts';

const route = getRouteApi('/my/join');

/** An organisation comes to the platform by its INN; the address keeps which one is being checked. */
export const JoinPage = () => {
  const t = useTexts(joinTexts);
  const { organisation } = route.useSearch();
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <NeedsSignIn>
        {organisation === undefined ? <JoinForm /> : <JoinProgress organisationId={organisation} />}
      </NeedsSignIn>
    </>
  );
};
