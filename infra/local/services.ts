import type { DataFolder } from './data-folder.ts';
import type { Ports } from './ports.ts';
import { startIdentity } from './services/identity.ts';
import { startMail } from './services/mail.ts';
import { startRegister } from './services/register.ts';
import { Teardown } from './teardown.ts';
import type { Application } from './template/application.ts';

export type Services = {
  readonly identity: string;
  readonly mail: string;
  readonly register: string;
  stop(): Promise<void>;
};

/** The stand-ins of other people's services: sign-in, mail provider, company register. */
export async function startServices(options: {
  folder: DataFolder;
  ports: Ports;
  application: Application;
}): Promise<Services> {
  const { folder, ports, application } = options;
  const teardown = new Teardown();
  const clients = [...new Set(application.api?.routes.flatMap(({ authorizer }) => authorizer?.audience ?? []))];
  const started = <T extends { stop(): Promise<void> }>(service: T): T => {
    teardown.add(() => service.stop());
    return service;
  };
  try {
    const identity = started(await startIdentity({ port: ports.identity, dataDir: folder.path('identity'), clients }));
    const mail = started(await startMail({ port: ports.mail, dataDir: folder.path('mail') }));
    const register = started(await startRegister({ port: ports.register, dataDir: folder.path('register') }));
    return { identity: identity.url, mail: mail.url, register: register.url, stop: () => teardown.run() };
  } catch (error) {
    await teardown.run();
    throw error;
  }
}
