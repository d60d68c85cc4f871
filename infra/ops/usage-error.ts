/** What was typed makes no sense; the usage helps. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
