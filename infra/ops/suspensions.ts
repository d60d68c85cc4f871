import { parseArgs } from 'node:util';
import { untilSaved } from '../../functions/runtime/until-saved.ts';
import { ListStore } from '../../functions/store/list-store.ts';
import { OrganisationStore } from '../../functions/store/organisation-store.ts';
import { AccessStore } from '../../functions/store/access-store.ts';
import { Table } from '../../functions/store/table.ts';
import { suspendOrganisation as measure } from '../../shared/contracts/operator.ts';
import type { Organisation } from '../../shared/domain/organisation/organisation.ts';
import { exclude, reinstate, suspend } from '../../shared/domain/organisation/restrict.ts';
import { PersonId } from '../../shared/domain/ids.ts';
import { UsageError } from './usage-error.ts';
import { Where, whereOptions } from './where.ts';

const decisions = { suspend, reinstate, exclude };
const usage = 'suspensions list | suspend|reinstate|exclude --inn INN --reason TEXT --by PERSON [--dry-run]';

/**
 * `suspensions`: which organisations take no part by an operator's decision, and such decisions, as the operators' API
 * makes them: by an operator, with a reason, told to whoever is concerned.
 */
export async function suspensions(args: readonly string[], say: (text: string) => void): Promise<void> {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      ...whereOptions,
      inn: text,
      reason: text,
      by: text,
      'dry-run': { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const [what = '', ...more] = positionals;
  if (more.length > 0) throw new UsageError(usage);
  const where = new Where(values);
  const client = where.dynamodb();
  try {
    const table = await where.mainTable(client);
    if (what === 'list') return await list(table, say);
    const decide = new Map(Object.entries(decisions)).get(what);
    if (decide === undefined) throw new UsageError(usage);
    const asked = { inn: values.inn, reason: values.reason, by: values.by };
    await change(table, asked, { decide, dryRun: values['dry-run'] }, say);
  } finally {
    client.destroy();
  }
}

async function list(table: Table, say: (text: string) => void): Promise<void> {
  const lists = new ListStore(table);
  for (const status of ['suspended', 'excluded'] as const) {
    let after: Parameters<typeof lists.organisations>[1]['after'];
    do {
      const page = await lists.organisations(status, { limit: 100, after });
      for (const organisation of page.items) say(described(organisation));
      after = page.next;
    } while (after !== undefined);
  }
}

type Asked = { readonly [Name in 'inn' | 'reason' | 'by']: string | undefined };
type Decided = { readonly decide: typeof suspend; readonly dryRun: boolean };

/** Load → decide → save. */
export async function change(table: Table, asked: Asked, { decide, dryRun }: Decided, say: (text: string) => void) {
  const { inn } = asked;
  const reason = measure.input.shape.reason.safeParse(asked.reason);
  const person = PersonId.safeParse(asked.by);
  if (inn === undefined || !reason.success || !person.success) throw new UsageError(usage);
  const by = await new AccessStore(table).actor(person.data);
  if (!by.operator) throw new Error(`${person.data} is not an operator: role grant operator ${person.data}`);
  const organisations = new OrganisationStore(table);
  const [found] = await organisations.findByNumber([inn]);
  if (found === undefined) throw new Error('No organisation here stands for this number.');
  const after = await untilSaved(async () => {
    const loaded = await organisations.load(found.id);
    const decided = loaded.ok ? decide(loaded.value, { reason: reason.data, by, at: new Date() }) : loaded;
    if (!decided.ok) throw new Error(`Refused: ${Object.values(decided.refusal).join(' ')}`);
    return dryRun ? { ok: true, value: decided.value.after } : organisations.save(decided.value);
  });
  say(`${described(after)}${dryRun ? '; nothing was changed' : ''}`);
}

/** Numbers, states and the department's own words; entrepreneurs' names stay where they are. */
function described(organisation: Organisation): string {
  const { id, status } = organisation;
  const who = 'measure' in organisation ? `, by ${organisation.measure.by} at ${organisation.measure.at}` : '';
  const why = 'measure' in organisation ? `: ${organisation.measure.reason}` : '';
  return `${id} (${organisation.identifier.value}) ${status}${who}${why}`;
}
