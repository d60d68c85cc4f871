import { Badge, Button, Card, Group, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useList } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { Loading } from '../../parts/loading.tsx';
import { MoreButton } from '../../parts/more-button.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useVoices } from '../community/use-voices.ts';
import { needKindTexts } from './need-texts.ts';
import { needStatusKey } from './need-status.ts';
import { ownNeedTexts } from './own-need-texts.ts';

/** Needs of a cluster as its members see them, whatever became of them. */
export const OwnNeeds = ({ clusterId }: { readonly clusterId: string }) => {
  const t = useTexts(ownNeedTexts);
  const kinds = useTexts(needKindTexts);
  const { inside, voices } = useVoices(clusterId);
  const list = useList('listNeeds', { clusterId, limit: '25' }, { enabled: inside });
  if (!inside) return null;
  return (
    <section aria-labelledby="own-needs">
      <Group justify="space-between" mb="sm">
        <Title order={2} id="own-needs" size="h3">
          {t('own')}
        </Title>
        {voices.length === 0 ? null : (
          <Button
            renderRoot={(props) => <Link to="/clusters/$clusterId/needs/new" params={{ clusterId }} {...props} />}
          >
            {t('openNeed')}
          </Button>
        )}
      </Group>
      <ProblemNote problem={list.error} retry={() => void list.refetch()} />
      {list.isPending ? <Loading rows={2} height={70} /> : null}
      {list.isSuccess && list.items.length === 0 ? <Text c="dimmed">{t('ownNone')}</Text> : null}
      <ul className="rows">
        {list.items.map(({ id, content, projectTitle, status, visibility }) => (
          <Card key={id} withBorder component="li" padding="sm">
            <Link to="/needs/$needId" params={{ needId: id }} className="card-link">
              <Group justify="space-between" gap="xs">
                <Text fw={600} className="card-title">
                  {kinds(content.kind)} · {projectTitle}
                </Text>
                <Group gap="xs">
                  <Badge variant="light" className="badge">
                    {t(visibility)}
                  </Badge>
                  <Badge variant="outline" className="badge">
                    {t(needStatusKey[status])}
                  </Badge>
                </Group>
              </Group>
            </Link>
          </Card>
        ))}
      </ul>
      <MoreButton list={list} />
    </section>
  );
};
