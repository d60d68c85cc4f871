import type { Client, EndpointName } from '../people/client.ts';
import type { Tables } from './at-rest.ts';
import { textIn } from './seen.ts';

/** What is on record after somebody was told yes. */
const recorded: Partial<Record<EndpointName, readonly string[]>> = {
  applyForParticipation: ['organisation-applied'],
  openCluster: ['cluster-opened'],
  acceptInvitation: ['invitation-accepted', 'cluster-recovered'],
  approveRequest: ['join-approved', 'cluster-recovered'],
  requestToJoin: ['join-requested'],
  declineInvitation: ['invitation-declined'],
  revokeInvitation: ['invitation-revoked'],
  leaveCluster: ['member-left', 'cluster-at-risk'],
  submitCluster: ['cluster-submitted'],
  withdrawCluster: ['cluster-withdrawn'],
  decideCluster: ['cluster-registered', 'cluster-rejected', 'action-requested'],
};
const creating: readonly EndpointName[] = ['applyForParticipation', 'openCluster'];

/** 15: every yes has its event; what was asked for once, however often it was sent, happened once. */
export function* commands({ of }: Tables, { accepted, asked }: Client): Generator<string> {
  const types = Map.groupBy(of('event'), (raw) => textIn(raw, 'type') ?? '');
  const count = (names: readonly string[] = []) => names.reduce((sum, name) => sum + (types.get(name)?.length ?? 0), 0);
  for (const [name, same] of Map.groupBy(accepted, (one) => one.name)) {
    const names = recorded[name];
    if (names !== undefined && count(names) < same.length)
      yield `15: ${name} was accepted ${same.length} times and recorded ${count(names)} times`;
  }
  for (const name of creating)
    if (count(recorded[name]) > (asked.get(name) ?? 0))
      yield `15: ${name} was asked for ${asked.get(name) ?? 0} times and happened ${count(recorded[name])} times`;
}
