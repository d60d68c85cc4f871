import * as z from 'zod';
import { EventActor } from '../domain/event.ts';
import { Instant } from '../domain/ids.ts';
import { SwitchName } from '../domain/switchboard/fact.ts';
import type { Endpoint } from './endpoint.ts';

const operator = { audience: 'operator', tag: 'Switches', status: 200 } as const;
const Switches = z
  .object({
    switches: z
      .array(
        z.object({
          name: SwitchName,
          on: z.boolean(),
          since: Instant.optional().meta({ description: 'When it was switched off' }),
          by: EventActor.optional(),
        }),
      )
      .meta({ description: 'Every switch; functions follow within ten seconds' }),
  })
  .meta({ id: 'Switches' });

export const readSwitches = {
  ...operator,
  method: 'GET',
  path: '/operator/switches',
  summary: 'What is switched off: questions to the register, changes by people, applications of organisations',
  input: z.strictObject({}),
  output: Switches,
  refusals: [],
} as const satisfies Endpoint;

export const turnSwitch = {
  ...operator,
  method: 'PUT',
  path: '/operator/switches/{name}',
  summary: 'Switches one thing off, or on again. What is underway ends; what waits is not lost',
  input: z.strictObject({ name: SwitchName, on: z.boolean() }),
  output: Switches,
  refusals: ['not-found', 'wrong-status', 'changed-since-read'],
  evenReadOnly: true,
} as const satisfies Endpoint;
