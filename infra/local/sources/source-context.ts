import type { Json } from '../template/template-schema.ts';

/** What every event source needs from the platform. */
export type SourceContext = {
  readonly region: string;
  readonly signal: AbortSignal;
  readonly invoke: (functionArn: string, event: Json) => Promise<Json>;
  readonly log: (text: string) => void;
};

/** Sleeps, unless it is woken or all ends. */
export class Bell {
  private ringing = Promise.withResolvers<void>();

  ring(): void {
    this.ringing.resolve();
  }

  async wait(ms: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    const enough = Promise.withResolvers<void>();
    const end = (): void => enough.resolve();
    signal.addEventListener('abort', end, { once: true });
    const timer = setTimeout(end, ms);
    await Promise.race([this.ringing.promise, enough.promise]);
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
    this.ringing = Promise.withResolvers<void>();
  }
}
