import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chained } from '../../../functions/store/event-item.ts';
import { hashOf } from '../../../functions/store/hashing.ts';
import { chainLine } from '../../../shared/contracts/present/timeline-entry.ts';
import { ClusterEvent } from '../../../shared/domain/event.ts';
import { chainFault, type ChainLine, isSealed } from '../../../shared/domain/proof/chain.ts';
import { clusterId, firstDay, organisationId, personId } from '../../builders/ids.ts';

const fact = fc.constantFrom(
  { type: 'cluster-opened', data: { organisationId: organisationId(1) } },
  { type: 'member-left', data: { organisationId: organisationId(2), participants: 31 } },
  { type: 'organisations-invited', data: { organisationIds: [organisationId(3)] } },
  { type: 'review-claimed', data: { by: personId(9) } },
);
/** The chain of a cluster as the public sees it, oldest first. */
const chains = fc.array(fact, { minLength: 3, maxLength: 12 }).map((facts) => {
  let before: ClusterEvent | undefined;
  return facts.map((one, index) => {
    const step = { before: before && { lastEventHash: before.hash }, fact: one, actor: personId(1), at: firstDay };
    before = ClusterEvent.parse(chained('cluster', { ...step, after: { id: clusterId(1), version: index + 1 } }));
    return chainLine(before);
  });
});
const firstFault = (lines: readonly ChainLine[]) =>
  lines.findIndex((line, index) => chainFault(lines[index - 1], line, hashOf) !== undefined);

describe('the chain of a cluster', () => {
  it('holds as it was written, after a journey as JSON too', () => {
    fc.assert(
      fc.property(chains, (lines) => {
        expect(firstFault(lines)).toBe(-1);
        expect(JSON.stringify(lines)).not.toContain(personId(9));
      }),
    );
  });

  it('breaks at or right after the place where an event was changed', () => {
    fc.assert(
      fc.property(chains, fc.nat(), fc.constantFrom('type', 'at', 'data', 'actorSeal', 'hash'), (lines, n, field) => {
        const at = n % lines.length;
        const other = {
          type: 'cluster-edited',
          at: '2020-01-01T00:00:00.000Z',
          data: {},
          actorSeal: hashOf({}),
          hash: hashOf({ n }),
        };
        const changed = lines.map((line, index) =>
          index === at && (isSealed(line) || field === 'hash') ? { ...line, [field]: other[field] } : line,
        );
        fc.pre(field === 'hash' ? at < lines.length - 1 || isSealed(lines[at] ?? {}) : isSealed(lines[at] ?? {}));
        expect([at, at + 1]).toContain(firstFault(changed));
      }),
    );
  });

  it('breaks where an event was taken out, put in, doubled or swapped', () => {
    fc.assert(
      fc.property(chains, fc.nat(), (lines, n) => {
        const at = n % (lines.length - 1);
        const [one, other] = [lines[at], lines[at + 1]];
        if (one === undefined || other === undefined) throw new Error('a chain of two at least');
        expect(firstFault(lines.toSpliced(at, 1))).toBe(at);
        expect(firstFault(lines.toSpliced(at + 1, 0, one))).toBe(at + 1);
        expect(firstFault(lines.toSpliced(at, 2, other, one))).toBe(at);
        expect(
          firstFault(lines.toSpliced(at + 1, 0, { ...one, seq: other.seq, previousHash: one.hash })),
        ).toBeGreaterThan(at);
      }),
    );
  });
});
