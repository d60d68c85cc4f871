import { type ApiClient, type CallOptions, type EndpointName, type InputOf, UnexpectedRefusal } from './client.ts';

const attempts = 8;

/**
 * A change that takes no Idempotency-Key. When its first answer was lost it is sent again, and the second answer may
 * only say that it is done: then one of the codes in `doneAlready` is as good as success.
 */
export async function settle<Name extends EndpointName>(
  api: ApiClient,
  name: Name,
  input: InputOf<Name>,
  { doneAlready, ...options }: CallOptions & { readonly doneAlready: readonly string[] },
): Promise<void> {
  let repeated = false;
  for (let attempt = 1; ; attempt++) {
    const answer = await api.call(name, input, options);
    if (answer.ok) return;
    repeated ||= answer.repeated;
    if (repeated && doneAlready.includes(answer.problem.code)) return;
    // Many write to one cluster at once; the platform tries for a while, then tells us to.
    if (answer.problem.code !== 'changed-since-read' || attempt === attempts)
      throw new UnexpectedRefusal(name, answer.problem);
  }
}
