import { Anchor, Badge, Card, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ItemOf } from '../../api/client.ts';
import { useList, useRead } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Loading } from '../../parts/loading.tsx';
import { MoreButton } from '../../parts/more-button.tsx';
import { NeedsSignIn } from '../../parts/needs-sign-in.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useMe } from '../../session/use-session.ts';
import { MatchCard } from '../matches/match-card.tsx';
import { matchTexts } from '../matches/match-texts.ts';
import { useCardWords } from '../matches/use-card-words.ts';
import { AddMandate, MandateActs } from './mandate-acts.tsx';
import { mandateTexts } from './mandate-texts.ts';

/** Mandates of the investors and departments that a person represents, with the needs that fit. */
export const MandatesPage = () => {
  const t = useTexts(mandateTexts);
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <NeedsSignIn>
        <Organisations />
      </NeedsSignIn>
    </>
  );
};

const Organisations = () => {
  const t = useTexts(mandateTexts);
  const me = useMe();
  if (me.error !== null) return <ProblemNote problem={me.error} retry={() => void me.refetch()} />;
  if (me.data === undefined) return <Loading />;
  if (me.data.organisations.length === 0) return <EmptyState title={t('noCapacity')} text={t('noCapacityText')} />;
  return (
    <Stack gap="xl">
      {me.data.organisations.map((organisationId) => (
        <Mandates key={organisationId} organisationId={organisationId} />
      ))}
    </Stack>
  );
};

const Mandates = ({ organisationId }: { readonly organisationId: string }) => {
  const t = useTexts(mandateTexts);
  const organisation = useRead('readOrganisation', { organisationId });
  const list = useList('listMandates', { organisationId, limit: '25' });
  if (organisation.error !== null) return <ProblemNote problem={organisation.error} />;
  if (organisation.data === undefined || list.isPending) return <Loading rows={2} />;
  const { capacities, facts, identifier } = organisation.data;
  const name = facts?.name ?? identifier.value;
  return (
    <section aria-label={name}>
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h3">
          {name}
        </Title>
        <AddMandate organisationId={organisationId} capacities={capacities} />
      </Group>
      <ProblemNote problem={list.error} retry={() => void list.refetch()} />
      {list.items.length > 0 ? null : capacities.length === 0 ? (
        <EmptyState title={t('noCapacity')} text={t('noCapacityText')} />
      ) : (
        <EmptyState title={t('none')} text={t('noneText')} />
      )}
      <ul className="rows">
        {list.items.map((mandate) => (
          <OneMandate key={mandate.id} mandate={mandate} />
        ))}
      </ul>
      <MoreButton list={list} />
    </section>
  );
};

const OneMandate = ({ mandate }: { readonly mandate: ItemOf<'listMandates'> }) => {
  const t = useTexts(mandateTexts);
  const m = useTexts(matchTexts);
  const words = useCardWords();
  const { id: mandateId, terms, card, status, version } = mandate;
  const list = useList('listMandateMatches', { mandateId, limit: '25' });
  return (
    <Card withBorder component="li" padding="md">
      <Stack gap="sm">
        <Group gap="xs">
          <Title order={3} size="h4">
            {terms.name}
          </Title>
          <Badge variant="outline" className="badge">
            {t(status)}
          </Badge>
        </Group>
        <Text>{words.titleOfMandate(card)}</Text>
        <Text c="dimmed">{words.ofMandate(card).join(' · ')}</Text>
        <MandateActs key={version} mandate={mandate} />
        {status === 'open' ? (
          <Anchor renderRoot={(props) => <Link to="/needs" search={{ mandate: mandateId }} {...props} />}>
            {t('look')}
          </Anchor>
        ) : null}
        <Title order={4} size="h5">
          {m('mandateMatches')}
        </Title>
        <ProblemNote problem={list.error} retry={() => void list.refetch()} />
        {list.isSuccess && list.items.length === 0 ? <Text c="dimmed">{m('mandateMatchesNone')}</Text> : null}
        <ul className="rows">
          {list.items.map((match) => (
            <MatchCard key={match.id} match={match} />
          ))}
        </ul>
        <MoreButton list={list} />
      </Stack>
    </Card>
  );
};
