import { Text, Timeline, Title } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { levelTexts } from '../../../../shared/domain/project/level-texts.ts';
import type { OutputOf } from '../../api/client.ts';
import { useLanguage, useSay } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { stageTexts } from '../../parts/words.ts';
import { projectTexts } from './project-texts.ts';

/** The plan of a project as a line from idea to production, with what is reached. */
export const ProjectStages = ({ project }: { readonly project: OutputOf<'readPublicProject'> }) => {
  const t = useTexts(projectTexts);
  const stageWords = useTexts(stageTexts);
  const say = useSay();
  const { formats } = useLanguage();
  const { stages, trl } = project;
  const day = (date: string): string => formats.shortDay(`${date}T12:00:00Z`);
  const planned = (from: string | undefined, to: string | undefined): string =>
    from !== undefined && to !== undefined
      ? t('between', { from: day(from), to: day(to) })
      : from !== undefined
        ? t('from', { from: day(from) })
        : to === undefined
          ? ''
          : t('until', { to: day(to) });
  const today = new Date().toISOString().slice(0, 10);
  const done = stages.filter((stage) => stage.reachedAt !== undefined || stage.trl < trl).length;
  return (
    <section aria-labelledby="plan">
      <Title order={2} id="plan" size="h3" mb="md">
        {t('plan')}
      </Title>
      {stages.length === 0 ? (
        <Text c="dimmed">{t('planNone')}</Text>
      ) : (
        <Timeline active={done - 1} bulletSize={26} lineWidth={3}>
          {stages.map((stage) => {
            const words = levelTexts[stage.trl - 1];
            const late = stage.reachedAt === undefined && stage.plannedTo !== undefined && stage.plannedTo < today;
            return (
              <Timeline.Item
                key={`${stage.stage}-${stage.trl}`}
                title={`${stageWords(stage.stage)} · ${t('level', { trl: stage.trl })}${stage.trl === trl ? ` · ${t('now')}` : ''}`}
                bullet={stage.reachedAt === undefined ? undefined : <IconCheck size={16} aria-hidden />}
              >
                {words === undefined ? null : <Text>{say(words)}</Text>}
                <Text size="sm" c="dimmed" className="nums">
                  {stage.reachedAt === undefined
                    ? planned(stage.plannedFrom, stage.plannedTo)
                    : t('doneOn', { day: formats.shortDay(stage.reachedAt) })}
                </Text>
                {late && stage.trl >= trl ? (
                  <Text size="sm" style={{ color: 'var(--warn)' }}>
                    {t('late')}
                  </Text>
                ) : null}
              </Timeline.Item>
            );
          })}
        </Timeline>
      )}
    </section>
  );
};
