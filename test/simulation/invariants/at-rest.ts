import * as z from 'zod';
import { actorSeal } from '../../../functions/store/event-item.ts';
import { hashOf } from '../../../functions/store/hashing.ts';
import { Cluster } from '../../../shared/domain/cluster/cluster.ts';
import { recount } from '../../../shared/domain/cluster/member-counts.ts';
import { Member } from '../../../shared/domain/cluster/member.ts';
import { noHash, PlatformEvent } from '../../../shared/domain/event.ts';
import { sealedBody } from '../../../shared/domain/proof/sealed-body.ts';
import type { Raw } from '../aws/attribute.ts';
import { inOrder } from './registration.ts';
import { numberIn, plain, textIn } from './seen.ts';

export type Tables = {
  /** Items of the main table by entity. */
  readonly of: (entity: string) => readonly Raw[];
};

const none = { participants: 0, lapsed: 0, partners: 0, invited: 0, requested: 0 };

/** 26: counters are what they count. */
export function* counters({ of }: Tables): Generator<string> {
  const clusters = of('cluster').map((raw) => Cluster.parse(plain(raw)));
  const members = of('member').map((raw) => Member.parse(plain(raw)));
  for (const { id, counts } of clusters) {
    const own = members.filter(({ clusterId }) => clusterId === id);
    const counted = own.reduce((sum, member) => recount(sum, undefined, member), none);
    if (JSON.stringify(counted) !== JSON.stringify({ ...none, ...counts }))
      yield `26: ${id} counts ${JSON.stringify(counts)} instead of ${JSON.stringify(counted)}`;
  }
  for (const raw of of('quota')) {
    const founder = /^QUOTA#founded-by-(.+)#undecided$/.exec(textIn(raw, 'pk') ?? '')?.[1];
    const open = clusters.filter(
      (cluster) =>
        cluster.founder === founder && ['gathering', 'checking', 'in-review', 'action-needed'].includes(cluster.status),
    );
    if (founder !== undefined && numberIn(raw, 'count') !== open.length)
      yield `26: ${founder} has ${open.length} undecided applications, and the quota says ${numberIn(raw, 'count')}`;
  }
}

/** 28: of each aggregate the numbers 1, 2, 3 … without a gap, each event sealed over the one before it. */
export function* chains({ of }: Tables): Generator<string> {
  const heads = new Map([...of('cluster'), ...of('organisation')].map((raw) => [textIn(raw, 'pk'), raw]));
  for (const [pk, raws] of Map.groupBy(of('event'), (raw) => textIn(raw, 'pk'))) {
    let previous: string = noHash;
    for (const [index, raw] of inOrder(raws).entries()) {
      const event = PlatformEvent.parse(plain(raw));
      const { seal } = event;
      if (event.seq !== index + 1) yield `28: ${pk} has event ${event.seq} at place ${index + 1}`;
      if (event.previousHash !== previous) yield `28: event ${event.seq} of ${pk} does not follow`;
      if (seal === undefined || hashOf(sealedBody(event, seal)) !== event.hash) yield `28: ${event.id} is not sealed`;
      if (seal?.actor !== actorSeal(seal?.salt ?? '', event.actor)) yield `28: the actor of ${event.id} is another`;
      previous = event.hash;
    }
    const head = heads.get(pk);
    if (head !== undefined && textIn(head, 'lastEventHash') !== previous) yield `28: ${pk} ends with another event`;
  }
}

/** 2: a number stands for one organisation at most. */
export function* numbers({ of }: Tables): Generator<string> {
  const taking = of('organisation').filter((raw) => !['refused', 'checking'].includes(textIn(raw, 'status') ?? ''));
  for (const [inn, same] of Map.groupBy(taking, (raw) => raw['facts']?.M?.['inn']?.S))
    if (same.length > 1) yield `2: ${same.length} organisations have the INN ${inn}`;
  const claims = new Map(of('claim').map((raw) => [textIn(raw, 'pk'), textIn(raw, 'organisationId')]));
  for (const raw of taking) {
    const inn = raw['facts']?.M?.['inn']?.S;
    if (claims.get(`CLAIM#${inn}`) !== textIn(raw, 'id')) yield `2: ${textIn(raw, 'pk')} does not hold its INN`;
  }
  for (const raw of of('register-answer')) {
    const { answer } = z
      .object({ answer: z.object({ inn: z.string(), facts: z.object({ inn: z.string() }).optional() }) })
      .parse(plain(raw));
    if (textIn(raw, 'pk') !== `REGISTER#${answer.inn}` || (answer.facts?.inn ?? answer.inn) !== answer.inn)
      yield `7: ${textIn(raw, 'pk')} holds the answer about ${answer.facts?.inn}`;
  }
}

const outcomes = new Set(['cluster-registered', 'cluster-rejected', 'action-requested', 'cluster-withdrawn']);

/** 17, 25: nothing that was filed is left undecided, or decided twice. Review waits for people. */
export function* submissions({ of }: Tables): Generator<string> {
  for (const entity of ['cluster', 'organisation'])
    for (const raw of of(entity))
      if (textIn(raw, 'status') === 'checking') yield `25: ${textIn(raw, 'pk')} is still being checked`;
  const clusters = of('event').filter((raw) => textIn(raw, 'aggregate') === 'cluster');
  for (const [pk, raws] of Map.groupBy(clusters, (raw) => textIn(raw, 'pk'))) {
    let open: number | undefined;
    for (const event of inOrder(raws).map((raw) => PlatformEvent.parse(plain(raw)))) {
      const submission = 'submission' in event.data ? event.data.submission : undefined;
      if (event.type === 'cluster-submitted') {
        if (open !== undefined) yield `17: ${pk} filed ${submission} while ${open} was not decided`;
        open = submission;
      } else if (event.type === 'check-completed') {
        if (open !== submission) yield `17: ${pk} completed a check of ${submission} while ${open} is open`;
        if (event.data.outcome === 'not-eligible') open = undefined;
      } else if (outcomes.has(event.type)) {
        if (event.type !== 'cluster-withdrawn' && open !== submission)
          yield `17: ${pk} decided ${submission} while ${open} is open`;
        open = undefined;
      } else if (event.type === 'action-answered') {
        // As it was filed: the same submission is reviewed again.
        if (open !== undefined) yield `17: ${pk} answered about ${submission} while ${open} is open`;
        open = submission;
      }
    }
  }
}
