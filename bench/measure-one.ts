import type { Measurement, Options, Section } from './measurement.ts';

type Around = {
  readonly say: (what: string) => void;
  /** Gets what was found as soon as it is there. */
  readonly keep: (section: Section, seconds: number) => void;
};

/** The bounds of a measurement that do not hold, or where it broke. */
export async function measureOne(
  name: string,
  measure: Measurement,
  options: Options,
  { say, keep }: Around,
): Promise<readonly string[]> {
  const start = performance.now();
  try {
    const section = await measure(options, (what) => say(`${name}: ${what}`));
    keep(section, Math.round((performance.now() - start) / 1000));
    return section.exceeded.map((bound) => `EXCEEDED ${bound}`);
  } catch (error) {
    return [`FAILED ${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`];
  }
}
