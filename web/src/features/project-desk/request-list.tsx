import { Button, Card, Group, Text, Title } from '@mantine/core';
import { useAct } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { ConfirmAct } from '../../parts/confirm-act.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { contributionTexts } from '../../parts/words.ts';
import { projectDeskTexts } from './desk-texts.ts';
import type { DeskProject } from './project-desk.tsx';

/** Organisations that ask to take part, to be let in or refused. */
export const RequestList = ({ project }: { readonly project: DeskProject }) => {
  const t = useTexts(projectDeskTexts);
  if (!project.allowedActions.includes('approveProjectJoining')) return null;
  return (
    <section aria-labelledby="project-requests">
      <Title order={3} id="project-requests" size="h4" mb="xs">
        {t('requests')}
      </Title>
      <ul className="rows">
        {project.requests.map((request) => (
          <Request key={request.organisationId} projectId={project.id} request={request} />
        ))}
      </ul>
    </section>
  );
};

type Props = { readonly projectId: string; readonly request: DeskProject['requests'][number] };

const Request = ({ projectId, request }: Props) => {
  const t = useTexts(projectDeskTexts);
  const kinds = useTexts(contributionTexts);
  const approve = useAct('approveProjectJoining');
  const refuse = useAct('refuseProjectJoining');
  const { organisationId, name, contribution, hole, message } = request;
  return (
    <Card withBorder component="li" padding="sm">
      <Text fw={600}>{name}</Text>
      <Text>
        {t('brings', { kind: kinds(contribution.kind), text: contribution.text })}
        {hole ? ` (${t('forHole')})` : ''}
      </Text>
      {message === undefined ? null : <Text c="dimmed">{message}</Text>}
      <Group mt="xs">
        <Button loading={approve.isPending} onClick={() => approve.mutate({ input: { projectId, organisationId } })}>
          {t('approve')}
        </Button>
        <ConfirmAct
          label={t('refuse')}
          title={`${t('refuse')}: ${name}`}
          text={t('refuseText')}
          yes={t('refuse')}
          reason={{ label: t('reason'), required: true }}
          problem={refuse.error}
          onConfirm={(reason) => refuse.mutateAsync({ input: { projectId, organisationId, reason: reason ?? '' } })}
        />
      </Group>
      <ProblemNote problem={approve.error} />
    </Card>
  );
};
