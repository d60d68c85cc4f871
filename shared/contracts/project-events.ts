import * as facts from './document/example-facts.ts';

const of = { clusterId: facts.cluster.id };
const member = { ...of, organisationId: facts.supplier.id };

/** Events of projects with their meaning. */
export const projectEvents = {
  'project-opened': {
    summary: 'A project began: from the application when its cluster was registered, or later',
    example: { ...of, lead: facts.founder.id, origin: 'charter' as const, trl: 5 },
  },
  'project-edited': { summary: 'A project changed; only the names of fields', example: { ...of, fields: ['goal'] } },
  'project-started': { summary: 'Work on a planned project began', example: of },
  'project-stage-reached': { summary: 'A project reached a higher level', example: { ...of, from: 5, to: 6 } },
  'project-stage-set-back': { summary: 'A project was set back to a lower level', example: { ...of, from: 6, to: 5 } },
  'project-lead-changed': {
    summary: 'Another organisation leads a project',
    example: { ...member, former: facts.founder.id },
  },
  'project-lead-left': { summary: 'The lead left the cluster; the coordinator names another', example: member },
  'project-joining-requested': {
    summary: 'A member of the cluster asked to take part in a project',
    example: { ...member, kind: 'component' as const, hole: true },
  },
  'project-joining-refused': { summary: 'A request to take part was refused', example: member },
  'project-joining-withdrawn': { summary: 'A request to take part was withdrawn', example: member },
  'project-joined': {
    summary: 'An organisation takes part in a project, or brings more',
    example: { ...member, kind: 'component' as const, hole: true },
  },
  'project-left': { summary: 'An organisation takes no part any more', example: { ...member, why: 'left' as const } },
  'project-roles-changed': {
    summary: 'Which links of the contribution chain a project wants, and how many are missing',
    example: { ...of, roles: [{ role: 'component' as const, wanted: 2 }], holes: 1 },
  },
  'project-result-added': { summary: 'A result was added', example: { ...of, number: 1, kind: 'prototype' as const } },
  'project-report-filed': { summary: 'A report was filed', example: { ...of, number: 1, published: true } },
  'project-report-published': { summary: 'A report for members was published', example: { ...of, number: 1 } },
  'project-completed': { summary: 'A project reached its goal', example: of },
  'project-stopped': { summary: 'A project was given up', example: of },
};
