import type { InvitationRow, Invitee } from '../../shared/domain/cluster/invite.ts';
import { invite } from '../../shared/domain/cluster/invite.ts';
import type { ClusterId } from '../../shared/domain/ids.ts';
import { isInn } from '../../shared/domain/identifiers/inn-digits.ts';
import { programmeOf } from '../../shared/programme/programmes.ts';
import type { ClusterStore, Remember } from '../store/cluster-store.ts';
import type { IdempotencyStore } from '../store/idempotency-store.ts';
import type { OrganisationStore } from '../store/organisation-store.ts';
import { orRefuse } from './refused.ts';
import type { Call } from './route.ts';
import { untilSaved } from './until-saved.ts';

/** A transaction takes 100 writes: cluster, event and record leave room for this many memberships. */
const chunkSize = 90;

export type InviteDeps = {
  readonly clusters: Pick<ClusterStore, 'load' | 'members' | 'save'>;
  readonly organisations: Pick<OrganisationStore, 'findByNumber'>;
  readonly idempotency: Pick<IdempotencyStore, 'keep'>;
  readonly now: () => Date;
};

type Request = {
  readonly clusterId: ClusterId;
  readonly invitees: readonly Invitee[];
  readonly message?: string | undefined;
};

/**
 * Invites row by row, in as few transactions as there is room for. The record of the request goes with the last one, or
 * alone when that one invites nobody: a request that broke off is repeated whole, and finds its first rows
 * `already-invited`.
 */
export async function inviteAll(
  { clusterId, invitees, message }: Request,
  { actor }: Call,
  deps: InviteDeps,
  remembered: (rows: readonly InvitationRow[]) => Remember | undefined,
): Promise<readonly InvitationRow[]> {
  const rows: InvitationRow[] = [];
  for (let start = 0; start < invitees.length; start += chunkSize) {
    const last = start + chunkSize >= invitees.length;
    const chunk = await untilSaved(async () => {
      const wanted = invitees.slice(start, start + chunkSize);
      // The cluster first: whatever happens to a membership after that changes the version that the save depends on.
      const cluster = orRefuse(await deps.clusters.load(clusterId));
      const find = await finder(deps, clusterId, wanted);
      const programme = programmeOf(cluster.programme.id, cluster.programme.version);
      const seen = new Set(rows.map(({ inn }) => inn));
      const invitation = { invitees: wanted, message, seen, find, by: actor, at: deps.now() };
      const { rows: judged, change } = orRefuse(invite(cluster, invitation, programme));
      if (change === undefined) return { ok: true, value: { judged, recorded: false } };
      const saved = await deps.clusters.save(change, last ? remembered([...rows, ...judged]) : undefined);
      return saved.ok ? { ok: true, value: { judged, recorded: last } } : saved;
    });
    rows.push(...chunk.judged);
    const record = last && !chunk.recorded ? remembered(rows) : undefined;
    if (record !== undefined) orRefuse(await deps.idempotency.keep(record.request, record.answer, deps.now()));
  }
  return rows;
}

/** What `inviteAll` would answer now; nothing is written. */
export async function previewAll(
  { clusterId, invitees, message }: Request,
  { actor }: Call,
  deps: InviteDeps,
): Promise<readonly InvitationRow[]> {
  const cluster = orRefuse(await deps.clusters.load(clusterId));
  const find = await finder(deps, clusterId, invitees);
  const invitation = { invitees, message, seen: new Set<string>(), find, by: actor, at: deps.now() };
  return orRefuse(invite(cluster, invitation, programmeOf(cluster.programme.id, cluster.programme.version))).rows;
}

/** Three reads for a hundred rows: numbers, organisations, their memberships. */
async function finder(deps: InviteDeps, clusterId: ClusterId, invitees: readonly Invitee[]) {
  const inns = [...new Set(invitees.map(({ inn }) => inn.replaceAll(/\s/g, '')).filter(isInn))];
  const organisations = await deps.organisations.findByNumber(inns);
  const ids = organisations.flatMap((organisation) => (organisation === undefined ? [] : [organisation.id]));
  const members = await deps.clusters.members(clusterId, ids);
  return (inn: string) => {
    const organisation = organisations[inns.indexOf(inn)];
    if (organisation === undefined) return undefined;
    const member = members.find(({ organisationId }) => organisationId === organisation.id);
    return member === undefined ? { organisation } : { organisation, member };
  };
}
