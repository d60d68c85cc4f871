import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { OutputOf } from '../../api/client.ts';
import { useAct } from '../../api/queries.ts';
import { langOf } from '../../language/lang-of.ts';
import { useSay } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { contributionTexts, industryTitle, stageTexts } from '../../parts/words.ts';
import { type ClusterForm, isWhole, openingOf, type Step, steps } from './cluster-draft.ts';
import classes from './desk.module.css';
import { newClusterTexts } from './new-cluster-texts.ts';

type Props = {
  readonly founder: OutputOf<'readOrganisation'>;
  readonly form: ClusterForm;
  readonly go: (step: Step) => void;
  readonly onOpened: () => void;
};

/** Everything that was typed, once more; what is missing; and the button that opens the cluster. */
export const OpenStep = ({ founder, form, go, onOpened }: Props) => {
  const t = useTexts(newClusterTexts);
  const say = useSay();
  const stage = useTexts(stageTexts);
  const kinds = useTexts(contributionTexts);
  const navigate = useNavigate();
  const open = useAct('openCluster', ({ id }) => {
    onOpened();
    void navigate({ to: '/clusters/$clusterId/ledger', params: { clusterId: id } });
  });
  const input = openingOf(founder.id, form);
  const missing = steps.filter((step) => step !== 'check' && !isWhole(step, form));
  const shown: Readonly<Record<Exclude<Step, 'check'>, ReactNode>> = {
    purpose: (
      <>
        <Text fw={600}>{form.title}</Text>
        <Text lang={langOf(form.summary)} style={{ whiteSpace: 'pre-line' }}>
          {form.summary}
        </Text>
      </>
    ),
    industries: <Text>{form.industries.map((code) => say(industryTitle(code))).join('; ')}</Text>,
    project: (
      <>
        <Text fw={600}>{form.projectTitle}</Text>
        <Text lang={langOf(form.goal)}>{form.goal}</Text>
        <Text c="dimmed">{form.stage === '' ? '' : stage(form.stage)}</Text>
      </>
    ),
    contribution: (
      <Text>
        {form.contribution.kind === '' ? '' : `${kinds(form.contribution.kind)}: `}
        {form.contribution.text}
      </Text>
    ),
  };
  return (
    <Stack gap="md">
      <Text>{t('checkText')}</Text>
      <div className={classes.block}>
        <Text c="dimmed" size="sm">
          {t('founder')}
        </Text>
        <Text>{founder.facts?.name ?? founder.identifier.value}</Text>
        {(['purpose', 'industries', 'project', 'contribution'] as const).map((step) => (
          <div key={step} className={classes.row}>
            <div className={classes.what}>
              <Title order={2} size="h5">
                {t(step)}
              </Title>
              {isWhole(step, form) ? shown[step] : <Text c="var(--warn)">{t('missing')}</Text>}
            </div>
            <Button variant="subtle" size="compact-md" aria-label={`${t('edit')}: ${t(step)}`} onClick={() => go(step)}>
              {t('edit')}
            </Button>
          </div>
        ))}
      </div>
      {missing.length === 0 ? null : (
        <Text c="var(--warn)" role="status">
          {t('fillFirst', { steps: missing.map((step) => t(step)).join(', ') })}
        </Text>
      )}
      <ProblemNote problem={open.error} />
      <Group justify="space-between">
        <Button variant="default" size="md" onClick={() => go('contribution')}>
          {t('back')}
        </Button>
        <Button
          size="md"
          disabled={input === undefined}
          loading={open.isPending}
          onClick={() => (input === undefined ? undefined : open.mutate({ input }))}
        >
          {t('open')}
        </Button>
      </Group>
    </Stack>
  );
};
