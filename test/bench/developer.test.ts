import { expect, it } from 'vitest';
import { reportOf, toldBefore } from '../../bench/developer/report.ts';

const synth = { command: 'npm run synth', what: 'all templates', seconds: 12.34 };
const tests = { command: 'npm test', what: 'everything', seconds: 1900 };

it('what the tests took before stays where they are not timed', () => {
  const { body } = reportOf([synth, tests]);
  expect(body).toContain('| `npm run synth` | all templates | 12.3 |');
  const [before] = toldBefore(body);
  expect(before).toMatchObject({ command: 'npm test', seconds: 1900 });
  const again = reportOf([synth, ...toldBefore(body)]).body;
  expect(toldBefore(again)).toMatchObject([{ seconds: 1900 }]);
});

it('what was never timed is told as such', () => {
  const { body } = reportOf([synth]);
  expect(toldBefore(body)).toEqual([]);
  expect(body).toContain('--without-tests');
});
