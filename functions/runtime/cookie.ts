/** A cookie that browsers take and send only for the portal's own address, over TLS, from its own pages. */
export type Cookie = {
  readonly name: `__Host-${string}`;
  /** Of characters that cookies may hold; empty with `maxAge` 0. */
  readonly value: string;
  /** Seconds; 0 removes it. */
  readonly maxAge: number;
};

/** What a route answers that leaves cookies; only on endpoints that say so. */
export class WithCookies<Output = unknown> {
  readonly output: Output;
  readonly cookies: readonly Cookie[];

  constructor(output: Output, cookies: readonly Cookie[]) {
    this.output = output;
    this.cookies = cookies;
  }
}

export const removed = (name: Cookie['name']): Cookie => ({ name, value: '', maxAge: 0 });

export const setCookie = ({ name, value, maxAge }: Cookie): string =>
  `${name}=${value}; Path=/; Max-Age=${maxAge}; Secure; HttpOnly; SameSite=Strict`;

/** The value of a cookie that came with a request; of two with one name the first, as browsers send the closest first. */
export function cookieIn(cookies: readonly string[] | undefined, name: Cookie['name']): string | undefined {
  const found = cookies?.find((cookie) => cookie.startsWith(`${name}=`));
  return found?.slice(name.length + 1);
}
