import { consentTexts } from '../../../shared/domain/consent/texts.ts';
import { personId } from '../../builders/ids.ts';
import type { Scene } from './scene.ts';

/** Person n says how to be written to. */
export async function leaveContact(n: number, { client }: Scene): Promise<void> {
  const consent = consentTexts.find(({ purpose }) => purpose === 'contact');
  if (consent === undefined) throw new Error('there is no consent to give');
  await client.ask(personId(n), 'writeMe', {
    name: `Представитель ${n}`,
    email: `person-${n}@example.org`,
    language: n % 2 === 0 ? 'ru' : 'en',
    consent: { purpose: 'contact', version: consent.version },
  });
}
