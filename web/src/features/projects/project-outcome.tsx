import { Anchor, Badge, Group, Text, Title } from '@mantine/core';
import type { OutputOf } from '../../api/client.ts';
import { langOf } from '../../language/lang-of.ts';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { projectTexts } from './project-texts.ts';

/** Results of a project and the reports that it published. */
export const ProjectOutcome = ({ project }: { readonly project: OutputOf<'readPublicProject'> }) => {
  const t = useTexts(projectTexts);
  const { formats } = useLanguage();
  const day = (date: string): string => formats.shortDay(`${date}T12:00:00Z`);
  return (
    <>
      <section aria-labelledby="results">
        <Title order={2} id="results" size="h3" mb="sm">
          {t('results')}
        </Title>
        {project.results.length === 0 ? <Text c="dimmed">{t('resultsNone')}</Text> : null}
        <ul className="rows">
          {project.results.map(({ number, kind, title, url, date }) => (
            <li key={number}>
              <Group gap="xs">
                <Badge variant="light" className="badge">
                  {t(kind)}
                </Badge>
                {url === undefined ? (
                  <Text>{title}</Text>
                ) : (
                  <Anchor href={url} target="_blank" rel="noreferrer nofollow">
                    {title}
                  </Anchor>
                )}
                <Text size="sm" c="dimmed" className="nums">
                  {day(date)}
                </Text>
              </Group>
            </li>
          ))}
        </ul>
      </section>
      {project.reports.length === 0 ? null : (
        <section aria-labelledby="reports">
          <Title order={2} id="reports" size="h3" mb="sm">
            {t('reports')}
          </Title>
          <ul className="rows">
            {project.reports.map(({ number, from, to, text }) => (
              <li key={number}>
                <details>
                  <summary>{t('report', { number, from: day(from), to: day(to) })}</summary>
                  <Text lang={langOf(text)} mt="xs" maw="46rem" style={{ whiteSpace: 'pre-line' }}>
                    {text}
                  </Text>
                </details>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
};
