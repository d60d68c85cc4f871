import { describe, expect, it } from 'vitest';
import { edit } from '../../../shared/domain/cluster/edit.ts';
import type { Cluster } from '../../../shared/domain/cluster/cluster.ts';
import { coordinator, operator, representative } from '../../builders/actor.ts';
import { active, gathering, project } from '../../builders/cluster.ts';
import { clusterIn, statusesBut } from '../../builders/cluster-in.ts';
import { dayAfter, instant, organisationId, projectId } from '../../builders/ids.ts';
import { accepted, refusalOf } from '../../builders/outcome.ts';

let ids = 100;
const editing = (cluster: Cluster, more: Partial<Parameters<typeof edit>[1]> = {}) => ({
  changes: {},
  confirmed: new Set([organisationId(1), organisationId(2)]),
  newId: () => projectId((ids += 1)),
  sawVersion: cluster.version,
  by: coordinator(),
  at: dayAfter(3),
  ...more,
});
const edited = (changes: Parameters<typeof edit>[1]['changes'], cluster: Cluster = gathering()) =>
  accepted(edit(cluster, editing(cluster, { changes })));

describe('the coordinator', () => {
  it('changes what is named and nothing else, and the event names the fields', () => {
    const { after, fact } = edited({ title: 'Новое название', industries: ['27', '27'], summary: undefined });
    expect(after).toEqual({
      ...gathering(),
      title: 'Новое название',
      industries: ['27'],
      version: 6,
      updatedAt: instant(3),
      idleUntil: instant(183),
    });
    expect(fact).toEqual({ type: 'cluster-edited', data: { fields: ['title', 'industries'], industries: ['27'] } });
  });

  it('keeps the id of a project that is known, and gives a new one to every other', () => {
    const known = project();
    const { id, ...fresh } = project({ lead: organisationId(2) });
    const { projects } = edited({
      projects: [known, fresh, { ...known, title: 'Второй' }, project({ id: projectId(77) })],
    }).after;
    expect(projects[0]?.id).toBe(known.id);
    expect(new Set(projects.map((one) => one.id)).size).toBe(4);
    expect(projects.map((one) => one.id)).not.toContain(projectId(77));
    expect(id).toBe(known.id);
  });

  it.each(['gathering', 'action-needed', 'active', 'at-risk', 'suspended'] as const)(
    'may do so while it is %s',
    (status) => {
      expect(edited({ openToRequests: false }, clusterIn(status)).after).toMatchObject({
        status,
        openToRequests: false,
      });
    },
  );

  it('has no idle clock to wind up in a registered cluster', () => {
    expect(edited({ title: 'Новое название' }, active()).after).not.toHaveProperty('idleUntil');
  });
});

describe('an edit is refused', () => {
  it.each(statusesBut('gathering', 'action-needed', 'active', 'at-risk', 'suspended'))(
    'while the cluster is %s',
    (status) => {
      const cluster = clusterIn(status);
      expect(edit(cluster, editing(cluster))).toEqual({ ok: false, refusal: { kind: 'wrong-status', status } });
    },
  );

  it('to everybody else, whatever version they saw', () => {
    for (const by of [representative(2), operator()])
      expect(refusalOf(edit(gathering(), editing(gathering(), { by, sawVersion: 1 })))).toBe('not-yours');
  });

  it('to whoever saw an older version', () => {
    expect(refusalOf(edit(gathering(), editing(gathering(), { sawVersion: 4 })))).toBe('stale-version');
  });

  it('if somebody who is not confirmed would lead a project', () => {
    const changes = { projects: [project(), project({ lead: organisationId(3) })] };
    expect(refusalOf(edit(gathering(), editing(gathering(), { changes })))).toBe('lead-not-member');
  });
});
