import { classOf } from '../identifiers/okved.ts';
import type { RegisterFacts } from '../register/facts.ts';

/** Where an organisation is and what it mainly does, as codes: what statistics need, and no personal data. */
export const codesOf = ({ region, mainActivity }: RegisterFacts) => ({
  ...(region === undefined ? {} : { region }),
  ...(mainActivity === undefined ? {} : { mainClass: classOf(mainActivity) }),
});
