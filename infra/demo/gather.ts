import { UnexpectedRefusal } from './client.ts';
import { inParallel } from './in-parallel.ts';
import { type Player, type Scene, theOne } from './scene.ts';
import { settle } from './settle.ts';
import { submitTooEarly } from './submit.ts';

const atOnce = 5;

/** The founder opens the cluster, completes it and invites; the others answer. Gives the cluster's id. */
export async function gather(players: readonly Player[], scene: Scene): Promise<string> {
  const { plan, api, key, tell } = scene;
  const founder = theOne(players, 'founder');
  const as = founder.person;
  const { title, summary, industries, project } = plan;
  const opening = { organisationId: founder.id, title, summary, industries: [...industries], project };
  const contribution = contributionOf(players, founder, scene);
  const opened = await api.must('openCluster', { ...opening, contribution }, { as, idempotencyKey: key('open') });
  const clusterId = opened.id;
  tell('opened', 0.42);
  await edit(clusterId, opened.version, as, scene);
  await submitTooEarly(clusterId, as, scene);

  const invited = players.filter(({ part }) => part !== 'founder' && part !== 'asks');
  const invitees = invited.map(({ inn, part }) => (part === 'partner' ? { inn, role: 'partner' as const } : { inn }));
  const message = `Приглашаем вас в кластер «${title}».`;
  const { rows } = await api.must(
    'inviteOrganisations',
    { clusterId, invitees, message },
    { as, idempotencyKey: key('invite') },
  );
  const notInvited = rows.filter(({ result }) => result !== 'invited');
  if (notInvited.length > 0) throw new Error(`not invited: ${JSON.stringify(notInvited)}`);
  tell(`invited: ${rows.length}`, 0.45);

  await join(clusterId, theOne(players, 'asks'), players, scene);
  await declineAndComeBack(clusterId, players, scene);
  const accepting = players.filter(({ part }) => part === 'accepts' || part === 'ends' || part === 'partner');
  await accept(clusterId, accepting, players, scene);
  return clusterId;
}

/** These accept, some at the same time, and say what they bring. */
export async function accept(
  clusterId: string,
  accepting: readonly Player[],
  players: readonly Player[],
  scene: Scene,
): Promise<void> {
  let accepted = 0;
  await inParallel(accepting, atOnce, async (player) => {
    const input = { clusterId, organisationId: player.id, contribution: contributionOf(players, player, scene) };
    await settle(scene.api, 'acceptInvitation', input, { as: player.person, doneAlready: ['already-member'] });
    accepted++;
    scene.tell(`accepted: ${accepted} of ${accepting.length}`, 0.5 + (0.15 * accepted) / accepting.length);
  });
}

/** With If-Match. When our own first try is what made the version stale, the content tells. */
async function edit(clusterId: string, version: number, as: string, { plan, api }: Scene): Promise<void> {
  const industries = [...plan.industries, ...plan.moreIndustries];
  const change = { clusterId, industries, openToRequests: true };
  const answer = await api.call('editCluster', change, { as, ifMatch: version });
  if (answer.ok) return;
  const now = await api.must('readCluster', { clusterId }, { as });
  if (answer.repeated && now.openToRequests && now.industries.length === industries.length) return;
  throw new UnexpectedRefusal('editCluster', answer.problem);
}

/** One whom nobody invited asks to join, and the coordinator says yes. */
async function join(clusterId: string, asking: Player, players: readonly Player[], scene: Scene): Promise<void> {
  const about = { clusterId, organisationId: asking.id };
  const contribution = contributionOf(players, asking, scene);
  const request = { ...about, contribution, message: 'Хотим участвовать: у нас есть чем помочь.' };
  const codes = ['wrong-status', 'already-member'];
  await settle(scene.api, 'requestToJoin', request, { as: asking.person, doneAlready: codes });
  const founder = theOne(players, 'founder');
  await settle(scene.api, 'approveRequest', about, { as: founder.person, doneAlready: ['wrong-status'] });
}

/** Some decline. One of them is invited again and accepts. */
async function declineAndComeBack(clusterId: string, players: readonly Player[], scene: Scene): Promise<void> {
  const { api } = scene;
  const founder = theOne(players, 'founder');
  const back = theOne(players, 're-invited');
  const declining = [back, ...players.filter(({ part }) => part === 'declines')];
  const reason = 'Заняты в другом проекте до конца года.';
  for (const { id, person } of declining) {
    const input = { clusterId, organisationId: id, reason };
    await settle(api, 'declineInvitation', input, { as: person, doneAlready: ['wrong-status'] });
  }
  const again = { clusterId, organisationId: back.id, message: 'Проект начнётся позже, место за вами.' };
  await api.must('resendInvitation', again, { as: founder.person });
  await accept(clusterId, [back], players, scene);
}

/** What an organisation brings: by its place among the players. */
function contributionOf(players: readonly Player[], player: Player, { plan }: Scene) {
  const place = players.indexOf(player) % plan.contributions.length;
  const [kind, text] = plan.contributions[place] ?? (['other', 'Участие в проекте'] as const);
  return { kind, text };
}
