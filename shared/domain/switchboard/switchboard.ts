import * as z from 'zod';
import { EventActor } from '../event.ts';
import { Instant, Sha256 } from '../ids.ts';
import { SwitchName } from './fact.ts';

/** There is one switchboard. */
export const switchboardId = '57a1c4b0-0000-4000-8000-000000000001';
export const SwitchboardId = z.literal(switchboardId);

/** What is switched off at the moment, since when and by whom; the sender of letters has a switch of its own. */
export const Switchboard = z.object({
  id: SwitchboardId,
  version: z.int().nonnegative(),
  lastEventHash: Sha256,
  off: z.array(z.object({ name: SwitchName, since: Instant, by: EventActor })).max(10),
});
export type Switchboard = z.infer<typeof Switchboard>;

/** Before anybody switched anything off. */
export const newSwitchboard: Switchboard = {
  id: switchboardId,
  version: 0,
  lastEventHash: '0'.repeat(64),
  off: [],
};

export const isOff = ({ off }: Switchboard, name: SwitchName): boolean => off.some((one) => one.name === name);
