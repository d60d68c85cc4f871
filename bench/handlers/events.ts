import { type Endpoint, routeKey } from '../../shared/contracts/endpoint.ts';
import { endpointsByName } from '../../shared/contracts/endpoints.ts';
import { httpEvent, type Request } from '../../test/fakes/http-event.ts';
import { sqsEvent } from '../../test/fakes/sqs-event.ts';
import type { HandlersCity } from './city.ts';

/** A request as the gateway hands it over, with the path as it was written. */
function request(name: keyof typeof endpointsByName, asked: Request) {
  const endpoint: Endpoint = endpointsByName[name];
  const path = endpoint.path.replaceAll(/\{(\w+)\}/g, (_, parameter: string) => asked.path?.[parameter] ?? '');
  const event = httpEvent(endpoint, asked);
  const rawPath = `/api${path}`;
  const http = { ...event.requestContext.http, path: rawPath };
  const rawQueryString = new URLSearchParams(asked.query).toString();
  return { ...event, rawPath, rawQueryString, requestContext: { ...event.requestContext, http } };
}

/** The two requests that are compared with peers: an item and a page of a list; a validated change in one transaction. */
export function comparedRequests({ block }: HandlersCity) {
  const path = { clusterId: block.clusterId };
  const organisationId = block.founder.organisation.id;
  const said = {
    title: 'Испытательный стенд',
    text: 'Стенд свободен с понедельника. Записывайтесь до пятницы.',
    kind: 'announcement',
    visibility: 'public',
  };
  return {
    GET: request('listAnnouncements', { path, query: { limit: '10' } }),
    POST: request('startThread', {
      path,
      body: { ...said, organisationId },
      headers: { 'idempotency-key': 'bench-0001' },
      claims: { sub: block.founder.by.personId, token_use: 'access' },
    }),
  };
}

const get = (name: keyof typeof endpointsByName, asked: Request) => ({
  what: routeKey(endpointsByName[name]),
  event: request(name, { ...asked, headers: { origin: 'http://127.0.0.1' } }),
});
const message = (body: object) => ({ what: 'a message', event: sqsEvent([body]) });

/** The least that each function is asked in earnest: one request, one message, or the next turn of a clock. */
export function firstEvents(city: HandlersCity): Readonly<Record<string, { what: string; event: object }>> {
  const { block, operator } = city;
  const claims = { sub: block.founder.by.personId, token_use: 'access' };
  const ofOperator = { claims: { ...claims, sub: operator } };
  const path = { clusterId: block.clusterId };
  const happened = { aggregate: 'thread', aggregateId: block.threadId, seq: 1, type: 'thread-started' };
  const nothing = { what: 'an empty batch', event: { Records: [] } };
  const clock = { what: 'a turn of its clock', event: {} };
  return {
    'public-api': { what: routeKey(endpointsByName.listAnnouncements), event: comparedRequests(city).GET },
    feeds: get('readClusterCalendar', { path }),
    'member-api': get('readMe', { claims }),
    community: get('listThreads', { path, query: { what: 'announcement', limit: '10' }, claims }),
    projects: get('listCityRequests', { path, query: { limit: '10' }, claims }),
    inbox: get('listNotifications', { query: { limit: '10' }, claims }),
    subscriptions: get('listWebhooks', { path: { organisationId: block.founder.organisation.id }, claims }),
    'operator-api': get('readSwitches', ofOperator),
    'dead-letters': get('listDeadLetterQueues', ofOperator),
    documents: get('exportMembers', { path, query: { format: 'csv' }, claims }),
    matching: get('listPublicNeeds', { query: { limit: '10' } }),
    privacy: get('listConsents', { claims }),
    search: get('readGaps', { path, claims }),
    session: get('renewSession', {}),
    pages: { what: 'a page', event: { ...comparedRequests(city).GET, rawPath: `/clusters/${block.clusterId}` } },
    check: message({ kind: 'organisation', organisationId: block.founder.organisation.id }),
    'mail-events': message({
      source: 'aws.ses',
      time: '2026-11-20T09:00:00Z',
      detail: { eventType: 'Send', mail: { messageId: '1', tags: {} } },
    }),
    notify: message(happened),
    projections: message(happened),
    webhook: message(happened),
    mail: nothing,
    relay: nothing,
    ...Object.fromEntries(
      ['clocks', 'directory', 'erase', 'figures', 'open-data', 'sweep', 'verify', 'watch'].map((id) => [id, clock]),
    ),
  };
}
