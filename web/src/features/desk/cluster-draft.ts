import * as z from 'zod/mini';
import type { InputOf } from '../../api/client.ts';
import { type ContributionForm, contributionOf, isKind } from '../../parts/contribution-fields.tsx';
import { useDraft } from '../../parts/use-draft.ts';
import { stageTexts } from '../../parts/words.ts';

export const steps = ['purpose', 'industries', 'project', 'contribution', 'check'] as const;
export type Step = (typeof steps)[number];
type Stage = keyof typeof stageTexts.ru;

/** An application as it is typed, before it is opened. */
export type ClusterForm = {
  readonly title: string;
  readonly summary: string;
  readonly industries: readonly string[];
  readonly projectTitle: string;
  readonly goal: string;
  readonly stage: Stage | '';
  readonly contribution: ContributionForm;
};

const Stored = z.object({
  title: z.string(),
  summary: z.string(),
  industries: z.array(z.string()),
  projectTitle: z.string(),
  goal: z.string(),
  stage: z.string(),
  contribution: z.object({ kind: z.string(), text: z.string() }),
});
const empty: ClusterForm = {
  title: '',
  summary: '',
  industries: [],
  projectTitle: '',
  goal: '',
  stage: '',
  contribution: { kind: '', text: '' },
};

export const isStage = (stage: string): stage is Stage => stage in stageTexts.ru;

const read = (stored: unknown): ClusterForm | undefined => {
  const { data } = Stored.safeParse(stored);
  if (data === undefined) return undefined;
  const { stage, contribution } = data;
  return {
    ...data,
    stage: isStage(stage) ? stage : '',
    contribution: { text: contribution.text, kind: isKind(contribution.kind) ? contribution.kind : '' },
  };
};

export const useClusterDraft = (organisationId: string) => useDraft(`new-cluster:${organisationId}`, read, empty);

const long = (text: string, least: number): boolean => text.trim().length >= least;

/** Which steps are whole; the last one is whole when all others are. */
export const isWhole = (step: Step, form: ClusterForm): boolean => {
  if (step === 'purpose') return long(form.title, 3) && long(form.summary, 10);
  if (step === 'industries') return form.industries.length >= 1 && form.industries.length <= 10;
  if (step === 'project') return long(form.projectTitle, 3) && long(form.goal, 10) && form.stage !== '';
  if (step === 'contribution') return contributionOf(form.contribution) !== undefined;
  return steps.every((one) => one === 'check' || isWhole(one, form));
};

/** The application as the API takes it, once it is whole. */
export const openingOf = (organisationId: string, form: ClusterForm): InputOf<'openCluster'> | undefined => {
  const contribution = contributionOf(form.contribution);
  if (!isWhole('check', form) || form.stage === '' || contribution === undefined) return undefined;
  return {
    organisationId,
    title: form.title.trim(),
    summary: form.summary.trim(),
    industries: [...form.industries],
    project: { title: form.projectTitle.trim(), goal: form.goal.trim(), stage: form.stage },
    contribution,
  };
};
