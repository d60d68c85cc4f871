import { Button, Group, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { OutputOf } from '../../api/client.ts';
import { useTexts } from '../../language/texts.ts';
import { contributionTexts } from '../../parts/words.ts';
import { projectTexts } from './project-texts.ts';

/** Places of a project, and the way into those that are free. */
export const ProjectRoles = ({ project }: { readonly project: OutputOf<'readPublicProject'> }) => {
  const t = useTexts(projectTexts);
  const kinds = useTexts(contributionTexts);
  const { roles, holes, clusterId, id } = project;
  return (
    <section aria-labelledby="roles">
      <Title order={2} id="roles" size="h3" mb="sm">
        {t('roles')}
      </Title>
      {roles.length === 0 ? <Text c="dimmed">{t('rolesNone')}</Text> : null}
      <ul className="rows">
        {roles.map(({ role, wanted, filled, note }) => {
          const missing = holes.find((hole) => hole.role === role)?.missing ?? 0;
          return (
            <li key={role} style={{ borderBottom: '1px solid var(--line)', paddingBottom: 8 }}>
              <Group justify="space-between" gap="xs">
                <div style={{ flex: '1 1 14rem', minWidth: 0 }}>
                  <Text fw={600}>
                    {kinds(role)} · {t('filled', { filled, wanted })}
                  </Text>
                  {note === undefined ? null : <Text>{note}</Text>}
                </div>
                {missing === 0 ? (
                  <Text size="sm" c="dimmed">
                    {t('full')}
                  </Text>
                ) : (
                  <Button
                    size="compact-md"
                    variant="default"
                    renderRoot={(props) => (
                      <Link
                        to="/clusters/$clusterId/join"
                        params={{ clusterId }}
                        search={{ project: id, role }}
                        {...props}
                      />
                    )}
                  >
                    {t('takeHole')}
                  </Button>
                )}
              </Group>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
