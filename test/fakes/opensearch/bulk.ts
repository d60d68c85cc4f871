import * as z from 'zod';
import { type FakeIndex, NotUnderstood } from './index.ts';

const Action = z.strictObject({
  _index: z.string(),
  _id: z.string(),
  if_seq_no: z.int().optional(),
  if_primary_term: z.literal(1).optional(),
});
const Line = z.union([
  z.strictObject({ index: Action }),
  z.strictObject({ create: Action }),
  z.strictObject({ delete: Action }),
]);

/** The lines of a `_bulk`, one after another; each is written, or refused with 409, on its own. */
export function bulk(text: string, indexNamed: (name: string) => FakeIndex) {
  if (!text.endsWith('\n')) throw new NotUnderstood('a bulk ends with a line break');
  const lines = text.trimEnd().split('\n');
  const items = new Array<object>();
  const touched = new Set<FakeIndex>();
  while (lines.length > 0) {
    const line = Line.parse(JSON.parse(lines.shift() ?? ''));
    const [kind, { _index, _id, if_seq_no }] =
      'index' in line
        ? (['index', line.index] as const)
        : 'create' in line
          ? (['create', line.create] as const)
          : (['delete', line.delete] as const);
    const index = indexNamed(_index);
    const known = index.written.get(_id);
    const conflict = kind === 'create' ? known !== undefined : if_seq_no !== undefined && known?.sequence !== if_seq_no;
    const document: unknown = kind === 'delete' ? undefined : JSON.parse(lines.shift() ?? '');
    touched.add(index);
    if (conflict) items.push({ [kind]: { _id, status: 409 } });
    else if (kind !== 'delete') {
      index.put(_id, document);
      items.push({ [kind]: { _id, status: known === undefined ? 201 : 200 } });
    } else items.push({ delete: { _id, status: index.written.delete(_id) ? 200 : 404 } });
  }
  return { answer: { errors: items.some((item) => JSON.stringify(item).includes('"status":409')), items }, touched };
}
