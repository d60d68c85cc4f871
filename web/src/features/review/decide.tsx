import { Alert, Button, Group, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import type { Draft } from '../../parts/use-draft.ts';
import type { Case } from './case-data.ts';
import { DecisionFields } from './decision-fields.tsx';
import { type DecisionForm, decisionOf, outcomes, toAcknowledge } from './decision-form.ts';
import { decisionTexts } from './decision-texts.ts';

type Props = {
  readonly case: Case;
  readonly draft: Draft<DecisionForm>;
  /** The version that the operator has read; the decision is about it and no other. */
  readonly version: number;
  /** Something happened since: to be looked at first. */
  readonly changed: boolean;
};

/** The decision: written here, confirmed with its consequences, and kept as a draft until it is accepted. */
export const Decide = ({ case: one, draft, version, changed }: Props) => {
  const t = useTexts(decisionTexts);
  const { form, change, discard } = draft;
  const [checked, setChecked] = useState(false);
  const [asking, setAsking] = useState(false);
  const decide = useAct('decideCluster', discard);
  const { outcome } = form;
  const open = toAcknowledge(one.report?.findings ?? []);
  const decision = decisionOf(form, open);
  const { id: clusterId, title, programme, counts } = one.cluster;
  const send = async (): Promise<void> => {
    if (decision === undefined) return;
    await decide.mutateAsync({ input: { clusterId, decision }, version }).catch(() => undefined);
    setAsking(false);
  };
  return (
    <section aria-labelledby="decision">
      <Title order={2} size="h4" id="decision" mb="xs">
        {t('decision')}
      </Title>
      <Stack gap="sm">
        <SegmentedControl
          aria-label={t('outcome')}
          fullWidth
          orientation="vertical"
          value={outcome ?? ''}
          onChange={(value) => {
            setChecked(false);
            change({ outcome: outcomes.find((known) => known === value) });
          }}
          data={outcomes.map((value) => ({ value, label: t(value) }))}
        />
        <DecisionFields form={form} change={change} programme={programme} open={open} checked={checked} />
        {checked && decision === undefined ? (
          <Text c="var(--bad)" size="sm" role="alert">
            {t('missing')}
          </Text>
        ) : null}
        <ProblemNote problem={decide.error} />
        {outcome === undefined ? null : (
          <Button
            disabled={changed}
            onClick={() => {
              setChecked(true);
              setAsking(decision !== undefined);
            }}
          >
            {t(`next-${outcome}`)}
          </Button>
        )}
      </Stack>
      {outcome === undefined ? null : (
        <Dialog opened={asking} onClose={() => setAsking(false)} title={t(`sure-${outcome}`, { title })}>
          <Stack>
            <Alert variant="outline" color="city">
              {t(`after-${outcome}`, { count: counts.participants + counts.partners })}
            </Alert>
            {form.text.trim() === '' ? null : <Text style={{ whiteSpace: 'pre-line' }}>{form.text.trim()}</Text>}
            <Group justify="flex-end">
              <Button variant="default" onClick={() => setAsking(false)}>
                {t('back')}
              </Button>
              <Button
                data-autofocus
                color={outcome === 'reject' ? 'red.9' : 'city'}
                loading={decide.isPending}
                onClick={() => void send()}
              >
                {t('yes')}
              </Button>
            </Group>
          </Stack>
        </Dialog>
      )}
    </section>
  );
};
