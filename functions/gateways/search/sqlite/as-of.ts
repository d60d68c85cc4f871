import * as z from 'zod';
import { Instant } from '../../../../shared/domain/ids.ts';

/** The directory holds every change until then. */
export const AsOf = z.object({ asOf: Instant });

/** Before anything was ever written. */
export const never = new Date(0).toISOString();
