import type { OrganisationId, PersonId } from '../ids.ts';
import { onward, type Step } from '../step.ts';
import type { ProjectFact } from './fact.ts';
import type { Project, ProjectReport } from './project.ts';

export type By = { readonly actor: PersonId | 'system'; readonly at: Date };

/** What a decision about a project leads to: written in one transaction, conditional on `before.version`. */
export type ProjectChange<After extends Project = Project> = Step<Project, ProjectFact> & {
  readonly after: After;
  /** The text of a report that is filed with this step. */
  readonly report?: ProjectReport;
  /** It must still be a confirmed member of the cluster when this is written. */
  readonly confirmed?: OrganisationId;
};

/** One step of a project: the version grows by exactly one, and with it goes exactly one event. */
export const next = <After extends Project>(
  before: Project,
  after: After,
  fact: ProjectFact,
  by: By,
  more: Pick<ProjectChange, 'report' | 'confirmed'> = {},
): ProjectChange<After> => ({
  before,
  after: { ...after, ...onward(before, by.at) },
  fact,
  ...by,
  ...more,
});
