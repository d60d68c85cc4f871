import { Alert, Badge, Stack, Text, Title } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import type { OutputOf } from '../../api/client.ts';
import { useRead } from '../../api/queries.ts';
import { useSay } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { Loading } from '../../parts/loading.tsx';
import { NeedsSignIn } from '../../parts/needs-sign-in.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { PageProblem } from '../../parts/page-problem.tsx';
import { MatchActs } from './match-acts.tsx';
import { MatchBack } from './match-back.tsx';
import { matchTexts } from './match-texts.ts';
import { Revealed } from './revealed.tsx';
import { useCardWords } from './use-card-words.ts';

const route = getRouteApi('/matches/$matchId');

export const MatchPage = () => {
  const t = useTexts(matchTexts);
  return (
    <NeedsSignIn title={t('match')}>
      <Match />
    </NeedsSignIn>
  );
};

/** One match as this person's side sees it: cards until both agreed, names afterwards. */
const Match = () => {
  const t = useTexts(matchTexts);
  const { matchId } = route.useParams();
  const match = useRead('readMatch', { matchId });
  if (match.error !== null) return <PageProblem problem={match.error} retry={match.refetch} />;
  if (match.data === undefined) return <Loading />;
  const { status, ended, matched } = match.data;
  return (
    <>
      <MatchBack match={match.data} />
      <PageHeading
        title={t('match')}
        lead={matched === undefined ? t('anonymous') : undefined}
        badge={
          <Badge variant="outline" className="badge">
            {t(status)}
          </Badge>
        }
      />
      <Stack gap="lg">
        {matched === undefined ? null : <Revealed matched={matched} />}
        <Declined match={match.data} />
        {ended === undefined ? null : <Alert variant="outline">{t(`ended-${ended}`)}</Alert>}
        <Cards match={match.data} />
        <Fit match={match.data} />
        <MatchActs match={match.data} />
      </Stack>
    </>
  );
};

type Props = { readonly match: OutputOf<'readMatch'> };

const Declined = ({ match: { declined } }: Props) => {
  const t = useTexts(matchTexts);
  const say = useSay();
  if (declined === undefined) return null;
  const { by, text, words } = declined;
  return (
    <Alert variant="outline" color="orange">
      {t(by === 'us' ? 'declinedByUs' : 'declinedByThem', { reason: say(text) })} {words}
    </Alert>
  );
};

const Cards = ({ match: { need, mandate } }: Props) => {
  const t = useTexts(matchTexts);
  const words = useCardWords();
  return (
    <>
      <section aria-labelledby="need-side">
        <Title order={2} id="need-side" size="h3">
          {t('needSide')}
        </Title>
        <Text fw={600}>{words.titleOfNeed(need)}</Text>
        <Text>{words.ofNeed(need).join(' · ')}</Text>
      </section>
      <section aria-labelledby="mandate-side">
        <Title order={2} id="mandate-side" size="h3">
          {t('mandateSide')}
        </Title>
        <Text fw={600}>{words.titleOfMandate(mandate)}</Text>
        <Text>{words.ofMandate(mandate).join(' · ')}</Text>
      </section>
    </>
  );
};

const Fit = ({ match: { fit } }: Props) => {
  const t = useTexts(matchTexts);
  const groups = ['fits', 'any', 'misses'] as const;
  return (
    <section aria-labelledby="fit">
      <Title order={2} id="fit" size="h3">
        {t('score', { score: fit.score })}
      </Title>
      {groups.map((group) =>
        fit[group].length === 0 ? null : (
          <Text key={group}>{t(group, { what: fit[group].map((criterion) => t(criterion)).join(', ') })}</Text>
        ),
      )}
    </section>
  );
};
