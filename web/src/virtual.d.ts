declare module 'virtual:routes' {
  /** Method, path below `/api`, whether it needs a sign-in, whether it takes an Idempotency-Key, names that go into the query. */
  export const routes: Readonly<
    Record<
      string,
      readonly [method: string, path: string, signedIn: 0 | 1, idempotent: 0 | 1, query: readonly string[]]
    >
  >;
}
declare module 'virtual:theme.css' {}
