import { gzipSync } from 'node:zlib';

/** Kilobytes, gzipped, that the bundle of a function may weigh: what is not read need not be loaded at a cold start. */
const usual = 130;

/** Those that weigh more, and why (docs/adr/0028). */
const allowed: Readonly<Record<string, number>> = {
  // Fonts, PDF and tables are what it is a function of its own for; nobody waits for them elsewhere.
  documents: 415,
};

export const allowedKilobytes = (folder: string): number => allowed[folder] ?? usual;

/** Kilobytes of a bundle as its size is counted here. */
export const gzippedKilobytes = (code: Uint8Array): number => gzipSync(code, { level: 9 }).length / 1000;
