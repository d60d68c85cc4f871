import * as z from 'zod';

type Input = Readonly<Record<string, unknown>>;
/**
 * Answers a question to the public API by the key of its route, a refusal in words; nothing, where that route is not at
 * hand.
 */
export type Ask = (
  route: string,
  input: Input,
) => Promise<{ readonly status: number; readonly body: unknown } | undefined>;

export type Wanted = {
  /** Path alone: what is asked beside it is for the portal itself. */
  readonly address: string;
  readonly language: 'ru' | 'en';
  readonly isPainted: (routeId: string) => boolean;
  readonly ask: Ask;
};

export type Page = {
  /** The route of the portal. */
  readonly routeId: string;
  readonly html: string;
  /** The answers that it shows, as JSON. */
  readonly known: string;
  /** Whether what the address names exists. */
  readonly found: boolean;
};

/** The portal compiled for a machine without a window (web/src/prerender.tsx). */
export type Portal = {
  readonly pageAt: (path: string) => Promise<string>;
  readonly frame: () => Promise<string>;
  readonly paint: (wanted: Wanted) => Promise<Page | undefined>;
};

const isFunction = (value: unknown): boolean => typeof value === 'function';

/** What importing the compiled portal gives. */
export const Portal = z.object({
  pageAt: z.custom<Portal['pageAt']>(isFunction),
  frame: z.custom<Portal['frame']>(isFunction),
  paint: z.custom<Portal['paint']>(isFunction),
});
