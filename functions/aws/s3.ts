import { type Answer, type Asked, Service } from './service.ts';
import { ServiceError } from './service-error.ts';
import { lambdaSettings, type Settings } from './settings.ts';

/** Letters, digits and `-._~` stand for themselves, `/` between the parts of a key. */
const escaped = (key: string): string =>
  encodeURIComponent(key)
    .replaceAll('%2F', '/')
    .replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** Requests for files. An endpoint of our own (the local platform) knows buckets by path, not by host. */
export class S3 {
  private readonly settings: Settings;
  private readonly services = new Map<string, Service>();

  constructor(settings: Settings) {
    this.settings = settings;
  }

  /** Throws a ServiceError with the status of whatever is not a file or written: also 304 and 404. */
  exchange(bucket: string, key: string, asked: Omit<Asked, 'path'>): Promise<Answer> {
    const path = `/${escaped(key)}`;
    return this.serviceOf(bucket).exchange({
      ...asked,
      path: this.settings.endpoint === undefined ? path : `/${bucket}${path}`,
    });
  }

  destroy(): void {
    for (const service of this.services.values()) service.destroy();
  }

  private serviceOf(bucket: string): Service {
    const service =
      this.services.get(bucket) ??
      new Service(
        {
          name: 's3',
          host: (region) => `${bucket}.s3.${region}.amazonaws.com`,
          signsPathAsIs: true,
          errorOf: ({ status, body }) =>
            new ServiceError(/<Code>(\w{1,100})<\/Code>/.exec(body.toString())?.[1] ?? `Status${status}`, { status }),
        },
        this.settings,
      );
    this.services.set(bucket, service);
    return service;
  }
}

/** The one way to make an S3 client of a function. */
export const s3 = (environment: NodeJS.ProcessEnv): S3 => new S3(lambdaSettings(environment, 'S3'));
