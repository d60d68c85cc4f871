import { Text, Title } from '@mantine/core';
import { useAct } from '../../api/queries.ts';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { ConfirmAct } from '../../parts/confirm-act.tsx';
import { projectDeskTexts } from './desk-texts.ts';
import type { DeskProject } from './project-desk.tsx';

/** Reports that only members of the cluster read so far. */
export const OwnReports = ({ project }: { readonly project: DeskProject }) => {
  const t = useTexts(projectDeskTexts);
  const { formats } = useLanguage();
  const publish = useAct('publishProjectReport');
  const own = project.reports.filter(({ published }) => !published);
  if (own.length === 0) return null;
  const day = (date: string): string => formats.shortDay(`${date}T12:00:00Z`);
  return (
    <section aria-labelledby="own-reports">
      <Title order={3} id="own-reports" size="h4" mb="xs">
        {t('unpublished')}
      </Title>
      <ul className="rows">
        {own.map(({ number, from, to, text }) => (
          <li key={number}>
            <details>
              <summary>{t('reportName', { number, from: day(from), to: day(to) })}</summary>
              <Text my="xs" maw="46rem" style={{ whiteSpace: 'pre-line' }}>
                {text}
              </Text>
            </details>
            {project.allowedActions.includes('publishProjectReport') ? (
              <ConfirmAct
                button={{ size: 'compact-sm' }}
                label={t('publish')}
                title={t('publishSure')}
                text={t('publishText')}
                yes={t('publish')}
                problem={publish.error}
                onConfirm={() => publish.mutateAsync({ input: { projectId: project.id, number: String(number) } })}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
};
