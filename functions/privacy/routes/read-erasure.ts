import { readErasure as contract } from '../../../shared/contracts/privacy.ts';
import { route } from '../../runtime/route.ts';
import type { PrivacyDeps } from '../deps.ts';
import { erasureView } from '../erasure-view.ts';

export const readErasure = route(contract, async (_input, { actor }, { erasures }: PrivacyDeps) =>
  erasureView(await erasures.find(actor.personId)),
);
