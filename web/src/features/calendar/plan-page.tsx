import { Anchor, Button, Group, Text, Title } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAct } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { Loading } from '../../parts/loading.tsx';
import { NeedsSignIn } from '../../parts/needs-sign-in.tsx';
import { Form } from '../../parts/form.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useDraft } from '../../parts/use-draft.ts';
import { useVoices } from '../community/use-voices.ts';
import { calendarTexts } from './calendar-texts.ts';
import { GatheringFields } from './gathering-fields.tsx';
import { emptyGathering, GatheringForm, mistakesOf, planOf } from './gathering-form.ts';

const route = getRouteApi('/clusters/$clusterId/calendar/new');

export const PlanPage = () => (
  <NeedsSignIn>
    <Plan />
  </NeedsSignIn>
);

/** The coordinator plans an event; kept as a draft until then. */
const Plan = () => {
  const t = useTexts(calendarTexts);
  const { clusterId } = route.useParams();
  const navigate = route.useNavigate();
  const { mine, coordinates, ready } = useVoices(clusterId);
  const draft = useDraft(`gathering-${clusterId}`, (stored) => GatheringForm.safeParse(stored).data, emptyGathering);
  const [checked, setChecked] = useState(false);
  const plan = useAct('planGathering', ({ id }) => {
    draft.discard();
    void navigate({
      to: '/clusters/$clusterId/gatherings/$gatheringId',
      params: { clusterId, gatheringId: id },
    });
  });
  if (!ready || mine === undefined) return <Loading />;
  if (!coordinates) return <Text>{t('onlyCoordinator')}</Text>;
  const mistakes = mistakesOf(draft.form);
  const save = (): void => {
    setChecked(true);
    if (mistakes.length > 0) return;
    plan.mutate({ input: { clusterId, organisationId: mine.founder, ...planOf(draft.form) } });
  };
  return (
    <Form onSend={save}>
      <Anchor
        renderRoot={(props) => (
          <Link to="/clusters/$clusterId/calendar" params={{ clusterId }} search={{}} {...props} />
        )}
      >
        ← {t('back')}
      </Anchor>
      <Title order={2} size="h3">
        {t('plan')}
      </Title>
      <GatheringFields form={draft.form} change={draft.change} mistakes={checked ? mistakes : []} />
      <ProblemNote problem={plan.error} />
      <Group>
        <Button type="submit" loading={plan.isPending}>
          {t('publish')}
        </Button>
      </Group>
    </Form>
  );
};
