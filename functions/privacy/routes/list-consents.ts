import { listConsents as contract } from '../../../shared/contracts/privacy.ts';
import { route } from '../../runtime/route.ts';
import { consentsOf } from '../consents-of.ts';
import type { PrivacyDeps } from '../deps.ts';

export const listConsents = route(contract, (_input, { actor }, deps: PrivacyDeps) => consentsOf(actor.personId, deps));
