import type { ConsentText } from '../../shared/domain/consent/texts.ts';
import { hashOf } from './hashing.ts';

/** What proves which text somebody saw: SHA-256 over purpose, version and the text in both languages. */
export const consentHash = ({ purpose, version, text }: ConsentText): string => hashOf({ purpose, version, text });
