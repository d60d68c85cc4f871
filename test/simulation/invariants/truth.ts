import { memberFacts } from '../../../shared/domain/organisation/member-facts.ts';
import { Member } from '../../../shared/domain/cluster/member.ts';
import { Organisation } from '../../../shared/domain/organisation/organisation.ts';
import { reportOfItem } from '../../../functions/store/submission-items.ts';
import { equal } from '../aws/attribute.ts';
import type { Platform } from '../platform/platform.ts';
import type { Tables } from './at-rest.ts';
import { plain, textIn } from './seen.ts';

const bad = new Set(['liquidating', 'liquidated', 'bankrupt', 'not-found-in-register']);

/** 6, 7: nothing is held against anybody that the register did not say, and nobody has another's facts. */
export function* truth({ of }: Tables, { register }: Platform): Generator<string> {
  const saidAny = (number: string, word: RegExp) =>
    [...(register.said.get(number) ?? [])].some((said) => word.test(said));
  const wordOf = (reason: string) =>
    reason === 'not-found-in-register' ? /"suggestions":\[\]/ : new RegExp(`"status":"${reason.toUpperCase()}"`);
  for (const organisation of of('organisation').map((raw) => Organisation.parse(plain(raw)))) {
    const { id, identifier, status } = organisation;
    const facts = 'facts' in organisation ? organisation.facts : undefined;
    const inn = facts?.inn ?? identifier.value;
    if (status === 'refused' && bad.has(organisation.reason)) {
      const heard = [inn, identifier.value].some((number) => saidAny(number, wordOf(organisation.reason)));
      if (!heard) yield `6: ${id} was refused as ${organisation.reason}, which the register never said`;
    }
    const own = JSON.stringify(register.known.get(inn)?.['name'] ?? '');
    if (facts !== undefined && !own.includes(JSON.stringify(facts.name)))
      yield `7: ${id} has the facts of ${facts.name}`;
  }
  for (const { report } of of('report').map((raw) => reportOfItem(plain(raw))))
    for (const { inn, verdict, reason } of report.members) {
      const isNegative = verdict === 'does-not-count' && bad.has(reason);
      if ((isNegative || reason === 'not-found-in-register') && !saidAny(inn, wordOf(reason)))
        yield `6: a report says ${reason} of ${inn}, which the register never said`;
    }
}

/** 14, 26: nothing is without its parent, and copies of facts are what the organisation's are. */
export function* copies({ of }: Tables): Generator<string> {
  const organisations = new Map(of('organisation').map((raw) => [textIn(raw, 'id'), raw]));
  const clusters = new Map(of('cluster').map((raw) => [textIn(raw, 'id'), raw]));
  for (const raw of of('member')) {
    const organisation = organisations.get(textIn(raw, 'organisationId'));
    const cluster = clusters.get(textIn(raw, 'clusterId'));
    if (organisation === undefined || cluster === undefined) {
      yield `14: ${textIn(raw, 'pk')} ${textIn(raw, 'sk')} belongs to nothing`;
      continue;
    }
    const member = Member.parse(plain(raw));
    // Where it ended, the facts are those of its end.
    if (!['invited', 'requested', 'confirmed'].includes(member.status)) continue;
    const now = Organisation.parse(plain(organisation));
    if (now.status === 'checking' || now.facts === undefined) continue;
    const own = memberFacts({ status: now.status, facts: now.facts });
    if (JSON.stringify(own) !== JSON.stringify({ ...own, ...member.facts }))
      yield `26: ${textIn(raw, 'sk')} of ${textIn(raw, 'pk')} has old facts: ${JSON.stringify(member.facts)} instead of ${JSON.stringify(own)}`;
  }
  for (const raw of of('letter')) {
    const ids = (raw['entries']?.L ?? []).map(({ M }) => M?.['eventId']);
    const isTwice = ids.some((id, index) => ids.findIndex((other) => equal(id, other)) !== index);
    if (isTwice) yield `18: a letter tells ${textIn(raw, 'personId')} of one event twice`;
  }
}

const kept = new Set(['idempotency-record', 'notification', 'letter', 'register-answer', 'mail']);
/** Whatever belongs to people and must not be here: addresses, names of representatives and of directors. */
const canaries = /@example\.org|Представитель \d|Примеров Пример/;

/** 29, 30, 31: people are in their own table only, nowhere in logs, and what expires says when, in seconds. */
export function* privacy({ of }: Tables, platform: Platform): Generator<string> {
  for (const raw of platform.main.items())
    if (canaries.test(JSON.stringify(raw))) yield `31: ${textIn(raw, 'pk')} ${textIn(raw, 'sk')} holds personal data`;
  for (const { code, fields } of platform.logged)
    if (canaries.test(JSON.stringify(fields))) yield `31: ${code} logs personal data`;
  for (const entity of kept)
    for (const raw of of(entity)) {
      const seconds = Number(raw['ttl']?.N);
      const isFine = seconds > Date.parse('2026-11-01') / 1000 && seconds < Date.parse('2030-01-01') / 1000;
      if (!isFine) yield `30: ${textIn(raw, 'pk')} ${textIn(raw, 'sk')} expires at ${raw['ttl']?.N}`;
    }
}
