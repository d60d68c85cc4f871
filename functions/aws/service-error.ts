/** A service answered, and its answer is no. `name` is the service's own, such as `ThrottlingException`. */
export class ServiceError extends Error {
  override readonly name: string;
  readonly status: number;

  constructor(name: string, { status, message = name }: { readonly status: number; readonly message?: string }) {
    super(message);
    this.name = name;
    this.status = status;
  }
}
