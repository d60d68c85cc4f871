import { refusalOf } from './refusal.ts';
import { type Answer, Service } from './service.ts';
import type { ServiceError } from './service-error.ts';
import type { Settings } from './settings.ts';

/** One operation with what it is asked; `Output` is what is answered. */
export abstract class Command<Input extends object, Output> {
  abstract readonly operation: string;
  readonly input: Input;

  constructor(input: Input) {
    this.input = input;
  }

  /** As the SDK does, we take the service at its word for what is in it. */
  isAnswer(answer: unknown): answer is Output {
    return typeof answer === 'object' && answer !== null;
  }
}

type Kind = {
  readonly name: string;
  /** What stands before the operation in the header that names it. */
  readonly target: string;
  readonly refused?: (error: ServiceError, details: unknown) => ServiceError;
};

/** A service that speaks AWS JSON 1.0: DynamoDB and SQS do. */
export abstract class JsonService {
  private readonly target: string;
  private readonly service: Service;

  constructor(kind: Kind, settings: Settings) {
    this.target = kind.target;
    const host = (region: string) => `${kind.name}.${region}.amazonaws.com`;
    const errorOf = (answer: Answer) => {
      const { error, details } = refusalOf(answer);
      return kind.refused?.(error, details) ?? error;
    };
    this.service = new Service({ name: kind.name, host, errorOf }, settings);
  }

  destroy(): void {
    this.service.destroy();
  }

  async send<Output>(command: Command<object, Output>): Promise<Output> {
    const { operation, input } = command;
    const { body } = await this.service.exchange({
      method: 'POST',
      path: '/',
      headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': `${this.target}.${operation}` },
      body: JSON.stringify(input),
    });
    const answer: unknown = body.length === 0 ? {} : JSON.parse(body.toString());
    if (!command.isAnswer(answer)) throw new Error(`${operation} was answered with what is no object`);
    return answer;
  }
}
