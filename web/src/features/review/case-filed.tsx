import { Badge, Code, Group, Stack, Text, Title } from '@mantine/core';
import { langOf } from '../../language/lang-of.ts';
import { useLanguage, useSay } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { industryTitle, stageTexts } from '../../parts/words.ts';
import { type Case, membersOf } from './case-data.ts';
import { caseTexts } from './case-texts.ts';

/** What was filed, word for word. */
export const CaseFiled = ({ case: one }: { readonly case: Case }) => {
  const t = useTexts(caseTexts);
  const stages = useTexts(stageTexts);
  const say = useSay();
  const { formats } = useLanguage();
  const { snapshot, report } = one;
  if (snapshot === undefined) return null;
  const names = new Map(membersOf(one).map(({ organisationId, name }) => [organisationId, name]));
  return (
    <section aria-labelledby="filed">
      <Title order={2} size="h3" id="filed" mb={4}>
        {t('filed')}
      </Title>
      <Text c="dimmed" mb="sm">
        {t('filedAt', { number: snapshot.submission, moment: formats.moment(snapshot.submittedAt) })}
      </Text>
      <Stack gap="md">
        <div>
          <Title order={3} size="h5">
            {t('summary')}
          </Title>
          <Text lang={langOf(snapshot.summary)} style={{ whiteSpace: 'pre-line' }}>
            {snapshot.summary}
          </Text>
        </div>
        <div>
          <Title order={3} size="h5" mb={4}>
            {t('industries')}
          </Title>
          <Group gap="xs">
            {snapshot.industries.map((code) => (
              <Badge key={code} variant="light" className="badge" maw="100%">
                {say(industryTitle(code))}
              </Badge>
            ))}
          </Group>
        </div>
        <div>
          <Title order={3} size="h5">
            {t('projects')}
          </Title>
          <Stack gap="sm">
            {snapshot.projects.map(({ id, title, goal, stage, lead }) => (
              <div key={id}>
                <Text fw={600}>{title}</Text>
                <Text lang={langOf(goal)} style={{ whiteSpace: 'pre-line' }}>
                  {goal}
                </Text>
                <Text size="sm" c="dimmed">
                  {stages(stage)} · {t('lead', { name: names.get(lead) ?? '—' })}
                </Text>
              </div>
            ))}
          </Stack>
        </div>
        <Text size="sm" c="dimmed">
          {t('rules', { version: snapshot.programme.version })}
          {report === undefined ? null : (
            <>
              {' · '}
              {t('fingerprint')} <Code style={{ overflowWrap: 'anywhere' }}>{report.snapshotHash.slice(0, 16)}</Code>
            </>
          )}
        </Text>
      </Stack>
    </section>
  );
};
