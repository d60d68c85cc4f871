import { spawnSync } from 'node:child_process';
import * as z from 'zod';

const Report = z.object({ metadata: z.object({ vulnerabilities: z.record(z.string(), z.int()) }) });

/** Known vulnerabilities by severity among what is shipped; undefined where the registry does not answer the question. */
export function knownVulnerabilities(folder: string): Readonly<Record<string, number>> | undefined {
  const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { cwd: folder, encoding: 'utf8' });
  return Report.safeParse(parsed(stdout)).data?.metadata.vulnerabilities;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
