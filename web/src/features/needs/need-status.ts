/** The word for where a need stands. */
export const needStatusKey = {
  open: 'openStatus',
  met: 'met',
  withdrawn: 'withdrawn',
  expired: 'expired',
} as const;
