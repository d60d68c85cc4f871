import type { CityOutcome, CityRequestKind } from '../city-request/city-request.ts';
import { plainName } from './plain-name.ts';
import type { CityTexts } from './text.ts';
import { dateEn } from './wording.ts';

const cluster = (data: { readonly clusterTitle: string }) => `“${plainName(data.clusterTitle, 80)}”`;
const department = (data: { readonly departmentName: string }) => plainName(data.departmentName, 80);
const action = 'Open the request';

const about: Readonly<Record<CityRequestKind, string>> = {
  'pilot-site': 'a site for trials',
  'permit-question': 'a question about permits',
  'city-order': 'an order of the city',
  infrastructure: 'infrastructure',
  other: 'something else',
};
const outcomes: Readonly<Record<CityOutcome, string>> = { yes: 'yes', no: 'no', partly: 'partly' };

/** What coordinators, departments and operators read about requests to departments of the city. */
export const cityTextsEn: CityTexts = {
  'city-request-asked': (data) => ({
    title: `New request of the cluster ${cluster(data)}`,
    body: `It is about ${about[data.about]}. Please answer by ${dateEn(data.dueAt)}. Take the request first.`,
    action,
  }),
  'city-request-taken': (data) => ({
    title: `Your request was taken: ${department(data)}`,
    body: `Somebody in the department works on the request of the cluster ${cluster(data)}.`,
    action,
  }),
  'city-request-taken-over': (data) => ({
    title: `A colleague has the request of ${cluster(data)}`,
    body: 'Somebody in your department took the request over and answers it from now on.',
    action,
  }),
  'city-request-prolonged': (data) => ({
    title: `More time to answer: ${department(data)}`,
    body: `The department will answer the cluster ${cluster(data)} by ${dateEn(data.dueAt)}. The request states the reason; there is no second time.`,
    action,
  }),
  'city-request-due': (data) => ({
    title: data.overdue ? `The answer is overdue: ${cluster(data)}` : `The answer is due soon: ${cluster(data)}`,
    body: data.overdue
      ? `${department(data)} was to answer by ${dateEn(data.dueAt)}. It still can.`
      : `${department(data)} is to answer by ${dateEn(data.dueAt)}.`,
    action,
  }),
  'city-request-watched': (data) => ({
    title: data.overdue
      ? `A department did not answer in time: ${department(data)}`
      : `An answer is due soon: ${department(data)}`,
    body: data.overdue
      ? `The cluster ${cluster(data)} was to be answered by ${dateEn(data.dueAt)}.`
      : `The cluster ${cluster(data)} is to be answered by ${dateEn(data.dueAt)}.`,
    action: 'Open the list of requests',
  }),
  'city-request-answered': (data) => ({
    title: `The department answered: ${outcomes[data.outcome]}`,
    body: `${department(data)} answered the request of the cluster ${cluster(data)}. Everybody sees a summary, only you the whole answer.`,
    action: 'Read the answer',
  }),
  'city-request-withdrawn': (data) => ({
    title: `A request was withdrawn: ${cluster(data)}`,
    body: 'The coordinator withdrew the request. You need not answer it.',
    action,
  }),
};
