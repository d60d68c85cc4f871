import {
  type Answer,
  ApiClient,
  type CallOptions,
  type DownloadedFile,
  type EndpointName,
  type InputOf,
  type OutputOf,
} from '../../infra/demo/client.ts';
import { personaOf } from '../../infra/local/services/personas.ts';
import { telephone } from './canaries.ts';
import { textIn } from './text-in.ts';

/** Where people write in their own words. */
const words = new Set(['text', 'message', 'reason', 'note', 'question', 'goal', 'summary', 'comment']);

/** An answer, without what it tells somebody about themselves. */
export type Seen = { readonly name: EndpointName; readonly as: string | undefined; readonly text: string };

/** People who put their telephone number into everything that they write, and remember every answer. */
export class PlantingClient extends ApiClient {
  readonly people = new Set<string>();
  readonly seen: Seen[] = [];
  planted = 0;
  /** What people chose to be called and written to instead. */
  private readonly chosen = new Map<string, readonly string[]>();

  override async call<Name extends EndpointName>(
    name: Name,
    input: InputOf<Name>,
    options: CallOptions = {},
  ): Promise<Answer<OutputOf<Name>>> {
    if (options.as !== undefined) this.people.add(options.as);
    this.plantIn(input);
    if (name === 'writeMe' && options.as !== undefined)
      this.chosen.set(
        options.as,
        Object.values(input).filter((value) => typeof value === 'string'),
      );
    const answer = await super.call(name, input, options);
    this.saw(name, options.as, JSON.stringify(answer));
    return answer;
  }

  override async file(name: EndpointName, input: object, options: CallOptions = {}): Promise<DownloadedFile> {
    const file = await super.file(name, input, options);
    this.saw(name, options.as, await textIn(file.bytes));
    return file;
  }

  private saw(name: EndpointName, as: string | undefined, text: string): void {
    const { name: called, email } = personaOf(as ?? '');
    const known = as === undefined ? [] : [called, email, ...(this.chosen.get(as) ?? [])];
    const own = known.flatMap((value) => [value, value.replaceAll(' ', '')]);
    this.seen.push({ name, as, text: own.reduce((rest, value) => rest.replaceAll(value, '(their own)'), text) });
  }

  /** In place: what is sent again must be the same. */
  private plantIn(part: unknown): void {
    if (typeof part !== 'object' || part === null) return;
    for (const [key, value] of Object.entries(part)) {
      if (typeof value !== 'string') this.plantIn(value);
      else if (words.has(key) && /\p{Script=Cyrillic}{3}/u.test(value) && !value.includes(telephone)) {
        this.planted += 1;
        Reflect.set(part, key, `${value} Звоните: ${telephone}`);
      }
    }
  }
}
