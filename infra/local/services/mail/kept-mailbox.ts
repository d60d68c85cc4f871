import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { parseJson } from '../read-body.ts';
import { Letter } from './letter.ts';

const keptAtMost = 5_000;

/** What the emulator's record lacks of the request, and its events need. */
const Sending = z.object({
  ConfigurationSetName: z.string().optional(),
  EmailTags: z.array(z.object({ Name: z.string(), Value: z.string() })).optional(),
});
const Line = z.looseObject({ sending: Sending.optional() });

/** A letter that was accepted, as the `SendEmail` request that its events are made of. */
type Accepted = { readonly messageId: string; readonly at: Date; readonly request: unknown };

/**
 * The mailbox on disk: one mail a line, appended before its sender is answered, so that a kill loses none that was accepted.
 * The mails are the emulator's own records and pass through unread.
 */
export class KeptMailbox {
  readonly #path: string;

  constructor(dataDir: string) {
    mkdirSync(dataDir, { recursive: true });
    this.#path = join(dataDir, 'mailbox.jsonl');
  }

  /** The newest mails; older ones are dropped from the file, so that it does not grow for ever. */
  load(): readonly unknown[] {
    const kept = this.#lines().slice(-keptAtMost);
    this.#rewrite(kept);
    return kept.map(({ sending: _, ...mail }) => mail);
  }

  /** The letters that want events, oldest first. */
  accepted(): readonly Accepted[] {
    return this.#lines().flatMap(({ sending, ...mail }) => {
      const { data: letter } = Letter.safeParse(mail);
      if (letter === undefined || sending?.ConfigurationSetName === undefined) return [];
      const { to, cc, bcc } = letter.destination;
      const Headers = letter.headers.map(({ name, value }) => ({ Name: name, Value: value }));
      const request = {
        ...sending,
        FromEmailAddress: letter.from,
        Destination: { ToAddresses: to, CcAddresses: cc, BccAddresses: bcc },
        Content: { Simple: { Subject: { Data: letter.subject }, Headers } },
      };
      return [{ messageId: letter.messageId, at: new Date(letter.at * 1000), request }];
    });
  }

  #lines(): readonly z.infer<typeof Line>[] {
    if (!existsSync(this.#path)) return [];
    const lines = readFileSync(this.#path, 'utf8').split('\n');
    // A kill in the middle of a line leaves a half one, whose sender was never answered.
    return lines.flatMap((line) => {
      const { data } = Line.safeParse(parseJson(line === '' ? 'null' : line));
      return data === undefined ? [] : [data];
    });
  }

  append(mail: unknown, request: unknown): void {
    const { data: sending } = Sending.safeParse(request);
    const line = { ...Line.parse(mail), ...(sending === undefined ? {} : { sending }) };
    appendFileSync(this.#path, `${JSON.stringify(line)}\n`, { mode: 0o600 });
  }

  clear(): void {
    this.#rewrite([]);
  }

  #rewrite(mails: readonly unknown[]): void {
    const draft = join(dirname(this.#path), `.mailbox.${process.pid}.new`);
    writeFileSync(draft, mails.map((mail) => `${JSON.stringify(mail)}\n`).join(''), { mode: 0o600 });
    renameSync(draft, this.#path);
  }
}
