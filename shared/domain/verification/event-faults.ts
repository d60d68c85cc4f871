import type { FaultKind } from './fault.ts';

/** Ids, codes, numbers in digits and times: no spaces, no `@`, no letters of names. */
const code = /^[\w:.#|-]{0,200}$/;
/** Whoever acted or was replaced stands there by the id that the identity provider chose, which may look like an address. */
const people: ReadonlySet<string> = new Set(['by', 'from', 'takenOverFrom']);

/** An event is for everybody to keep: what is said or who somebody is has no place in it. */
export const eventFaults = (data: unknown): readonly FaultKind[] => (isOfCodes(data) ? [] : ['event-says-more']);

function isOfCodes(value: unknown): boolean {
  if (typeof value === 'string') return code.test(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([name, one]) => people.has(name) || isOfCodes(one));
}
