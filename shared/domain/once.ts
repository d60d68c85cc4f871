/** What is made when it is first asked for, and then kept: nothing that a cold start waits for. */
export function once<Made extends object>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}
