import * as z from 'zod';
import { addressIn } from './address-in.ts';
import { Behaviour } from './behaviours.ts';
import { moscow, regionOf } from './regions.ts';
import { SandboxOrganisation } from './sandbox-organisation.ts';
import { isScenarioName, scenarioOf } from './scenarios.ts';

const fields = SandboxOrganisation.shape;

/** What a test or a demonstration may change about one organisation, from now on. */
export const Override = z.strictObject({
  /** `false`: the register does not know it any more. */
  found: z.boolean().optional(),
  behaviour: Behaviour.optional(),
  status: fields.status.optional(),
  /** Code of the status in the register's catalogue; `null` takes it away. */
  stateCode: z
    .string()
    .regex(/^\d{3}$/)
    .nullable()
    .optional(),
  unreliable: z.boolean().optional(),
  /** Two digits; the address moves along unless one is given. `null`: unknown. */
  region: z
    .string()
    .refine((code) => regionOf(code) !== undefined, 'unknown region')
    .nullable()
    .optional(),
  address: z.string().min(1).max(500).optional(),
  brand: z.string().min(1).max(200).optional(),
  classifier: fields.classifier.optional(),
  mainActivity: z.string().max(8).optional(),
  additionalActivities: z.array(z.string().max(8)).max(500).optional(),
  registeredOn: z.iso.date().optional(),
  liquidatedOn: z.iso.date().optional(),
  director: fields.director,
  founders: fields.founders.max(50).optional(),
  successors: fields.successors.max(20).optional(),
  plan: fields.plan.optional(),
});
export type Override = z.infer<typeof Override>;

const movedTo = (organisation: SandboxOrganisation, code: string | null | undefined): Partial<SandboxOrganisation> => {
  if (code === undefined) return {};
  if (code === null) return { region: undefined, address: undefined };
  return { region: code, address: addressIn(regionOf(code) ?? moscow, organisation.scenario, organisation.serial, 0) };
};

/** The organisation as the register knows it after the change; undefined when it is unknown. */
export const applied = (
  organisation: SandboxOrganisation,
  { found, stateCode, region, ...rest }: Override = {},
): SandboxOrganisation | undefined => {
  if (!(found ?? organisation.scenario !== 'not-found')) return undefined;
  const changed = { ...organisation, ...movedTo(organisation, region), ...rest };
  // A new status forgets the code of the old one, unless it brings its own.
  const code = stateCode === undefined && rest.status === undefined ? organisation.stateCode : stateCode;
  return SandboxOrganisation.parse({ ...changed, stateCode: code ?? undefined });
};

export const behaviourOf = ({ scenario }: { readonly scenario: string }, override?: Override): Behaviour =>
  override?.behaviour ?? (isScenarioName(scenario) ? scenarioOf(scenario).behaviour : undefined) ?? 'ok';
