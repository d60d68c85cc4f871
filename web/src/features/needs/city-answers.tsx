import { Anchor, Badge, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ItemOf } from '../../api/client.ts';
import { langOf } from '../../language/lang-of.ts';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { needKindTexts, needTexts } from './need-texts.ts';

const colours = { yes: 'green', partly: 'orange', no: 'red' } as const;

/** Answers of the city: yes, no or partly, and why. */
export const CityAnswers = (props: {
  readonly answers: readonly ItemOf<'listCityAnswers'>[];
  /** Names the cluster of each; on its own page it need not. */
  readonly withCluster?: boolean;
}) => {
  const t = useTexts(needTexts);
  const kinds = useTexts(needKindTexts);
  const { formats } = useLanguage();
  return (
    <ul className="rows">
      {props.answers.map(({ id, outcome, kind, summary, departmentName, answeredAt, workingDays, late, ...answer }) => (
        <li key={id} style={{ borderBottom: '1px solid var(--line)', paddingBottom: 10 }}>
          <Group gap="xs">
            <Badge variant="outline" color={colours[outcome]} className="badge">
              {t(outcome)}
            </Badge>
            <Text fw={600}>{kinds(kind)}</Text>
          </Group>
          <Text lang={langOf(summary)} maw="46rem" style={{ whiteSpace: 'pre-line' }}>
            {summary}
          </Text>
          <Text size="sm" c="dimmed">
            {props.withCluster === true ? (
              <>
                <Anchor
                  inherit
                  underline="always"
                  renderRoot={(root) => (
                    <Link to="/clusters/$clusterId" params={{ clusterId: answer.clusterId }} {...root} />
                  )}
                >
                  {answer.clusterTitle}
                </Anchor>
                {' · '}
              </>
            ) : null}
            {departmentName} · {formats.shortDay(answeredAt)} · {t('tookDays', { count: workingDays })}
            {late ? ` · ${t('late')}` : ''}
          </Text>
        </li>
      ))}
    </ul>
  );
};
