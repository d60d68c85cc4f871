import { levelText } from '../project/stages.ts';
import { plainName } from './plain-name.ts';
import type { ProjectTexts } from './text.ts';

const project = (data: { readonly projectTitle: string }) => `“${plainName(data.projectTitle, 80)}”`;
const cluster = (data: { readonly clusterTitle: string }) => `“${plainName(data.clusterTitle, 80)}”`;
const org = (data: { readonly organisationName: string }) => plainName(data.organisationName, 80);
const action = 'Open the project';

/** What representatives read about a project. */
export const projectTextsEn: ProjectTexts = {
  'project-opened': (data) => ({
    title: `A new project: ${project(data)}`,
    body: `The project ${project(data)} was opened in the cluster ${cluster(data)}. See whom it lacks, and ask to join.`,
    action,
  }),
  'project-request': (data) => ({
    title: `Request to join the project ${project(data)}`,
    body: data.hole
      ? `${org(data)} wants to fill a hole of the contribution chain. Approve the request or refuse it.`
      : `${org(data)} wants to take part in the project. Approve the request or refuse it.`,
    action: 'Answer the request',
  }),
  'project-joined': (data) => ({
    title: `You take part in the project ${project(data)}`,
    body: `${org(data)}: the organisation takes part in the project ${project(data)} of the cluster ${cluster(data)}.`,
    action,
  }),
  'project-refused': (data) => ({
    title: `The request to join the project ${project(data)} was refused`,
    body: `${org(data)}: the lead did not approve the request. The reason is on the page of the project.`,
    action,
  }),
  'project-removed': (data) => ({
    title: `Your organisation was removed from the project ${project(data)}`,
    body: `${org(data)} takes no part in the project any more. The reason is on the page of the project.`,
    action,
  }),
  'project-left': (data) => ({
    title: `A member left the project ${project(data)}`,
    body: `${org(data)} takes no part in the project any more. See whether the contribution chain has holes now.`,
    action,
  }),
  'project-lead-left': (data) => ({
    title: `The project ${project(data)} has no lead`,
    body: `${org(data)} is no longer in the cluster ${cluster(data)}. Name another lead for the project.`,
    action: 'Name a lead',
  }),
  'project-lead-named': (data) => ({
    title: `You lead the project ${project(data)}`,
    body: `${org(data)}: the organisation was named lead of the project ${project(data)} of the cluster ${cluster(data)}.`,
    action,
  }),
  'project-stage-reached': (data) => ({
    title: `Project ${project(data)}: a new stage`,
    body: `Reached: ${levelText(data.trl).en}.`,
    action,
  }),
  'project-stage-set-back': (data) => ({
    title: `Project ${project(data)}: set back a stage`,
    body: `Now: ${levelText(data.trl).en}. The reason is on the page of the project.`,
    action,
  }),
  'project-completed': (data) => ({
    title: `The project ${project(data)} is completed`,
    body: 'The goal of the project is reached. The summary is published on its page.',
    action,
  }),
  'project-stopped': (data) => ({
    title: `The project ${project(data)} was stopped`,
    body: 'Work on the project has ended. The reason is on the page of the project.',
    action,
  }),
};
