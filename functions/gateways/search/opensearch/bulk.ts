import { BulkAnswer, type Known, ManyAnswer } from './answers.ts';
import { type OpenSearch, SearchOutage } from './client.ts';

/** One line of a `_bulk` request: an action and, unless it deletes, what is written. */
export type Line =
  | { readonly index: Action; readonly document: object }
  | { readonly create: Action; readonly document: object }
  | { readonly delete: Action };
type Action = { readonly _index: string; readonly _id: string } & Partial<Read>;
type Read = { readonly if_seq_no: number; readonly if_primary_term: number };

/** Lines and ids in one request. */
const atOnce = 200;

function* pieces<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += atOnce) yield items.slice(start, start + atOnce);
}

/** Written only if nobody wrote since it was read; new only if nobody was faster. */
export function put(_index: string, document: { readonly id: string }, before: Known | undefined): Line {
  const at = { _index, _id: document.id };
  if (before === undefined) return { create: at, document };
  return { index: { ...at, if_seq_no: before.sequence, if_primary_term: before.term }, document };
}

/** Writes all lines or throws: what was not written is read again by the next run. Answers how many changed anything. */
export async function write(server: Pick<OpenSearch, 'ask'>, lines: readonly Line[], refresh = false): Promise<number> {
  let changed = 0;
  for (const piece of pieces(lines)) {
    const body = piece.flatMap(({ ...line }) => {
      const { document, ...action } = 'document' in line ? line : { ...line, document: undefined };
      return document === undefined ? [JSON.stringify(action)] : [JSON.stringify(action), JSON.stringify(document)];
    });
    const asked = { method: 'POST', path: `_bulk?refresh=${refresh}`, body: `${body.join('\n')}\n` } as const;
    const { items } = await server.ask(asked, BulkAnswer);
    if (items.length !== piece.length) throw new SearchOutage('not all lines were answered');
    for (const item of items) {
      const outcome = item.index ?? item.create ?? item.delete;
      const gone = item.delete?.status === 404;
      if (outcome === undefined || (outcome.status > 299 && !gone))
        throw new SearchOutage(`a line was refused with ${outcome?.status ?? 'nothing'}`);
      if (!gone) changed += 1;
    }
  }
  return changed;
}

/** By id, as they are now, whether searches see them yet or not. */
export async function known(
  server: Pick<OpenSearch, 'ask'>,
  index: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Known>> {
  const found = new Map<string, Known>();
  for (const piece of pieces(ids)) {
    const asked = { method: 'POST', path: `${index}/_mget`, body: JSON.stringify({ ids: piece }) } as const;
    const { docs } = await server.ask(asked, ManyAnswer);
    for (const document of docs) if (document !== undefined) found.set(document.id, document);
  }
  return found;
}
