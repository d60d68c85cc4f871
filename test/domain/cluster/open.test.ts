import { describe, expect, it } from 'vitest';
import { open } from '../../../shared/domain/cluster/open.ts';
import { GatheringCluster } from '../../../shared/domain/cluster/cluster.ts';
import { Member } from '../../../shared/domain/cluster/member.ts';
import type { Organisation } from '../../../shared/domain/organisation/organisation.ts';
import { mic } from '../../../shared/programme/mic.ts';
import { representative, stranger } from '../../builders/actor.ts';
import { clusterId, firstDay, instant, organisationId, personId, projectId } from '../../builders/ids.ts';
import {
  checkingOrganisation,
  participant,
  partner,
  refusedOrganisation,
  unclearOrganisation,
} from '../../builders/organisation.ts';
import { accepted, refusalOf } from '../../builders/outcome.ts';

const description = { title: 'Контроллер', goal: 'Спроектировать и испытать', stage: 'idea' } as const;
const opening = (more: Partial<Parameters<typeof open>[1]> = {}) => ({
  id: clusterId(),
  projectId: projectId(),
  content: { title: 'Микроэлектроника', summary: 'Полный цикл производства', industries: ['26', '72', '26'] },
  project: description,
  contribution: undefined,
  by: representative(1),
  at: firstDay,
  ...more,
});

describe('a participant that opens a cluster', () => {
  const { after, members, fact, before, actor } = accepted(open(participant(1), opening(), mic));

  it('founds an application that gathers members, under the rules in force, for 180 days', () => {
    expect(GatheringCluster.parse(after)).toEqual(after);
    expect(before).toBeUndefined();
    expect(after).toMatchObject({
      version: 1,
      founder: organisationId(1),
      programme: { id: 'mic', version: 1 },
      industries: ['26', '72'],
      projects: [{ id: projectId(), lead: organisationId(1) }],
      counts: { participants: 1, partners: 0, invited: 0, requested: 0 },
      milestone: 0,
      submissions: 0,
      idleUntil: instant(180),
      openToRequests: true,
    });
    expect({ fact, actor }).toEqual({
      fact: {
        type: 'cluster-opened',
        data: { organisationId: organisationId(1), industries: ['26', '72'], projects: 1 },
      },
      actor: personId(1),
    });
  });

  it('is the first of the thirty, and brings its project when it states nothing else', () => {
    expect(members.map((member) => Member.parse(member))).toEqual([...members]);
    expect(members).toMatchObject([
      { status: 'confirmed', role: 'founder', version: 1, contribution: { kind: 'other', text: 'Контроллер' } },
    ]);
    const contribution = { kind: 'research', text: 'Исследования' } as const;
    expect(accepted(open(participant(1), opening({ contribution }), mic)).members).toMatchObject([{ contribution }]);
  });
});

describe('nobody opens a cluster', () => {
  it.each<[string, Organisation]>([
    ['a partner from another region', partner(1)],
    ['one that is being checked', checkingOrganisation(1)],
    ['one that is unclear', unclearOrganisation(1)],
    ['one that was refused', refusedOrganisation(1)],
  ])('for %s', (_, organisation) => {
    expect(refusalOf(open(organisation, opening(), mic))).toBe('not-admitted');
  });

  it('for an organisation that they do not represent', () => {
    expect(refusalOf(open(participant(1), opening({ by: stranger() }), mic))).toBe('not-yours');
    expect(refusalOf(open(participant(1), opening({ by: representative(2) }), mic))).toBe('not-yours');
  });

  it('with a project that another organisation leads', () => {
    const project = { ...description, lead: organisationId(2) };
    expect(refusalOf(open(participant(1), opening({ project }), mic))).toBe('lead-not-member');
  });
});
