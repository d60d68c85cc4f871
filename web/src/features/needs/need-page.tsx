import { Anchor, Badge, Stack, Text, Title } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useList, useRead } from '../../api/queries.ts';
import { useLanguage, useSay } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { Facts } from '../../parts/facts.tsx';
import { Loading } from '../../parts/loading.tsx';
import { MoreButton } from '../../parts/more-button.tsx';
import { NeedsSignIn } from '../../parts/needs-sign-in.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { PlainText } from '../../parts/plain-text.tsx';
import { PageProblem } from '../../parts/page-problem.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { regionTitle } from '../../parts/region-title.ts';
import { MatchCard } from '../matches/match-card.tsx';
import { matchTexts } from '../matches/match-texts.ts';
import { NeedActs } from './need-acts.tsx';
import { needStatusKey } from './need-status.ts';
import { needKindTexts } from './need-texts.ts';
import { ownNeedTexts } from './own-need-texts.ts';
import { useNeedDetails } from './use-need-details.ts';

const route = getRouteApi('/needs/$needId');

export const NeedPage = () => {
  const t = useTexts(ownNeedTexts);
  return (
    <NeedsSignIn title={t('need')}>
      <Need />
    </NeedsSignIn>
  );
};

/** A need as members of its cluster see it, with what was found for it. */
const Need = () => {
  const t = useTexts(ownNeedTexts);
  const kinds = useTexts(needKindTexts);
  const say = useSay();
  const { formats } = useLanguage();
  const details = useNeedDetails();
  const { needId } = route.useParams();
  const need = useRead('readNeed', { needId });
  if (need.error !== null) return <PageProblem problem={need.error} retry={need.refetch} />;
  if (need.data === undefined) return <Loading />;
  const { clusterId, projectId, clusterTitle, projectTitle, content, status, visibility, words } = need.data;
  const { neededBy, region, expiresAt } = need.data;
  return (
    <>
      <Anchor
        size="sm"
        renderRoot={(props) => <Link to="/clusters/$clusterId/needs" params={{ clusterId }} {...props} />}
      >
        ← {t('back')}
      </Anchor>
      <PageHeading
        title={kinds(content.kind)}
        badge={
          <Badge variant="outline" className="badge">
            {t(needStatusKey[status])}
          </Badge>
        }
        lead={t(visibility)}
      />
      <Stack gap="lg">
        <Facts
          rows={[
            [t('details'), details.ofContent(content).join(' · ')],
            [t('neededBy'), formats.day(`${neededBy}T12:00:00Z`)],
            [t('region'), say(regionTitle(region))],
            [
              t('project'),
              <Anchor
                key="project"
                renderRoot={(props) => <Link to="/projects/$projectId" params={{ projectId }} {...props} />}
              >
                {projectTitle}
              </Anchor>,
            ],
            [t('cluster'), clusterTitle],
            [t('until'), expiresAt === undefined ? undefined : formats.day(expiresAt)],
          ]}
        />
        <section aria-labelledby="words">
          <Title order={2} id="words" size="h3" mb="xs">
            {t('words')}
          </Title>
          <PlainText text={words} />
        </section>
        <NeedActs key={need.data.version} need={need.data} />
        <Matches needId={needId} shown={need.data.allowedActions.includes('listNeedMatches')} />
      </Stack>
    </>
  );
};

const Matches = ({ needId, shown }: { readonly needId: string; readonly shown: boolean }) => {
  const t = useTexts(matchTexts);
  const list = useList('listNeedMatches', { needId, limit: '25' }, { enabled: shown });
  if (!shown) return null;
  return (
    <section aria-labelledby="matches">
      <Title order={2} id="matches" size="h3" mb="xs">
        {t('matches')}
      </Title>
      <ProblemNote problem={list.error} retry={() => void list.refetch()} />
      {list.isPending ? <Loading rows={2} height={80} /> : null}
      {list.isSuccess && list.items.length === 0 ? <Text c="dimmed">{t('matchesNone')}</Text> : null}
      <ul className="rows">
        {list.items.map((match) => (
          <MatchCard key={match.id} match={match} />
        ))}
      </ul>
      <MoreButton list={list} />
    </section>
  );
};
