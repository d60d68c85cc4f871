import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FaultKind } from '../../../shared/domain/verification/fault.ts';

const runbook = readFileSync(new URL('../../../docs/runbook.md', import.meta.url), 'utf8');

it('the runbook says of every kind of fault what it means', () => {
  const [, ofFaults = ''] = runbook.split('### invariant-violated');
  const explained = new Set([...ofFaults.matchAll(/`([a-z-]+)`/g)].map(([, kind]) => kind));
  expect(FaultKind.options.length).toBeGreaterThan(15);
  expect(FaultKind.options.filter((kind) => !explained.has(kind))).toEqual([]);
});
