import { gzipSync } from 'node:zlib';

/** Kilobytes, gzipped, that the bundle of a function may weigh: what is not read need not be loaded at a cold start. */
const usual = 130;

/**
 * Those that weigh more, and why (docs/adr/0028). The SDK, zod and the log are 105 of them everywhere; the client of S3
 * or SES is 40 more, the texts of notifications in both languages 25, problems in words 10.
 */
const allowed: Readonly<Record<string, number>> = {
  // Fonts, PDF and tables are what it is a function of its own for; nobody waits for them elsewhere.
  documents: 460,
  // All that members do, with the texts of their notifications.
  'member-api': 226,
  // Calendars, feeds and tables, each with its library.
  'public-api': 186,
  'operator-api': 177,
  privacy: 156,
  matching: 144,
  'dead-letters': 137,
  pages: 138,
  // Files.
  search: 209,
  directory: 188,
  figures: 167,
  'open-data': 165,
  // Letters, with the client of SES.
  mail: 175,
  // Rules of the programme, and queues.
  check: 150,
  projections: 143,
  webhook: 141,
  notify: 138,
};

export const allowedKilobytes = (folder: string): number => allowed[folder] ?? usual;

/** Kilobytes of a bundle as its size is counted here. */
export const gzippedKilobytes = (code: Uint8Array): number => gzipSync(code, { level: 9 }).length / 1000;
