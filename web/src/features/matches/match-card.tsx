import { Badge, Card, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ItemOf } from '../../api/client.ts';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { matchTexts } from './match-texts.ts';
import { useCardWords } from './use-card-words.ts';

/** A match in a list: the card of the other side, how well it fits, and where it stands. */
export const MatchCard = ({ match }: { readonly match: ItemOf<'listNeedMatches'> }) => {
  const t = useTexts(matchTexts);
  const { formats } = useLanguage();
  const words = useCardWords();
  const { id, side, status, fit, need, mandate, proposedOn, expiresOn } = match;
  const day = (date: string): string => formats.shortDay(`${date}T12:00:00Z`);
  return (
    <Card withBorder component="li" padding="md">
      <Link to="/matches/$matchId" params={{ matchId: id }} className="card-link">
        <Stack gap={4}>
          <Group justify="space-between" gap="xs">
            <Text fw={650} className="card-title">
              {side === 'need' ? words.titleOfMandate(mandate) : words.titleOfNeed(need)}
            </Text>
            <Badge variant="outline" className="badge">
              {t(status)}
            </Badge>
          </Group>
          <Text>{(side === 'need' ? words.ofMandate(mandate) : words.ofNeed(need)).join(' · ')}</Text>
          <Text size="sm" c="dimmed" className="nums">
            {t('score', { score: fit.score })} · {t('on', { day: day(proposedOn) })}
            {expiresOn === undefined ? '' : ` · ${t('until', { day: day(expiresOn) })}`}
          </Text>
        </Stack>
      </Link>
    </Card>
  );
};
