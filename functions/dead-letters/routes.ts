import { listDeadLetterQueues } from './routes/list-dead-letter-queues.ts';
import { readDeadLetters } from './routes/read-dead-letters.ts';
import { redriveDeadLetters } from './routes/redrive-dead-letters.ts';

/** Every route of this service; the gateway's routes come from the same contracts. */
export const routes = [listDeadLetterQueues, readDeadLetters, redriveDeadLetters] as const;
