import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAct, useRead } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { ConfirmAct } from '../../parts/confirm-act.tsx';
import { Loading } from '../../parts/loading.tsx';
import { PlainText } from '../../parts/plain-text.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useVoices } from '../community/use-voices.ts';
import { Attendance } from './attendance.tsx';
import { calendarTexts } from './calendar-texts.ts';
import { ChangeGathering } from './change-gathering.tsx';
import { GatheringBadges } from './gathering-card.tsx';
import { useOpenGathering } from './use-open-gathering.ts';
import { useTimeWords } from './time-words.ts';

const route = getRouteApi('/clusters/$clusterId/gatherings/$gatheringId');

/** One event: when, where, who comes; the coordinator changes it or calls it off. */
export const GatheringPage = () => {
  const t = useTexts(calendarTexts);
  const when = useTimeWords();
  const { clusterId, gatheringId } = route.useParams();
  const at = { clusterId, gatheringId };
  const { inside, voices } = useVoices(clusterId);
  const [changing, setChanging] = useState(false);
  const own = useRead('readGathering', at, { enabled: inside });
  const open = useOpenGathering(clusterId, gatheringId, !inside);
  const cancel = useAct('cancelGathering');
  const shown = inside ? own.data : open.gathering;
  const may = own.data?.allowedActions ?? [];
  if (changing && own.data !== undefined)
    return <ChangeGathering gathering={own.data} onDone={() => setChanging(false)} />;
  return (
    <Stack gap="md">
      <Anchor
        renderRoot={(props) => (
          <Link to="/clusters/$clusterId/calendar" params={{ clusterId }} search={{}} {...props} />
        )}
      >
        ← {t('back')}
      </Anchor>
      <ProblemNote problem={inside ? own.error : open.problem} retry={() => void own.refetch()} />
      {shown === undefined && own.error === null && open.problem === null ? <Loading rows={2} height={120} /> : null}
      {shown === undefined ? null : (
        <>
          <Group gap="xs">
            <Title order={2}>{shown.title}</Title>
            <GatheringBadges gathering={shown} />
          </Group>
          <Text size="lg" className="nums">
            {when(shown.time)}
          </Text>
          <Text>{shown.place.kind === 'online' ? t('online') : shown.place.address}</Text>
          {shown.place.kind === 'place' || shown.status === 'cancelled' ? null : (
            <Anchor href={shown.place.url} target="_blank" rel="noreferrer">
              {t('join')}
            </Anchor>
          )}
          <Text c="dimmed">{t('host', { name: shown.host.name })}</Text>
          {shown.text === undefined ? null : <PlainText text={shown.text} />}
        </>
      )}
      {own.data === undefined ? null : <Attendance gathering={own.data} voices={voices} />}
      <Group className="no-print">
        {may.includes('changeGathering') ? (
          <Button variant="default" onClick={() => setChanging(true)}>
            {t('change')}
          </Button>
        ) : null}
        {may.includes('cancelGathering') ? (
          <ConfirmAct
            label={t('cancelGathering')}
            title={t('cancelSure')}
            text={t('cancelText')}
            yes={t('cancelGathering')}
            colour="red.9"
            problem={cancel.error}
            onConfirm={() => cancel.mutateAsync({ input: at })}
          />
        ) : null}
      </Group>
    </Stack>
  );
};
