/** In the order in which operators look for them. */
export const organisationStatuses = [
  'unclear',
  'participant',
  'partner',
  'checking',
  'suspended',
  'excluded',
  'refused',
] as const;
