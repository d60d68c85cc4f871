import { readApplication } from '../../infra/local/template/application.ts';
import { fixtureAssembly } from './fixture/assembly.ts';

/** The fixture as an application, with addresses and secrets that tests can recognise. */
export const fixtureApplication = () =>
  readApplication(fixtureAssembly, {
    region: 'eu-central-1',
    account: '000000000000',
    queueBase: 'http://127.0.0.1:9',
    secret: (name, key) => `value of ${name}${key}`,
    addresses: [
      ['https://portal.example', 'http://127.0.0.1:3000'],
      ['https://issuer.example', 'http://127.0.0.1:3001'],
    ],
  });
