/** What went wrong with a call, in words: a problem of the API (RFC 9457), or no answer at all. */
export class Problem extends Error {
  /** Code of the catalogue of problems, or `no-answer`. */
  readonly code: string;
  /** HTTP status; 0 where there was no answer. */
  readonly status: number;
  /** Which inputs are meant, by JSON pointer, with a code each. */
  readonly errors: readonly { readonly pointer: string; readonly code: string }[];
  /** Everything else that the problem says, such as `missing`. */
  readonly more: Readonly<Record<string, unknown>>;

  constructor(status: number, code: string, words: string, more: Readonly<Record<string, unknown>> = {}) {
    super(words);
    this.status = status;
    this.code = code;
    this.more = more;
    this.errors = Array.isArray(more['errors']) ? more['errors'].flatMap(fieldError) : [];
  }
}

const fieldError = (entry: unknown): { pointer: string; code: string }[] =>
  typeof entry === 'object' && entry !== null && 'pointer' in entry && 'code' in entry
    ? [{ pointer: String(entry.pointer), code: String(entry.code) }]
    : [];

/** Reads what a refused answer says; a body that is no problem still leaves its status. */
export const problemOf = async (response: Response): Promise<Problem> => {
  const body: unknown = await response.json().catch(() => undefined);
  if (typeof body !== 'object' || body === null) return new Problem(response.status, `http-${response.status}`, '');
  const said: Record<string, unknown> = { ...body };
  const words = typeof said['detail'] === 'string' ? `${String(said['title'])}: ${said['detail']}` : said['title'];
  return new Problem(
    response.status,
    typeof said['code'] === 'string' ? said['code'] : `http-${response.status}`,
    typeof words === 'string' ? words : '',
    said,
  );
};
