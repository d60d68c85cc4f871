import type { Measurement, Options, Section } from './measurement.ts';

type Around = {
  readonly say: (what: string) => void;
  /** Gets what was found as soon as it is there. */
  readonly keep: (name: string, section: Section, seconds: number) => void;
};

/** Each in turn, so that one that breaks loses nothing of the others; gives the bounds that do not hold, and what broke. */
export async function measureAll(
  measurements: Readonly<Record<string, Measurement>>,
  options: Options,
  { say, keep }: Around,
): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const [name, measure] of Object.entries(measurements)) {
    const start = performance.now();
    try {
      const section = await measure(options, (what) => say(`${name}: ${what}`));
      keep(name, section, Math.round((performance.now() - start) / 1000));
      wrong.push(...section.exceeded.map((bound) => `EXCEEDED ${bound}`));
    } catch (error) {
      wrong.push(`FAILED ${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  }
  return wrong;
}
