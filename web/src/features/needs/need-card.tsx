import { Anchor, Badge, Card, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ItemOf } from '../../api/client.ts';
import { langOf } from '../../language/lang-of.ts';
import { useLanguage, useSay } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { regionTitle } from '../../parts/region-title.ts';
import { industryTitle, stageTexts } from '../../parts/words.ts';
import { ShowInterest } from '../matches/show-interest.tsx';
import { needKindTexts, needTexts } from './need-texts.ts';
import { useNeedDetails } from './use-need-details.ts';

type Props = {
  readonly need: ItemOf<'listPublicNeeds'>;
  /** An own mandate that could answer it. */
  readonly mandateId?: string | undefined;
};

/** An open need: whole where it is named, in bands where it is not. */
export const NeedCard = ({ need, mandateId }: Props) => {
  const t = useTexts(needTexts);
  const kinds = useTexts(needKindTexts);
  const stages = useTexts(stageTexts);
  const say = useSay();
  const { formats } = useLanguage();
  const details = useNeedDetails();
  const { card, named, openedIn } = need;
  const [year = '', half = ''] = card.neededBy.split('-');
  const when = named === undefined ? t('half', { half, year }) : formats.shortDay(`${named.neededBy}T12:00:00Z`);
  return (
    <Card withBorder padding="lg" h="100%" component="li">
      <Stack gap="xs">
        <Group justify="space-between" align="flex-start" gap="xs">
          <Text fw={650} size="lg" lh={1.3}>
            {kinds(card.kind)}
          </Text>
          {named === undefined ? (
            <Badge variant="outline" color="gray" className="badge">
              {t('anonymous')}
            </Badge>
          ) : null}
        </Group>
        <Text>{(named === undefined ? details.ofCard(card) : details.ofContent(named.content)).join(' · ')}</Text>
        {named === undefined ? null : (
          <>
            <Text lang={langOf(named.words)} style={{ whiteSpace: 'pre-line' }} lineClamp={6}>
              {named.words}
            </Text>
            <Text size="sm">
              <Anchor
                inherit
                underline="always"
                renderRoot={(props) => (
                  <Link to="/projects/$projectId" params={{ projectId: named.projectId }} {...props} />
                )}
              >
                {named.projectTitle}
              </Anchor>
              {' · '}
              <Anchor
                inherit
                underline="always"
                renderRoot={(props) => (
                  <Link to="/clusters/$clusterId" params={{ clusterId: named.clusterId }} {...props} />
                )}
              >
                {named.clusterTitle}
              </Anchor>
            </Text>
          </>
        )}
        <Group gap={6}>
          {card.sections.map((section) => (
            <Badge key={section} variant="light" className="badge" maw="100%">
              {say(industryTitle(section))}
            </Badge>
          ))}
        </Group>
        <Text size="sm" c="dimmed">
          {[
            say(regionTitle(card.region)),
            t('stageOf', { stage: stages(card.stage) }),
            t('by', { when }),
            t('opened', { month: formats.month(`${openedIn}-15T12:00:00Z`) }),
          ].join(' · ')}
        </Text>
        {mandateId === undefined ? null : <ShowInterest mandateId={mandateId} cardId={need.cardId} />}
      </Stack>
    </Card>
  );
};
