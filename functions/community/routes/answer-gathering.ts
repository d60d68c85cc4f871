import { answerGathering as contract } from '../../../shared/contracts/calendar.ts';
import { answerGathering as decide } from '../../../shared/domain/calendar/answer-gathering.ts';
import { orRefuse } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import { untilSaved } from '../../runtime/until-saved.ts';
import { attendanceIdOf } from '../../store/attendance-store.ts';
import { atGathering } from '../at-gathering.ts';
import type { CommunityDeps } from '../deps.ts';

export const answerGathering = route(contract, (input, { actor }, deps: CommunityDeps) =>
  untilSaved(async () => {
    const { organisationId, answer, ...where } = input;
    const { standing, gathering } = await atGathering({ ...where, actor }, deps);
    const id = attendanceIdOf(gathering.id, organisationId);
    const known = await deps.attendances.load(id);
    const before = known.ok ? known.value : undefined;
    const step = orRefuse(decide(gathering, standing, { id, as: organisationId, answer, before, at: deps.now() }));
    if (step === undefined) return { ok: true, value: { answer } };
    const saved = await deps.attendances.save(step);
    return saved.ok ? { ok: true, value: { answer } } : saved;
  }),
);
