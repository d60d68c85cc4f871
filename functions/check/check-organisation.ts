import type { CheckMessage } from '../../shared/contracts/messages.ts';
import { delayCheck } from '../../shared/domain/organisation/delay-check.ts';
import { judge } from '../../shared/domain/organisation/judge.ts';
import type { CheckingOrganisation } from '../../shared/domain/organisation/organisation.ts';
import type { RegisterFacts } from '../../shared/domain/register/facts.ts';
import type { Invocation } from '../runtime/queue-worker.ts';
import { askForPeople, type Later } from './ask-register.ts';
import { backOff } from './back-off.ts';
import { comeAgain, isExpected, sendAgain, sweptAt } from './come-again.ts';
import type { CheckDeps } from './deps.ts';
import { Overtaken } from './overtaken.ts';
import { settleClaim } from './settle-claim.ts';

type Message = Extract<CheckMessage, { kind: 'organisation' }>;

/** Asks the register about one applicant and decides. Run twice, the second finds the decision and does nothing. */
export async function checkOrganisation(message: Message, invocation: Invocation, deps: CheckDeps): Promise<void> {
  const { organisationId } = message;
  const found = await deps.organisations.load(organisationId);
  const organisation = found.ok ? found.value : undefined;
  if (organisation?.status !== 'checking' || !isExpected(organisation, deps.now()))
    return deps.log('check-not-needed', { organisationId, reason: organisation?.status ?? 'not-found' });

  const answers = await askForPeople([organisation.identifier], invocation, deps);
  const answer = 'kind' in answers ? answers : answers[0];
  if (answer === undefined) throw new Error('the register client gave no result');
  if (answer.kind === 'later') return later(message, organisation, answer, deps);
  if (answer.kind === 'outage') {
    const delay = backOff(organisation.attempts, deps.chance(), (answer.retryAfterSeconds ?? 0) * 1000);
    deps.log('check-waits', { organisationId, attempt: organisation.attempts + 1 });
    return wait(message, organisation, { delay, tried: true }, deps);
  }
  const facts = answer.kind === 'found' ? answer.facts : undefined;
  // Not kept for submissions: each of them asks anew what became of its members since they were admitted.
  await conclude(message, organisation, facts, deps);
}

async function conclude(
  message: Message,
  organisation: CheckingOrganisation,
  facts: RegisterFacts | undefined,
  deps: CheckDeps,
): Promise<void> {
  const { organisationId } = message;
  const at = deps.now();
  const saved = await deps.organisations.save(judge(organisation, facts, deps.programme(at), at));
  if (saved.ok) return deps.log('check-completed', { organisationId, outcome: saved.value.status });
  if (saved.refusal.kind === 'already-registered' && facts !== undefined) {
    const settled = await settleClaim(organisation, facts, deps);
    if (settled === 'wait')
      return later(message, organisation, { kind: 'later', why: 'turn', afterMilliseconds: 5000 }, deps);
    if (settled === 'refused') return deps.log('check-completed', { organisationId, outcome: 'refused' });
  }
  throw new Overtaken(saved.refusal.kind);
}

function later(
  message: Message,
  organisation: CheckingOrganisation,
  { why, afterMilliseconds }: Later,
  deps: CheckDeps,
) {
  const again = { delay: afterMilliseconds, tried: false };
  if (why === 'switched-off') return wait(message, organisation, again, deps);
  const { attempts, nextAttemptAt } = organisation;
  return comeAgain({ message, attempts, nextAttemptAt }, again, deps);
}

/** The register cannot be asked: the applicant is told once, the check comes again by itself. */
async function wait(
  message: Message,
  organisation: CheckingOrganisation,
  { delay, tried }: { readonly delay: number; readonly tried: boolean },
  deps: CheckDeps,
) {
  const { attempts, nextAttemptAt } = organisation;
  const at = deps.now();
  const told = delayCheck(organisation, { nextAttemptAt: sweptAt(delay, at), at });
  if (told === undefined) return comeAgain({ message, attempts, nextAttemptAt }, { delay, tried }, deps);
  const saved = await deps.organisations.save(told);
  if (saved.ok) await sendAgain(message, delay, deps);
  else deps.log('check-not-needed', { organisationId: organisation.id, reason: 'overtaken' });
}
