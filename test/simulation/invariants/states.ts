import { equal, type Raw } from '../aws/attribute.ts';
import { type Commit, numberIn, type Seen, textIn, withoutIndexes } from './seen.ts';

/** Where a cluster may go from each state: the table of the reference, written down independently of the product. */
const transitions: Readonly<Record<string, readonly string[]>> = {
  gathering: ['checking', 'withdrawn', 'expired'],
  checking: ['in-review', 'gathering', 'withdrawn'],
  'in-review': ['active', 'action-needed', 'rejected', 'withdrawn'],
  'action-needed': ['checking', 'in-review', 'withdrawn'],
  active: ['at-risk'],
  'at-risk': ['active', 'suspended'],
  suspended: ['active', 'closed'],
  rejected: ['gathering'],
};
/** Between two versions only the turn of a check may move. */
const movable = new Set(['attempts', 'nextAttemptAt', 'unanswered']);

const isHead = ({ entity }: Seen): boolean => entity === 'cluster' || entity === 'organisation';

/** 9, 10: states move along the table, a step at a time. */
export function* steps({ items }: Commit): Generator<string> {
  for (const item of items.filter(isHead)) {
    const { pk, before, after, entity } = item;
    const [from, to] = [textIn(before, 'status'), textIn(after, 'status')];
    if (after === undefined) {
      yield `9: ${pk} was deleted`;
      continue;
    }
    const [old = 0, now = 0] = [numberIn(before, 'version'), numberIn(after, 'version')];
    if (now === old) {
      if (before !== undefined && !onlyTurn(item)) yield `9: ${pk} changed without a new version`;
      continue;
    }
    if (now !== old + 1) yield `9: ${pk} went from version ${old} to ${now}`;
    if (entity === 'cluster' && from !== undefined && from !== to && !transitions[from]?.includes(to ?? ''))
      yield `9: ${pk} went from ${from} to ${to}`;
    const submissions = numberIn(after, 'submissions') ?? 0;
    if (entity === 'cluster' && submissions > (numberIn(before, 'submissions') ?? 0) + 1) yield `10: ${pk} skipped one`;
    if (to === 'checking' && entity === 'cluster' && numberIn(after, 'submission') !== submissions)
      yield `10: ${pk} checks a submission that is not its last`;
  }
}

function onlyTurn({ before = {}, after = {} }: Seen): boolean {
  if (textIn(after, 'status') !== 'checking') return false;
  const [old, now] = [withoutIndexes(before), withoutIndexes(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].every(
    (name) => movable.has(name) || equal(old[name], now[name]),
  );
}

/** 15, 28: a new version and its one event are committed together, and neither without the other. */
export function* events({ items }: Commit): Generator<string> {
  const written = items.filter(({ entity, before }) => entity === 'event' && before === undefined);
  for (const { pk, after, before } of items.filter(isHead)) {
    const version = numberIn(after, 'version');
    if (version === numberIn(before, 'version')) continue;
    const own = written.filter((event) => event.pk === pk && numberIn(event.after, 'seq') === version);
    if (own.length !== 1) yield `15: ${pk} has version ${version} and ${own.length} events of it`;
    else if (textIn(own[0]?.after, 'unsentPk') === undefined)
      yield `15: the event ${version} of ${pk} is not in the outbox`;
    else if (textIn(own[0]?.after, 'hash') !== textIn(after, 'lastEventHash'))
      yield `28: ${pk} does not know its event`;
  }
  for (const { pk, after } of written) {
    const head = items.find((item) => item.pk === pk && isHead(item));
    const isAlone = /^(CLUSTER|ORG)#/.test(pk) && numberIn(head?.after, 'version') !== numberIn(after, 'seq');
    if (isAlone) yield `28: ${pk} has an event without a change`;
  }
}

const once = new Set(['event', 'snapshot', 'report', 'evidence', 'decision', 'note']);

/** 5, 8, 28: what was filed, found, decided and recorded is never written again. */
export function* immutable({ items }: Commit): Generator<string> {
  for (const { pk, sk, entity, before, after } of items) {
    if (!once.has(entity) || before === undefined) continue;
    if (after === undefined || !equal({ M: withoutIndexes(before) }, { M: withoutIndexes(after) }))
      yield `8: ${pk} ${sk} was written again`;
  }
}

/** 11, 3: a decision is on the submission under review, and there is a report of it. */
export function* decisions({ items }: Commit): Generator<string> {
  const heads = items.filter(({ entity }) => entity === 'cluster');
  for (const { pk, after } of items.filter(({ entity }) => entity === 'decision')) {
    const before = heads.find((head) => head.pk === pk)?.before;
    if (textIn(before, 'status') !== 'in-review' || numberIn(before, 'submission') !== numberIn(after, 'submission'))
      yield `11: ${pk} was decided while ${textIn(before, 'status')}`;
  }
  for (const { pk, before, after } of heads) {
    const isRegistered = textIn(before, 'status') === 'in-review' && textIn(after, 'status') === 'active';
    if (isRegistered && !items.some((item) => item.entity === 'decision' && item.pk === pk))
      yield `3: ${pk} was registered without a decision`;
  }
}

/** 12, 13: who joins was invited or asked, in time, and the cluster counts it in the same moment. */
export function* joining({ items, at }: Commit): Generator<string> {
  for (const { pk, sk, before, after } of items.filter(({ entity }) => entity === 'member')) {
    const [from, to] = [textIn(before, 'status'), textIn(after, 'status')];
    const head = items.find((item) => item.pk === pk && item.entity === 'cluster');
    if (from !== to && head === undefined) yield `13: ${pk} ${sk} became ${to} without its cluster`;
    if (to !== 'confirmed' || from === 'confirmed' || textIn(after, 'role') === 'founder') continue;
    if (from !== 'invited' && from !== 'requested') yield `12: ${pk} ${sk} joined from ${from ?? 'nowhere'}`;
    // Clocks of two machines differ by two seconds.
    const expires = from === 'invited' ? Date.parse(textIn(before, 'expiresAt') ?? '') : Infinity;
    if (expires < at - 40_000) yield `12: ${pk} ${sk} accepted an invitation that had expired`;
  }
}

const isOpen = (raw: Raw | undefined): boolean =>
  ['invited', 'requested', 'confirmed'].includes(textIn(raw, 'status') ?? '');

/** 26: the copy of an organisation's facts in a membership never becomes older than it was. */
export function* facts({ items }: Commit): Generator<string> {
  for (const { pk, sk, before, after } of items.filter(({ entity }) => entity === 'member')) {
    if (!isOpen(before) || !isOpen(after)) continue;
    const [had, has] = [before, after].map((raw) => raw?.['facts']?.M?.['asOf']?.S ?? '');
    const [old = 0, now = 0] = [numberIn(before, 'factsVersion'), numberIn(after, 'factsVersion')];
    if (now < old) yield `26: the facts in ${pk} ${sk} went from version ${old} back to ${now}`;
    if ((has ?? '') < (had ?? '')) yield `26: the facts in ${pk} ${sk} went from ${had} back to ${has}`;
  }
}
