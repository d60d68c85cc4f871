import { type Standing, voiceOf } from '../community/standing.ts';
import { onward, type Step } from '../step.ts';
import { noHash } from '../event.ts';
import type { AttendanceId, OrganisationId } from '../ids.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { Attendance } from './attendance.ts';
import type { Answer, AttendanceFact } from './fact.ts';
import type { Gathering } from './gathering.ts';

type Answering = {
  readonly id: AttendanceId;
  readonly as: OrganisationId;
  readonly answer: Answer;
  /** What it answered before, if anything. */
  readonly before: Attendance | undefined;
  readonly at: Date;
};

/** A member says whether it comes, and may change its mind until it is over. Nothing, if it said so already. */
export function answerGathering(
  gathering: Gathering,
  standing: Standing,
  { id, as, answer, before, at }: Answering,
): Result<Step<Attendance, AttendanceFact> | undefined, Refusal> {
  const voice = voiceOf(standing, as);
  if (!voice.ok) return voice;
  if (gathering.status === 'cancelled') return refuse({ kind: 'wrong-status', status: 'cancelled' });
  if (new Date(gathering.endsAt) <= at) return refuse({ kind: 'too-late' });
  if (before?.answer === answer) return accept(undefined);
  const { id: gatheringId, clusterId } = gathering;
  const place = { gatheringId, clusterId, organisationId: as };
  const begun = before ?? { id, version: 0, lastEventHash: noHash };
  return accept({
    before,
    after: { id, ...place, answer, lastEventHash: begun.lastEventHash, ...onward(begun, at) },
    fact: { type: 'attendance-answered', data: { ...place, answer } },
    actor: standing.by.personId,
    at,
  });
}
