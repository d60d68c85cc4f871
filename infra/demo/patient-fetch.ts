import { setTimeout as sleep } from 'node:timers/promises';

export type Patience = {
  /** How long a platform may be away before we give up. */
  readonly seconds: number;
  /** Hears of each time that nobody answered, or answered that something is broken. */
  readonly onTrouble?: (what: string) => void;
};

export type Patient = {
  readonly response: Response;
  readonly bytes: Buffer;
  readonly text: string;
  readonly repeated: boolean;
};

/** An answer that says more about the platform's state than about our request. */
const passing = (status: number): boolean => status === 429 || status >= 500;

/** The same request again and again, until somebody answers it or patience ends: a platform that restarts loses nothing. */
export async function patientFetch(
  url: string,
  request: RequestInit,
  { seconds, onTrouble = () => undefined }: Patience,
): Promise<Patient> {
  const start = performance.now();
  for (let attempt = 1; ; attempt++) {
    const answer = await once(url, request);
    const over = performance.now() - start > seconds * 1000;
    if (answer instanceof Error) {
      if (over) throw new Error(`${new URL(url).origin} did not answer for ${seconds} s: ${answer.message}`);
      onTrouble(answer.message);
    } else {
      const { status } = answer.response;
      if (over || !passing(status)) return { ...answer, repeated: attempt > 1 };
      if (status !== 429) onTrouble(`status ${status}`);
    }
    const pause = Math.min(2000, 100 * 2 ** attempt);
    await sleep(pause * (0.5 + Math.random() / 2));
  }
}

async function once(url: string, request: RequestInit): Promise<Omit<Patient, 'repeated'> | Error> {
  try {
    // An answer that breaks off is none, so the body is read here.
    const response = await fetch(url, { ...request, signal: AbortSignal.timeout(35_000) });
    const bytes = Buffer.from(await response.arrayBuffer());
    return { response, bytes, text: bytes.toString() };
  } catch (error) {
    if (!(error instanceof Error)) return new Error(String(error));
    return error.cause instanceof Error ? new Error(`${error.message}: ${error.cause.message}`) : error;
  }
}
