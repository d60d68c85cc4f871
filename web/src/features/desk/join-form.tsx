import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useAct, useRead } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { innState, plainInn } from '../../parts/inn-words.ts';
import { InnInput } from '../../parts/inn-input.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useMe } from '../../session/use-session.ts';
import { joinTexts } from './join-texts.ts';

const route = getRouteApi('/my/join');

export const JoinForm = () => {
  const t = useTexts(joinTexts);
  const navigate = route.useNavigate();
  const { data: me } = useMe();
  const [typed, setTyped] = useState('');
  const [checked, setChecked] = useState(false);
  const inn = plainInn(typed);
  const good = innState(typed) === 'good';
  const [asked] = useDebouncedValue(good ? inn : '', 300);
  const found = useRead('findOrganisation', { inn: asked }, { enabled: asked !== '' && asked === inn });
  const free = good && found.error?.code === 'not-found' && asked === inn;
  const apply = useAct('applyForParticipation', ({ id }) => void navigate({ search: { organisation: id } }));
  const submit = (): void => {
    setChecked(true);
    if (good && found.data === undefined) apply.mutate({ input: { identifier: { kind: 'inn', value: inn } } });
  };
  const mine = found.data !== undefined && me?.organisations.includes(found.data.organisationId) === true;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack maw="34rem">
        <InnInput value={typed} onChange={setTyped} checked={checked} />
        <div aria-live="polite">
          {good && found.isFetching ? <Text c="dimmed">{t('looking')}</Text> : null}
          {free && !found.isFetching ? <Text>{t('free')}</Text> : null}
          {good && found.data !== undefined ? (
            <Text>
              {t('taken', { name: found.data.name, status: t(found.data.status) })}{' '}
              {t(mine ? 'takenMine' : 'takenOther')}
            </Text>
          ) : null}
        </div>
        {found.error !== null && found.error.code !== 'not-found' ? <ProblemNote problem={found.error} /> : null}
        <ProblemNote problem={apply.error} />
        <Group>
          {found.data !== undefined && good ? (
            <Anchor renderRoot={(props) => <Link to="/my" {...props} />}>{t('toDesk')}</Anchor>
          ) : (
            <Button type="submit" size="md" loading={apply.isPending}>
              {t('apply')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
};
