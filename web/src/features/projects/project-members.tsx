import { Anchor, Badge, Group, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { OutputOf } from '../../api/client.ts';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { contributionTexts } from '../../parts/words.ts';
import { projectTexts } from './project-texts.ts';

/** Who takes part, and what each brings. */
export const ProjectMembers = ({ project }: { readonly project: OutputOf<'readPublicProject'> }) => {
  const t = useTexts(projectTexts);
  const kinds = useTexts(contributionTexts);
  const { formats } = useLanguage();
  const { members, lead } = project;
  return (
    <section aria-labelledby="members">
      <Title order={2} id="members" size="h3" mb="sm">
        {t('members')}
      </Title>
      {members.length === 0 ? <Text c="dimmed">{t('membersNone')}</Text> : null}
      <ul className="rows">
        {members.map(({ organisationId, name, contributions, since }) => (
          <li key={organisationId} style={{ borderBottom: '1px solid var(--line)', paddingBottom: 8 }}>
            <Group gap="xs">
              <Anchor
                fw={600}
                renderRoot={(props) => (
                  <Link to="/organisations/$organisationId" params={{ organisationId }} {...props} />
                )}
              >
                {name}
              </Anchor>
              {organisationId === lead ? (
                <Badge variant="light" className="badge">
                  {t('isLead')}
                </Badge>
              ) : null}
            </Group>
            {contributions.map(({ kind, text }) => (
              <Text key={`${kind}${text}`}>
                {kinds(kind)}: {text}
              </Text>
            ))}
            <Text size="sm" c="dimmed" className="nums">
              {t('since', { day: formats.shortDay(since) })}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
};
