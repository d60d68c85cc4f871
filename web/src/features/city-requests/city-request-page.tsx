import { getRouteApi } from '@tanstack/react-router';
import { useRead } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { Loading } from '../../parts/loading.tsx';
import { NeedsSignIn } from '../../parts/needs-sign-in.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { CityRequestCard } from './city-request-card.tsx';
import { cityRequestTexts } from './city-request-texts.ts';

const route = getRouteApi('/city-requests/$cityRequestId');

/** One request, for the coordinator who asked and for the department. */
export const CityRequestPage = () => {
  const t = useTexts(cityRequestTexts);
  return (
    <>
      <PageHeading title={t('one')} />
      <NeedsSignIn>
        <One />
      </NeedsSignIn>
    </>
  );
};

const One = () => {
  const { cityRequestId } = route.useParams();
  const request = useRead('readCityRequest', { cityRequestId }, { every: 30_000 });
  if (request.data !== undefined)
    return (
      <ul className="rows">
        <CityRequestCard request={request.data} />
      </ul>
    );
  if (request.error !== null) return <ProblemNote problem={request.error} retry={() => void request.refetch()} />;
  return <Loading rows={1} height={200} />;
};
