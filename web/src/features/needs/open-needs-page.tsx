import { Button, Card, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { Link, getRouteApi } from '@tanstack/react-router';
import { regionCodes } from '../../../../shared/domain/identifiers/region-names.ts';
import { useList } from '../../api/queries.ts';
import { useLanguage, useSay } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Loading } from '../../parts/loading.tsx';
import { MoreButton } from '../../parts/more-button.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { regionTitle } from '../../parts/region-title.ts';
import { NeedCard } from './need-card.tsx';
import { needKinds, needKindTexts, needTexts } from './need-texts.ts';

const route = getRouteApi('/needs/');

/** Comes after the list, whose length nobody knows before: it would move. */
const Offer = () => {
  const t = useTexts(needTexts);
  return (
    <Card withBorder component="section" aria-labelledby="offer">
      <Stack gap="sm" align="flex-start">
        <Title order={2} id="offer" size="h4">
          {t('offerTitle')}
        </Title>
        <Text maw="46rem">{t('offerText')}</Text>
        <Button variant="default" renderRoot={(props) => <Link to="/my" {...props} />}>
          {t('offerAction')}
        </Button>
      </Stack>
    </Card>
  );
};

/** Open needs of all clusters, by kind and region. */
export const OpenNeedsPage = () => {
  const t = useTexts(needTexts);
  const kinds = useTexts(needKindTexts);
  const say = useSay();
  const { formats } = useLanguage();
  const asked = route.useSearch();
  const navigate = route.useNavigate();
  const kind = needKinds.find((one) => one === asked.kind);
  const region = regionCodes.find((code) => code === asked.region);
  const filtered = kind !== undefined || region !== undefined;
  const list = useList('listPublicNeeds', { kind, region, limit: '24' }, { keep: true });
  const ask = (change: { kind?: string | undefined; region?: string | undefined }): void =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  const regions = regionCodes
    .map((code) => ({ value: code, label: say(regionTitle(code)) }))
    .toSorted((one, other) => formats.compare(one.label, other.label));
  return (
    <Stack gap="lg">
      <Group align="flex-end">
        <NativeSelect
          label={t('kind')}
          value={kind ?? ''}
          onChange={({ currentTarget: { value } }) => ask({ kind: value === '' ? undefined : value })}
          data={[{ value: '', label: t('anyKind') }, ...needKinds.map((value) => ({ value, label: kinds(value) }))]}
        />
        <NativeSelect
          label={t('region')}
          value={region ?? ''}
          onChange={({ currentTarget: { value } }) => ask({ region: value === '' ? undefined : value })}
          data={[{ value: '', label: t('any') }, ...regions]}
          maw="100%"
        />
      </Group>
      <ProblemNote problem={list.error} retry={() => void list.refetch()} />
      {list.isPending ? <Loading rows={3} height={160} /> : null}
      {list.isSuccess && list.items.length === 0 ? (
        <EmptyState
          title={t(filtered ? 'emptyTitle' : 'noneTitle')}
          text={t(filtered ? 'emptyText' : 'noneText')}
          action={
            !filtered ? undefined : (
              <Button variant="default" onClick={() => ask({ kind: undefined, region: undefined })}>
                {t('reset')}
              </Button>
            )
          }
        />
      ) : null}
      <ul className="cards" aria-live="polite">
        {list.items.map((need) => (
          <NeedCard key={need.cardId} need={need} mandateId={asked.mandate} />
        ))}
      </ul>
      <MoreButton list={list} />
      {list.isPending ? null : <Offer />}
    </Stack>
  );
};
