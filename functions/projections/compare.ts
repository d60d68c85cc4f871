import type { CompareMessage } from '../../shared/contracts/messages.ts';
import { best, fitOf, isFit } from '../../shared/domain/match/fit.ts';
import { mostPerNeed } from '../../shared/domain/match/match.ts';
import type { Mandate } from '../../shared/domain/mandate/mandate.ts';
import type { Need } from '../../shared/domain/need/need.ts';
import type { MatchingDeps } from './deps.ts';
import { isAmongBest, newPairs, propose } from './propose.ts';

/** So many are compared for one message; the next message goes on with the next. */
const compared = 100;

type Of<Kind extends CompareMessage['kind']> = Extract<CompareMessage, { kind: Kind }>;

/** Compares with one page of the other kind. A message that comes twice proposes what is proposed already. */
export const compare = (message: CompareMessage, deps: MatchingDeps): Promise<void> =>
  message.kind === 'compare-need' ? compareNeed(message, deps) : compareMandate(message, deps);

/** The best of all mandates have the places: they are known, and proposed, when the last page was read. */
export async function compareNeed(message: Of<'compare-need'>, deps: MatchingDeps): Promise<void> {
  const need = await deps.needs.load(message.needId);
  if (!need.ok || need.value.status !== 'open' || (await deps.matches.isFull(need.value.id))) return;
  const { kind } = need.value.content;
  const page = await deps.mandates.openFor(kind, compared, message.after);
  const held = (await deps.mandates.loadMany(message.best)).filter((mandate) => stillFor(mandate, need.value));
  const pairs = [...held, ...page.items].map((mandate) => ({ need: need.value, mandate }));
  const chosen = best(await newPairs(pairs, deps), mostPerNeed);
  if (page.next === undefined) return propose(chosen, deps);
  await send([{ ...message, after: page.next, best: chosen.map(({ mandate }) => mandate.id) }], deps);
}

/**
 * Messages come in any order, and mandates that were opened in the same minute may not have been compared yet: who is
 * first must not take the place of who suits better. For a need that has better ones, all are compared.
 */
export async function compareMandate(message: Of<'compare-mandate'>, deps: MatchingDeps): Promise<void> {
  const { mandateId, needs: kind, after } = message;
  const loaded = await deps.mandates.load(mandateId);
  if (!loaded.ok || loaded.value.status !== 'open' || !loaded.value.terms.kinds.includes(kind)) return;
  const mandate = loaded.value;
  const page = await deps.needs.openOf(kind, compared, after);
  const suited = page.items.filter((need) => isFit(fitOf(need, mandate)));
  if (suited.length > 0) {
    const others = (await deps.mandates.openFor(kind, compared)).items.filter(({ id }) => id !== mandateId);
    const { among = [], behind = [] } = Object.groupBy(suited, (need) =>
      isAmongBest(need, mandate, others) ? 'among' : 'behind',
    );
    const pairs = await newPairs(
      among.map((need) => ({ need, mandate })),
      deps,
    );
    await propose(pairs, deps);
    await send(
      behind.map(({ id }) => ({ kind: 'compare-need', needId: id, best: [] })),
      deps,
    );
  }
  if (page.next !== undefined) await send([{ ...message, after: page.next }], deps);
}

const stillFor = ({ status, terms }: Mandate, { content }: Need): boolean =>
  status === 'open' && terms.kinds.includes(content.kind);

async function send(messages: readonly CompareMessage[], { queue }: Pick<MatchingDeps, 'queue'>): Promise<void> {
  const refused = await queue.sendAll(messages);
  if (refused.size > 0) throw new Error(`the queue did not take ${refused.size} messages`);
}
