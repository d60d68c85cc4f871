import { config } from 'zod/v4/core';

/**
 * Zod would compile the schema of each object when it first parses. At a cold start most of them parse once: without it
 * the first answer is 4 to 10 ms of CPU nearer, and warm ones cost the same (docs/adr/0028). And no code is made of text.
 */
config({ jitless: true });
