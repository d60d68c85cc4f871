/** How many requests each function made, by operation: the price of an HTTP request in DynamoDB requests is read here. */
export class CallLog {
  private readonly counts = new Map<string, Map<string, number>>();

  add(functionId: string, operation: string): void {
    const own = this.counts.get(functionId) ?? new Map<string, number>();
    own.set(operation, (own.get(operation) ?? 0) + 1);
    this.counts.set(functionId, own);
  }

  /** E.g. `{ "member-api": { "dynamodb:GetItem": 2 } }` */
  counted(): Record<string, Record<string, number>> {
    return Object.fromEntries([...this.counts].map(([functionId, own]) => [functionId, Object.fromEntries(own)]));
  }

  reset(): void {
    this.counts.clear();
  }
}
