import { Anchor, Stack, Text } from '@mantine/core';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ItemOf } from '../../api/client.ts';
import { useList } from '../../api/queries.ts';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Loading } from '../../parts/loading.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { SearchBox } from '../../parts/search-box.tsx';
import { contributionTexts, roleTexts } from '../../parts/words.ts';
import { clusterTexts } from './cluster-texts.ts';
import classes from './clusters.module.css';
import { sectionTexts } from './section-texts.ts';

const route = getRouteApi('/clusters/$clusterId');
type Member = ItemOf<'listPublicMembers'>;

/** Confirmed members and what each brings: all of them are read, and only those in sight are drawn. */
export const MembersPage = () => {
  const t = useTexts(clusterTexts);
  const s = useTexts(sectionTexts);
  const kinds = useTexts(contributionTexts);
  const { clusterId } = route.useParams();
  const [words, setWords] = useState('');
  const list = useList('listPublicMembers', { clusterId, limit: '100' });
  const { hasNextPage, isFetchingNextPage, fetchNextPage, items } = list;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const found = useMemo(() => {
    const asked = words.trim().toLowerCase();
    if (asked === '') return items;
    return items.filter(({ name, inn, contribution }) =>
      `${name} ${inn} ${kinds(contribution.kind)} ${contribution.text}`.toLowerCase().includes(asked),
    );
  }, [items, words, kinds]);
  if (list.error !== null) return <ProblemNote problem={list.error} retry={() => void list.refetch()} />;
  if (list.isPending) return <Loading rows={6} height={40} />;
  if (items.length === 0) return <EmptyState title={t('noMembers')} />;
  return (
    <Stack gap="md">
      <h2 className="visually-hidden">{t('members')}</h2>
      <SearchBox label={s('search')} value={words} onSearch={setWords} />
      <Text c="dimmed" role="status">
        {found.length === 0 ? s('noMatch') : s('shown', { count: found.length })}
      </Text>
      {found.length === 0 ? null : <Rows members={found} />}
    </Stack>
  );
};

const Rows = ({ members }: { readonly members: readonly Member[] }) => {
  const t = useTexts(clusterTexts);
  const s = useTexts(sectionTexts);
  const scroll = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: members.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 68,
    overscan: 8,
    getItemKey: (index) => members[index]?.organisationId ?? index,
  });
  return (
    // Focusable, so that it scrolls by keys; a grid of rows, because only those in sight are there.
    <div ref={scroll} className={classes.scroll} role="region" aria-label={s('table')} tabIndex={0}>
      <div role="table" aria-label={s('table')} aria-rowcount={members.length + 1}>
        <div role="rowgroup" className={classes.head}>
          <div role="row" aria-rowindex={1} className={classes.member}>
            <span role="columnheader">{t('organisation')}</span>
            <span role="columnheader">{t('role')}</span>
            <span role="columnheader">{t('brings')}</span>
            <span role="columnheader">{t('memberSince')}</span>
          </div>
        </div>
        <div role="rowgroup" style={{ height: rows.getTotalSize(), position: 'relative' }}>
          {rows.getVirtualItems().map(({ key, index, start }) => {
            const member = members[index];
            if (member === undefined) return null;
            return (
              <div
                key={key}
                ref={rows.measureElement}
                data-index={index}
                role="row"
                aria-rowindex={index + 2}
                className={classes.member}
                style={{ position: 'absolute', insetInline: 0, transform: `translateY(${start}px)` }}
              >
                <MemberCells member={member} />
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
};

const MemberCells = ({ member }: { readonly member: Member }) => {
  const roles = useTexts(roleTexts);
  const kinds = useTexts(contributionTexts);
  const { formats } = useLanguage();
  const { organisationId, name, inn, role, contribution, confirmedAt } = member;
  return (
    <>
      <span role="cell">
        <Anchor
          renderRoot={(props) => <Link to="/organisations/$organisationId" params={{ organisationId }} {...props} />}
        >
          {name}
        </Anchor>
        <br />
        <Text component="span" size="sm" c="dimmed" className="nums">
          {inn}
        </Text>
      </span>
      <span role="cell">{roles(role)}</span>
      <span role="cell">
        {kinds(contribution.kind)}: {contribution.text}
      </span>
      <span role="cell" className="nums">
        {formats.shortDay(confirmedAt)}
      </span>
    </>
  );
};
