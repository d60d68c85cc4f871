import { beginSignIn } from './routes/begin-sign-in.ts';
import { endSession } from './routes/end-session.ts';
import { finishSignIn } from './routes/finish-sign-in.ts';
import { renewSession } from './routes/renew-session.ts';

/** Every route of this service; the gateway's routes come from the same contracts. */
export const routes = [beginSignIn, finishSignIn, renewSession, endSession] as const;
