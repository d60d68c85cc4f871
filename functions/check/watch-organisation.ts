import type { CheckMessage } from '../../shared/contracts/messages.ts';
import type { Organisation } from '../../shared/domain/organisation/organisation.ts';
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
  else await hear(organisation, answer.facts, deps);
  await deps.watch.heard(organisationId, deps.now());
}

async function hear(organisation: Organisation, facts: RegisterFacts, deps: CheckDeps): Promise<void> {
  const change = refreshFacts(organisation, facts, deps.now());
  if (change === undefined) return;
  const saved = await deps.organisations.save(change);
  if (!saved.ok) throw new Overtaken(saved.refusal.kind);
  deps.log('facts-refreshed', { organisationId: organisation.id });
}
