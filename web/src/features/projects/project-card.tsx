import { Badge, Card } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { OutputOf } from '../../api/client.ts';
import { langOf } from '../../language/lang-of.ts';
import { useSay } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import card from '../../parts/card.module.css';
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
    <div className={card.inside}>
      <div className={card.head}>
        <p className={`${card.title} ${card.large} card-title`}>{title}</p>
        <Badge variant="outline" className="badge">
          {state === undefined ? status : t(state)}
        </Badge>
      </div>
      {goal === undefined ? null : (
        <p className={card.words} lang={langOf(goal)}>
          {goal}
        </p>
      )}
      <div className={card.badges}>
        <Badge variant="light" className="badge">
          {trl === undefined ? stages(stage) : `${stages(stage)} · ${t('level', { trl })}`}
        </Badge>
        {industries.slice(0, 2).map((code) => (
          <Badge key={code} variant="light" color="gray" className="badge" maw="100%">
            {say(industryTitle(code))}
          </Badge>
        ))}
      </div>
      <p className={card.small}>{facts.join(' · ')}</p>
      {holes.length === 0 ? null : (
        <div className={card.foot}>
          {t('missing', { count: holes.reduce((sum, { missing }) => sum + missing, 0) })}:{' '}
          {holes.map(({ role }) => kinds(role)).join(', ')}
        </div>
      )}
    </div>
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
