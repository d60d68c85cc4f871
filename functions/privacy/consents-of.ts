import * as z from 'zod';
import { standingConsent } from '../../shared/domain/consent/standing.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import type { PrivacyDeps } from './deps.ts';

const Purpose = z.enum(['contact', 'news']);

/** Everything a person agreed to and withdrew, the oldest first, and what holds now. */
export async function consentsOf(person: PersonId, { consents }: Pick<PrivacyDeps, 'consents'>) {
  const { given, withdrawn } = await consents.all(person);
  const items = given
    .map(({ purpose, version, textHash, at }) => {
      const end = withdrawn
        .filter((one) => one.purpose === purpose && one.at >= at)
        .map((one) => one.at)
        .toSorted()[0];
      const withdrawnAt = end === undefined ? {} : { withdrawnAt: end };
      return { purpose: Purpose.parse(purpose), version, textHash, givenAt: at, ...withdrawnAt };
    })
    .toSorted((one, other) => (one.givenAt < other.givenAt ? -1 : 1));
  const standing = Purpose.options.filter((purpose) => standingConsent(purpose, given, withdrawn) !== undefined);
  return { items, standing };
}
