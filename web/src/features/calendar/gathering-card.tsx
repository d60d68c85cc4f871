import { Badge, Card, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../../language/texts.ts';
import { calendarTexts } from './calendar-texts.ts';
import { type ListedGathering, useTimeWords } from './time-words.ts';

/** An event in the calendar of a cluster. */
export const GatheringCard = ({ gathering }: { readonly gathering: ListedGathering }) => {
  const t = useTexts(calendarTexts);
  const when = useTimeWords();
  const { id, clusterId, title, time, place, host } = gathering;
  return (
    <Card withBorder component="li" padding="md">
      <Link
        to="/clusters/$clusterId/gatherings/$gatheringId"
        params={{ clusterId, gatheringId: id }}
        className="card-link"
      >
        <Stack gap={4}>
          <Text className="nums">{when(time)}</Text>
          <Group gap="xs">
            <Text fw={650} className="card-title">
              {title}
            </Text>
            <GatheringBadges gathering={gathering} />
          </Group>
          <Text size="sm" c="dimmed">
            {place.kind === 'online' ? t('online') : place.address} · {host.name}
          </Text>
        </Stack>
      </Link>
    </Card>
  );
};

export const GatheringBadges = ({ gathering }: { readonly gathering: ListedGathering }) => {
  const t = useTexts(calendarTexts);
  return (
    <>
      {gathering.status === 'cancelled' ? (
        <Badge color="red" variant="outline" className="badge">
          {t('cancelled')}
        </Badge>
      ) : null}
      {'visibility' in gathering && gathering.visibility === 'members' ? (
        <Badge variant="light" className="badge">
          {t('membersOnly')}
        </Badge>
      ) : null}
    </>
  );
};
