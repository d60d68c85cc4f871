import { Badge, Card, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { OutputOf } from '../../api/client.ts';
import { langOf } from '../../language/lang-of.ts';
import { useSay } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { contributionTexts, industryTitle, stageTexts } from '../../parts/words.ts';
import { projectTexts, type ProjectState, stateWord } from './project-texts.ts';

type Stage = OutputOf<'readPublicProject'>['stage'];
type Props = {
  readonly project: {
    readonly id: string;
    readonly title: string;
    readonly status: ProjectState;
    readonly stage: Stage;
    readonly trl?: number | undefined;
    readonly industries: readonly string[];
    readonly goal?: string;
  };
  /** Further facts in a line of small print. */
  readonly facts: readonly string[];
  readonly holes?: OutputOf<'readPublicProject'>['holes'];
};

/** A project in a list; one that is only proposed has no page yet. */
export const ProjectCard = ({ project, facts, holes = [] }: Props) => {
  const t = useTexts(projectTexts);
  const stages = useTexts(stageTexts);
  const kinds = useTexts(contributionTexts);
  const say = useSay();
  const { id, title, status, stage, trl, industries, goal } = project;
  const state = stateWord(status);
  const inside = (
    <Stack gap="xs">
      <Group justify="space-between" align="flex-start" gap="xs">
        <Text fw={650} size="lg" className="card-title" lh={1.3} style={{ flex: '1 1 12rem', minWidth: 0 }}>
          {title}
        </Text>
        <Badge variant="outline" className="badge">
          {state === undefined ? status : t(state)}
        </Badge>
      </Group>
      {goal === undefined ? null : (
        <Text c="dimmed" lineClamp={3} lang={langOf(goal)}>
          {goal}
        </Text>
      )}
      <Group gap={6}>
        <Badge variant="light" className="badge">
          {trl === undefined ? stages(stage) : `${stages(stage)} · ${t('level', { trl })}`}
        </Badge>
        {industries.slice(0, 2).map((code) => (
          <Badge key={code} variant="light" color="gray" className="badge" maw="100%">
            {say(industryTitle(code))}
          </Badge>
        ))}
      </Group>
      <Text size="sm" c="dimmed">
        {facts.join(' · ')}
      </Text>
      {holes.length === 0 ? null : (
        <Text size="sm">
          {t('missing', { count: holes.reduce((sum, { missing }) => sum + missing, 0) })}:{' '}
          {holes.map(({ role }) => kinds(role)).join(', ')}
        </Text>
      )}
    </Stack>
  );
  return (
    <Card withBorder padding="lg" h="100%" component="li">
      {status === 'proposed' ? (
        inside
      ) : (
        <Link to="/projects/$projectId" params={{ projectId: id }} className="card-link">
          {inside}
        </Link>
      )}
    </Card>
  );
};
