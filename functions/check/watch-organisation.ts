import type { CheckMessage } from '../../shared/contracts/messages.ts';
import type { Inn } from '../../shared/domain/identifiers/inn.ts';
import type { OrganisationChange } from '../../shared/domain/organisation/change.ts';
import type { Organisation } from '../../shared/domain/organisation/organisation.ts';
import { propose, successorToAsk } from '../../shared/domain/organisation/propose.ts';
import { refreshFacts } from '../../shared/domain/organisation/refresh-facts.ts';
import { isWatched } from '../../shared/domain/organisation/watch.ts';
import type { RegisterFacts } from '../../shared/domain/register/facts.ts';
import type { Invocation } from '../runtime/queue-worker.ts';
import { askRegister } from './ask-register.ts';
import { sendAgain } from './come-again.ts';
import type { CheckDeps } from './deps.ts';
import { Overtaken } from './overtaken.ts';

type Message = Extract<CheckMessage, { kind: 'watch' }>;

/** Asks the register again about an organisation that was judged before. An outage is no news: it comes again later. */
export async function watchOrganisation(message: Message, invocation: Invocation, deps: CheckDeps): Promise<void> {
  const { organisationId } = message;
  const loaded = await deps.organisations.load(organisationId);
  const organisation = loaded.ok ? loaded.value : undefined;
  if (organisation === undefined || !isWatched(organisation) || !('facts' in organisation) || !organisation.facts) {
    deps.log('watch-not-needed', { organisationId, reason: organisation?.status ?? 'not-found' });
    return deps.watch.end(organisationId);
  }
  const answers = await askRegister([{ kind: 'inn', value: organisation.facts.inn }], invocation, deps);
  if ('kind' in answers) return sendAgain(message, answers.afterMilliseconds, deps);
  const [answer] = answers;
  if (answer === undefined) throw new Error('the register client gave no result');
  if (answer.kind === 'outage') {
    deps.log('watch-waits', { organisationId, reason: answer.reason });
    return deps.watch.missed(organisationId, deps.now());
  }
  // It knew the organisation once: what is wrong there is for people to find out, and is held against nobody.
  if (answer.kind === 'not-found') deps.log('watched-not-found', { organisationId });
  const inn = answer.kind === 'found' ? successorToAsk(organisation, answer.facts) : undefined;
  const successor = inn === undefined ? undefined : await factsOf(inn, invocation, deps);
  if (answer.kind === 'found') await hear(organisation, { facts: answer.facts, successor }, deps);
  // Who took its place is asked again soon.
  if (inn !== undefined && successor === undefined) return deps.watch.missed(organisationId, deps.now());
  await deps.watch.heard(organisationId, deps.now());
}

async function factsOf(inn: Inn, invocation: Invocation, deps: CheckDeps): Promise<RegisterFacts | undefined> {
  const answers = await askRegister([{ kind: 'inn', value: inn }], invocation, deps);
  const answer = 'kind' in answers ? undefined : answers[0];
  return answer?.kind === 'found' ? answer.facts : undefined;
}

type Heard = { readonly facts: RegisterFacts; readonly successor: RegisterFacts | undefined };

/** First what is so, then what is proposed: each a step of its own. */
async function hear(organisation: Organisation, { facts, successor }: Heard, deps: CheckDeps): Promise<void> {
  const at = deps.now();
  const refreshed = await save(organisation, refreshFacts(organisation, facts, at), deps);
  await save(refreshed, propose(refreshed, { facts, successor, at }), deps);
}

async function save(before: Organisation, change: OrganisationChange | undefined, deps: CheckDeps) {
  if (change === undefined) return before;
  const saved = await deps.organisations.save(change);
  if (!saved.ok) throw new Overtaken(saved.refusal.kind);
  deps.log('facts-refreshed', { organisationId: before.id, kind: change.fact.type });
  return saved.value;
}
