import { plantedBetween } from './planted-between.ts';
import { isOf, type Planted, unconditional, unconditionally } from './sabotage.ts';

/** Defects that could be in the product, switched on one at a time: the simulation must find each. */
export const planted = {
  'cluster-overwritten': {
    does: 'writes a cluster and its event whatever was written since it was read',
    seenBy: ['8', '9', '26', '28'],
    write: unconditionally('cluster', 'event'),
  },
  'organisation-overwritten': {
    does: 'writes an organisation and its event whatever was written since it was read',
    seenBy: ['8', '9', '28'],
    write: unconditionally('organisation', 'event'),
  },
  'claim-unconditional': {
    does: 'takes an INN that another organisation holds',
    seenBy: ['2'],
    write: unconditionally('claim'),
  },
  'answer-forgotten': {
    does: 'keeps no record of a creating request',
    seenBy: ['15'],
    write: (action) => (isOf(action, 'idempotency-record') ? undefined : action),
  },
  'answer-unconditional': {
    does: 'keeps the record of a creating request without looking whether there is one',
    seenBy: ['15'],
    write: unconditionally('idempotency-record'),
  },
  'event-apart': {
    does: 'writes the state first and its event afterwards',
    seenBy: ['15', '28'],
    apart: (actions) => [
      actions.filter((action) => !isOf(action, 'event')),
      actions.filter((action) => isOf(action, 'event')),
    ],
  },
  'member-apart': {
    does: 'writes the cluster first and the membership afterwards',
    seenBy: ['13', '26'],
    apart: (actions) => [
      actions.filter((action) => !isOf(action, 'member')),
      actions.filter((action) => isOf(action, 'member')),
    ],
  },
  'event-outside-outbox': {
    does: 'writes events that nobody will hand on',
    seenBy: ['15'],
    write: (action) => {
      if (action.Put === undefined || !isOf(action, 'event')) return action;
      const { unsentPk, unsentSk, ...Item } = action.Put.Item ?? {};
      return { Put: { ...action.Put, Item } };
    },
  },
  'refusal-taken-for-success': {
    does: 'answers yes although the condition of its write was false',
    seenBy: ['15'],
    believes: (_, fn) => fn === 'member-api',
  },
  'letter-unconditional': {
    does: 'takes up a letter that somebody else is sending',
    seenBy: ['19'],
    update: (input, fn) => (fn === 'mail' ? { ...input, ConditionExpression: undefined } : input),
  },
  'lease-too-short': {
    does: 'holds a letter for a second only',
    seenBy: ['19'],
    update: (input, fn) => {
      const until = input.ExpressionAttributeValues?.[':until']?.S;
      if (fn !== 'mail' || until === undefined) return input;
      const soon = new Date(Date.parse(until) - 15 * 60_000 + 1000).toISOString();
      return { ...input, ExpressionAttributeValues: { ...input.ExpressionAttributeValues, ':until': { S: soon } } };
    },
  },
  'sent-not-recorded': {
    does: 'sends a letter and does not write that it did',
    seenBy: ['19'],
    omits: (command, fn) => fn === 'mail' && (command.input.TransactItems ?? []).some((action) => isOf(action, 'mail')),
  },
  'notified-again': {
    does: 'tells of an event without looking whether it was told',
    seenBy: ['18'],
    write: unconditionally('notification'),
  },
  'old-facts-win': {
    does: 'writes a membership with the facts from before they were refreshed',
    seenBy: ['26'],
    write: (action) => (isOf(action, 'member') ? unconditional(action) : action),
  },
  'turn-unconditional': {
    does: 'sets the next attempt of a check that is done',
    seenBy: ['9'],
    update: (input) =>
      input.ExpressionAttributeValues?.[':seenNext'] === undefined
        ? input
        : { ...input, ConditionExpression: undefined },
  },
  'quota-twice': {
    does: 'counts an application of a founder twice',
    seenBy: ['26'],
    write: (action) => {
      const change = action.Update?.ExpressionAttributeValues?.[':change']?.N;
      if (action.Update === undefined || change === undefined) return action;
      const values = { ...action.Update.ExpressionAttributeValues, ':change': { N: String(2 * Number(change)) } };
      return { Update: { ...action.Update, ExpressionAttributeValues: values } };
    },
  },
  'failed-messages-ignored': {
    does: 'does not look at `Failed` of a batch of messages',
    seenBy: ['18', '25'],
    ignoresFailedMessages: true,
  },
  'unprocessed-keys-ignored': {
    does: 'takes what was not read for what is not there',
    seenBy: ['error', '18', '19', '26'],
    ignoresUnprocessedKeys: true,
  },
  'no-sweeper': {
    does: 'has no sweeper',
    seenBy: ['16', '19', '25'],
    neverRuns: (fn) => fn === 'sweep',
  },
  'no-clocks': {
    does: 'has no clocks',
    seenBy: ['25'],
    neverRuns: (fn) => fn === 'clocks',
  },
  'outbox-not-swept': {
    does: 'never looks for events that were not handed on',
    seenBy: ['16'],
    blindTo: (partition, fn) => fn === 'sweep' && partition === 'UNSENT',
  },
  'checks-not-swept': {
    does: 'never looks for checks that nobody heard of',
    seenBy: ['25'],
    blindTo: (partition, fn) => fn === 'sweep' && ['DUE#check', 'DUE#organisation'].includes(partition),
  },
  'mails-not-swept': {
    does: 'never looks for letters that are due',
    seenBy: ['19'],
    blindTo: (partition, fn) => fn === 'sweep' && partition === 'DUE#mail',
  },
  'deliveries-not-swept': {
    does: 'never looks for deliveries to programs that are due',
    seenBy: ['16'],
    blindTo: (partition, fn) => fn === 'sweep' && partition === 'DUE#webhook',
  },
  'delivery-unconditional': {
    does: 'takes up a delivery that is done or in the hands of another',
    seenBy: ['21'],
    update: (input, fn) =>
      fn === 'webhook' && input.ExpressionAttributeValues?.[':until'] !== undefined
        ? { ...input, ConditionExpression: undefined }
        : input,
  },
  'laid-out-again': {
    does: 'lays out an event for a program without looking whether it is laid out',
    seenBy: ['21'],
    write: (action, fn) => (fn === 'webhook' && isOf(action, 'delivery') ? unconditional(action) : action),
  },
  'never-watched': {
    does: 'admits organisations and does not put them on the list of those who are watched',
    seenBy: ['14'],
    write: (action) => (isOf(action, 'watch') ? undefined : action),
  },
  'watch-round-forgotten': {
    does: 'leaves those who join a registered cluster in the slow round',
    seenBy: ['14'],
    update: (input) =>
      input.ExpressionAttributeValues?.[':round'] === undefined
        ? input
        : { ...input, ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(pk)' },
  },
  'marked-before-sent': {
    does: 'sweeps events out of the outbox before they are in their queues',
    seenBy: ['18', '25'],
    marksBeforeSending: true,
  },
  'notices-swallowed': {
    does: 'reports success of notices whatever happened',
    seenBy: ['18'],
    swallows: (queue) => queue === 'notify',
  },
  'projections-swallowed': {
    does: 'reports success of projections whatever happened',
    seenBy: ['26'],
    swallows: (queue) => queue === 'projections',
  },
  'outage-is-not-found': {
    does: 'takes a register that is broken for one that knows nobody',
    seenBy: ['6'],
    takesOutageForNotFound: true,
  },
  'lies-believed': {
    does: 'does not compare the INN of an answer with the one that was asked',
    seenBy: ['6', '7'],
    believesLies: true,
  },
  'expiry-in-milliseconds': {
    does: 'writes when an item expires in milliseconds',
    seenBy: ['30'],
    write: (action) => {
      const ttl = action.Put?.Item?.['ttl']?.N;
      if (action.Put === undefined || ttl === undefined) return action;
      return { Put: { ...action.Put, Item: { ...action.Put.Item, ttl: { N: `${ttl}000` } } } };
    },
  },
  'address-in-log': {
    does: 'logs the address of a person',
    seenBy: ['31'],
    logs: 'person-1@example.org',
  },
  ...plantedBetween,
  'cluster-unconditional': {
    does: 'writes a cluster without looking at the version that was read',
    seenBy: [],
    equivalent: 'the event of the version that follows is there already, and is written on condition: two guards',
    write: unconditionally('cluster'),
  },
  'event-unconditional': {
    does: 'writes an event without looking whether its number is taken',
    seenBy: [],
    equivalent: 'its number is the version of the state, which is written in the same transaction on condition',
    write: unconditionally('event'),
  },
  'snapshot-unconditional': {
    does: 'writes a snapshot without looking whether there is one',
    seenBy: [],
    equivalent: 'the number of a submission follows from the version of the cluster, which is written on condition',
    write: unconditionally('snapshot'),
  },
  'checks-swallowed': {
    does: 'reports success of checks whatever happened',
    seenBy: [],
    equivalent: 'the sweeper finds each check that is not done: it is late, never lost',
    swallows: (queue) => queue === 'check',
  },
  'mails-swallowed': {
    does: 'reports success of letters whatever happened',
    seenBy: [],
    equivalent: 'a letter stays due until it is sent: the sweeper asks for it again',
    swallows: (queue) => queue === 'mail',
  },
  'mark-unconditional': {
    does: 'takes an event out of the outbox without looking whether it is in there',
    seenBy: [],
    equivalent: 'whoever marks an event has read it, and events are never deleted',
    update: (input) =>
      input.UpdateExpression === 'REMOVE unsentPk, unsentSk' ? { ...input, ConditionExpression: undefined } : input,
  },
} as const satisfies Readonly<Record<string, Planted>>;

export type PlantedName = keyof typeof planted;
export const plantedNames = Object.keys(planted).filter((name): name is PlantedName => name in planted);
