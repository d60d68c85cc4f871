import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ContributionKind } from '../../../shared/domain/cluster/member.ts';
import { cardOf, linksOf } from '../../../shared/domain/project/card.ts';
import { chainOf } from '../../../shared/domain/project/chain.ts';
import { fillHole, hasHole } from '../../../shared/domain/project/fill-hole.ts';
import { holesOf } from '../../../shared/domain/project/holes.ts';
import type { Project } from '../../../shared/domain/project/project.ts';
import { clusterId, dayAfter, firstDay, instant, organisationId, projectId } from '../../builders/ids.ts';
import { confirmed } from '../../builders/member.ts';
import { refusalOf } from '../../builders/outcome.ts';
import { projectMember, running } from '../../builders/project.ts';

const linked = (project: Project) => ({ card: cardOf(project), links: linksOf(project) });
const kind = fc.constantFrom(...ContributionKind.options);
const roles = fc.uniqueArray(fc.record({ role: kind, wanted: fc.integer({ min: 1, max: 5 }) }), {
  selector: ({ role }) => role,
  maxLength: 6,
});
const members = fc.uniqueArray(
  fc.tuple(fc.integer({ min: 2, max: 20 }), fc.uniqueArray(kind, { minLength: 1, maxLength: 4 })),
  {
    selector: ([n]) => n,
    maxLength: 10,
  },
);
const project = fc
  .tuple(fc.integer({ min: 1, max: 9 }), roles, members)
  .map(([n, wanted, brought]) =>
    running({ id: projectId(n), roles: wanted, members: brought.map(([m, kinds]) => projectMember(m, ...kinds)) }),
  );

describe('the contribution chain of a cluster', () => {
  it('misses exactly what its projects want and nobody brings, and loses nobody who brings something', () => {
    fc.assert(
      fc.property(fc.array(project, { maxLength: 6 }), (projects) => {
        const chain = chainOf(projects.map(linked));
        const total = projects.flatMap(holesOf).reduce((sum, { missing }) => sum + missing, 0);
        expect(chain.reduce((sum, { missing }) => sum + missing, 0)).toBe(total);
        expect(chain.flatMap(({ brought }) => brought)).toHaveLength(
          projects.flatMap((one) => one.members.flatMap(({ contributions }) => contributions)).length,
        );
        const order = chain.map((link) => ContributionKind.options.indexOf(link.kind));
        expect(order).toEqual([...new Set(order)].toSorted((one, other) => one - other));
      }),
    );
  });

  it('never has a hole below zero: more than is wanted is no debt', () => {
    fc.assert(
      fc.property(project, (one) => {
        for (const { missing } of holesOf(one)) expect(missing).toBeGreaterThan(0);
      }),
    );
    expect(
      holesOf(running({ roles: [{ role: 'component', wanted: 1 }], members: [projectMember(2), projectMember(3)] })),
    ).toEqual([]);
  });

  it('is empty without projects', () => {
    expect(chainOf([])).toEqual([]);
  });
});

describe('who joins the cluster for a hole', () => {
  const hole = { projectId: projectId(), role: 'material' } as const;
  const contribution = { kind: 'material', text: 'Кварцевое волокно' } as const;
  const wanting = running({ roles: [{ role: 'material', wanted: 1 }] });
  const wanted = { clusterId: clusterId(), hole, contribution };

  it('finds it free, in that cluster, and brings what it asks for', () => {
    expect(refusalOf(hasHole(wanting, wanted))).toBe('accepted');
    expect(refusalOf(hasHole(running(), wanted))).toBe('no-such-hole');
    expect(refusalOf(hasHole(wanting, { ...wanted, clusterId: clusterId(2) }))).toBe('no-such-hole');
    const other = { kind: 'software', text: 'Модель волокна' } as const;
    expect(refusalOf(hasHole(wanting, { ...wanted, contribution: other }))).toBe('no-such-hole');
  });

  it('comes into the project once for each confirmation, even when it has left since', () => {
    const member = confirmed(5, { contribution, hole });
    const came = fillHole(wanting, member, firstDay);
    expect(came?.after.members).toHaveLength(2);
    expect(holesOf(came?.after ?? wanting)).toEqual([]);
    const left = { ...(came?.after ?? wanting), members: [projectMember(2)] };
    expect(fillHole(left, member, dayAfter(1))).toBeUndefined();
    expect(fillHole(left, { ...member, confirmedAt: instant(3) }, dayAfter(3))?.after.members).toMatchObject([
      { organisationId: organisationId(2) },
      { organisationId: organisationId(5) },
    ]);
  });
});
