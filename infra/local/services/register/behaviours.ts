import * as z from 'zod';

/** The ways a register answers: plainly, or in one of the ways that outside services fail. */
export const Behaviour = z.enum([
  'ok',
  'down',
  'slow',
  'never',
  'drip',
  'oversized',
  'lie',
  'malformed',
  'wrong-shape',
  'html',
  'several',
  'flaky',
  'status-400',
  'status-401',
  'status-403',
  'status-429',
  'status-500',
  'status-503',
]);
export type Behaviour = z.infer<typeof Behaviour>;
