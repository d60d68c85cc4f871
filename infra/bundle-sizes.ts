/** Kilobytes, gzipped, that the bundle of a function may weigh: what is not read need not be loaded at a cold start. */
const usual = 130;

/** Those that weigh more as yet; documents makes PDF. */
const allowed: Readonly<Record<string, number>> = {
  check: 157,
  clocks: 133,
  'dead-letters': 145,
  directory: 195,
  documents: 470,
  erase: 135,
  figures: 175,
  mail: 182,
  'mail-events': 137,
  matching: 152,
  'member-api': 234,
  notify: 145,
  'open-data': 172,
  'operator-api': 185,
  pages: 145,
  privacy: 163,
  projections: 150,
  'public-api': 195,
  search: 217,
  webhook: 149,
};

export const allowedKilobytes = (folder: string): number => allowed[folder] ?? usual;
