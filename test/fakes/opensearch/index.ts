import * as z from 'zod';
import { stemOf } from '../../../functions/gateways/search/stem.ts';
import { plainText } from '../../../functions/gateways/search/words.ts';

/** Something that the real server would refuse with 400, or that this one does not know. */
export class NotUnderstood extends Error {}

const Field: z.ZodType<Field> = z.lazy(() =>
  z.strictObject({
    type: z.enum(['keyword', 'text', 'long', 'integer', 'boolean', 'object']).optional(),
    analyzer: z.enum(['prepared', 'beginnings', 'russian_words', 'number_parts']).optional(),
    search_analyzer: z.enum(['prepared', 'keyword']).optional(),
    enabled: z.literal(false).optional(),
    fields: z.record(z.string(), Field).optional(),
    properties: z.record(z.string(), Field).optional(),
  }),
);
type Field = {
  readonly type?: string | undefined;
  readonly analyzer?: string | undefined;
  readonly search_analyzer?: string | undefined;
  readonly enabled?: false | undefined;
  readonly fields?: Readonly<Record<string, Field>> | undefined;
  readonly properties?: Readonly<Record<string, Field>> | undefined;
};

const Definition = z.strictObject({
  settings: z.looseObject({ number_of_shards: z.literal(1) }),
  mappings: z.strictObject({ dynamic: z.literal('strict'), properties: z.record(z.string(), Field) }),
});

const Source = z.record(z.string(), z.unknown());
type Source = z.infer<typeof Source>;
export type Entry = { readonly id: string; readonly source: Source; readonly sequence: number };

const blanks = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');
const cut = (text: string, from: number, to: number, starts: readonly number[]): readonly string[] =>
  starts.flatMap((start) =>
    Array.from({ length: to - from + 1 }, (_, index) => text.slice(start, start + from + index)).filter(
      (piece, index) => piece.length === from + index,
    ),
  );

/** The analyzers of the definition, told in terms of our own text preparation. */
const analyzers: Readonly<Record<string, (text: string) => readonly string[]>> = {
  prepared: blanks,
  beginnings: (text) => blanks(text).flatMap((word) => cut(word, 2, 40, [0])),
  russian_words: (text) => blanks(text).map((word) => stemOf(plainText(word))),
  number_parts: (text) =>
    cut(
      text,
      3,
      15,
      Array.from(text, (_, index) => index),
    ),
  keyword: (text) => [text],
};

const analysed = (name: string, text: string): readonly string[] => {
  const analyzer = analyzers[name];
  if (analyzer === undefined) throw new NotUnderstood(`analyzer ${name}`);
  return analyzer(text);
};

/** One index: what was written is searched only after a refresh, as on the real server. */
export class FakeIndex {
  private readonly properties: Readonly<Record<string, Field>>;
  readonly written = new Map<string, Entry>();
  searched: readonly Entry[] = [];
  private sequence = 0;

  constructor(definition: unknown) {
    this.properties = Definition.parse(definition).mappings.properties;
  }

  put(id: string, document: unknown): void {
    const source = Source.parse(document);
    for (const name of Object.keys(source)) if (!(name in this.properties)) throw new NotUnderstood(`field ${name}`);
    this.written.set(id, { id, source, sequence: this.sequence++ });
  }

  refresh(): void {
    this.searched = [...this.written.values()];
  }

  /** The tokens, or the values, of a field in an entry. */
  tokens({ source }: Entry, path: string): readonly string[] {
    const { field, parent } = this.field(path);
    const value = parent
      .split('.')
      .reduce<unknown>((found, name) => (found === undefined ? undefined : Source.parse(found)[name]), source);
    const values = (Array.isArray(value) ? value : [value]).filter((one) => one !== undefined).map(String);
    return field.type === 'text' ? values.flatMap((text) => analysed(field.analyzer ?? '', text)) : values;
  }

  /** What a `match` looks for in a field. */
  asked(path: string, text: string): readonly string[] {
    const { field } = this.field(path);
    if (field.type !== 'text') return [text];
    return analysed(field.search_analyzer ?? field.analyzer ?? '', text);
  }

  private field(path: string): { field: Field; parent: string } {
    const names = path.split('.');
    const [first, second] = names;
    const field = this.properties[first ?? ''];
    if (field === undefined || field.enabled === false) throw new NotUnderstood(`field ${path}`);
    if (second === undefined) return { field, parent: path };
    const inner = field.properties?.[second];
    if (inner !== undefined) return { field: inner, parent: path };
    const beside = field.fields?.[second];
    if (beside === undefined) throw new NotUnderstood(`field ${path}`);
    return { field: beside, parent: first ?? '' };
  }
}
