import * as z from 'zod';

/**
 * What an operator can switch off when something is wrong: questions to the company register, changes by people (the
 * platform can still be read), and applications of new organisations.
 */
export const switchNames = ['register', 'changes', 'sign-up'] as const;
export const SwitchName = z.enum(switchNames);
export type SwitchName = z.infer<typeof SwitchName>;

/** What happened to the switchboard. */
export const SwitchboardFact = z.discriminatedUnion('type', [
  z.object({ type: z.literal('switched-off'), data: z.object({ name: SwitchName }) }),
  z.object({ type: z.literal('switched-on'), data: z.object({ name: SwitchName }) }),
]);
export type SwitchboardFact = z.infer<typeof SwitchboardFact>;
