import { parseArgs } from 'node:util';
import { programmeInForce, programmes } from '../../shared/programme/programmes.ts';
import type { Programme } from '../../shared/programme/programme.ts';
import { UsageError } from './usage-error.ts';

/** `programme list|show|compare`: which rules hold from which day. They are data of the build, reviewed like code. */
export async function programme(args: readonly string[], say: (text: string) => void): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { at: { type: 'string' }, id: { type: 'string', default: 'mic' } },
    allowPositionals: true,
  });
  const [what, one, other] = positionals;
  const at = values.at === undefined ? new Date() : new Date(`${values.at}T12:00:00+03:00`);
  if (Number.isNaN(at.getTime())) throw new UsageError('--at takes a day, e.g. 2027-01-01.');
  if (what === 'list') return list(at, say);
  if (what === 'show') return say(JSON.stringify(programmeInForce(values.id, at), undefined, 2));
  if (what === 'compare') return compare(versionOf(values.id, one), versionOf(values.id, other), say);
  throw new UsageError('programme list|show|compare');
}

function list(at: Date, say: (text: string) => void): void {
  for (const { id, version, validFrom, name, threshold } of programmes) {
    const inForce = programmeInForce(id, at).version === version;
    say(`${id} ${version}  from ${validFrom}  threshold ${threshold}  ${name.en}${inForce ? '  (in force)' : ''}`);
  }
}

function versionOf(id: string, text: string | undefined): Programme {
  const found = programmes.find((candidate) => candidate.id === id && String(candidate.version) === text);
  if (found === undefined) throw new UsageError(`There is no version ${text ?? ''} of ${id}.`);
  return found;
}

/** Rule by rule, what the second version says otherwise. */
function compare(before: Programme, after: Programme, say: (text: string) => void): void {
  const [then, now] = [flat(before), flat(after)];
  const names = [...new Set([...then.keys(), ...now.keys()])].filter((name) => then.get(name) !== now.get(name));
  for (const name of names) say(`${name}: ${then.get(name) ?? 'absent'} → ${now.get(name) ?? 'absent'}`);
  if (names.length === 0) say('The same rules.');
}

const flat = (rules: Programme): Map<string, string> =>
  new Map(
    Object.entries(rules).flatMap(([name, rule]) =>
      typeof rule === 'object' && !Array.isArray(rule)
        ? Object.entries(rule).map(([part, value]) => [`${name}.${part}`, JSON.stringify(value)] as const)
        : [[name, JSON.stringify(rule)] as const],
    ),
  );
