import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { OutputOf } from '../../api/client.ts';
import { useTexts } from '../../language/texts.ts';
import { ContributionFields } from '../../parts/contribution-fields.tsx';
import { isWhole, type Step, steps, useClusterDraft } from './cluster-draft.ts';
import { IndustriesStep } from './industries-step.tsx';
import { newClusterTexts } from './new-cluster-texts.ts';
import { OpenStep } from './open-step.tsx';
import { ProjectStep } from './project-step.tsx';
import { PurposeStep } from './purpose-step.tsx';
import { StepLinks } from './step-links.tsx';

type Organisation = OutputOf<'readOrganisation'>;
type Props = { readonly founders: readonly Organisation[]; readonly founder: Organisation };
const route = getRouteApi('/my/new-cluster');

/** The steps; which one is open stands in the address, what was typed in the browser. */
export const ClusterStepper = ({ founders, founder }: Props) => {
  const t = useTexts(newClusterTexts);
  const navigate = route.useNavigate();
  const { step = 'purpose' } = route.useSearch();
  const { form, change, discard } = useClusterDraft(founder.id);
  const [tried, setTried] = useState<readonly Step[]>([]);
  const go = (to: Step): void => void navigate({ search: (before) => ({ ...before, step: to }), resetScroll: true });
  const at = steps.indexOf(step);
  const next = (): void => {
    setTried([...tried, step]);
    const following = steps[at + 1];
    if (isWhole(step, form) && following !== undefined) go(following);
  };
  const previous = steps[at - 1];
  const part = { form, change, checked: tried.includes(step) };
  return (
    <Stack gap="lg" maw="46rem">
      <StepLinks step={step} form={form} />
      {founders.length < 2 || step !== 'purpose' ? null : (
        <NativeSelect
          label={t('founder')}
          description={t('founderText')}
          value={founder.id}
          onChange={({ currentTarget: { value } }) => void navigate({ search: { step, organisation: value } })}
          data={founders.map(({ id, facts }) => ({ value: id, label: facts?.name ?? id }))}
        />
      )}
      {step === 'check' ? (
        <OpenStep founder={founder} form={form} go={go} onOpened={discard} />
      ) : (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            next();
          }}
        >
          <Stack gap="lg">
            {step === 'purpose' ? <PurposeStep {...part} /> : null}
            {step === 'industries' ? <IndustriesStep {...part} founder={founder} /> : null}
            {step === 'project' ? <ProjectStep {...part} /> : null}
            {step === 'contribution' ? (
              <>
                <Text>{t('contributionText')}</Text>
                <ContributionFields
                  value={form.contribution}
                  checked={part.checked}
                  onChange={(contribution) => change({ contribution })}
                />
              </>
            ) : null}
            <Group justify="space-between">
              {previous === undefined ? (
                <span />
              ) : (
                <Button variant="default" size="md" onClick={() => go(previous)}>
                  {t('back')}
                </Button>
              )}
              <Button type="submit" size="md">
                {t('next')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Stack>
  );
};
