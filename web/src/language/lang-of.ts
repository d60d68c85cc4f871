import type { Language } from './language.tsx';

/** The language of what somebody wrote, for a screen reader's voice: what people and the register write stays as it is. */
export const langOf = (text: string): Language => (/\p{Script=Cyrillic}/u.test(text) ? 'ru' : 'en');
