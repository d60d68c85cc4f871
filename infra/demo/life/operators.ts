import { type Chapter, expectThat } from './chapter.ts';
import { ops } from './ops.ts';

/** The people who run it: nothing is dead, the rules can be compared, a submission can be judged again. */
export const operators: Chapter = {
  name: 'operator’s tools',
  run: async ({ found, played: { clusterId } }) => {
    const [letters, rules, again] = await Promise.all([
      ops(found, 'dlq', 'list', ...(found.where ?? [])),
      ops(found, 'programme', 'list'),
      ops(found, 'replay', clusterId, ...(found.where ?? [])),
    ]);
    const dead = letters.split('\n').filter((line) => /\s[1-9]\d*\s*$/.test(line));
    expectThat(dead.length === 0, `dead letters: ${dead.join('; ')}`);
    expectThat(rules.includes('mic'), `no rules: ${rules}`);
    expectThat(again.includes('The same result'), again);
    return 'no dead letters; the submission judged again comes to the same result';
  },
};
