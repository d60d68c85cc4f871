/** A check, or `one side « of a check`, that no cell notices, with the reason. */
export type Unnoticed = { readonly place: string; readonly condition: string; readonly why: string };

export const unnoticed: readonly Unnoticed[] = [
  {
    place: 'functions/runtime/http-api.ts',
    condition: "!sameSecret(event.headers['x-origin-secret'], deps.originSecret)",
    why: 'asked by test/routes/gate.test.ts',
  },
  {
    place: 'functions/runtime/http-api.ts',
    condition: 'route === undefined',
    why: 'asked by test/routes/gate.test.ts',
  },
  {
    place: 'functions/matching/place-of.ts',
    condition: 'project.clusterId !== clusterId',
    why: 'needs a project of another cluster: test/routes/needs.test.ts',
  },
  {
    place: 'functions/public-api/routes/read-proof.ts',
    condition: 'event === undefined',
    why: 'an event that does not exist is no matter of who or when',
  },
  {
    place: 'functions/feeds/routes/read-secret-calendar.ts',
    condition: '!counts',
    why: 'asked by test/routes/calendar.test.ts',
  },
  {
    place: 'functions/feeds/routes/read-secret-calendar.ts',
    condition: '!standingIn(cluster, members, actor).inside',
    why: 'asked by test/routes/calendar.test.ts',
  },
  {
    place: 'functions/operator-api/routes/retry-delivery.ts',
    condition: 'ref === undefined',
    why: 'an id that could be none finds nothing either way',
  },
  {
    place: 'functions/member-api/use-letter.ts',
    condition: 'letter === undefined',
    why: 'a token leads to a letter that is there',
  },
  {
    place: 'functions/projects/routes/ask-city-department.ts',
    condition: '!coordinates(by, cluster)',
    why: 'a second lock: the decision asks the same',
  },
  {
    place: 'shared/domain/project/answer-request.ts',
    condition: 'confirmedIn(members, organisationId) === undefined',
    why: 'asked by test/domain/project',
  },
  {
    place: 'shared/domain/organisation/take-over.ts',
    condition: 'handover?.tokenHash !== tokenHash || !mayBeRepresented(organisation)',
    why: 'asked by test/domain/organisation',
  },
  {
    place: 'shared/domain/organisation/take-over.ts',
    condition: "as === 'representative' && !representatives.includes(offeredBy)",
    why: 'asked by test/domain/organisation',
  },
  {
    place: 'shared/domain/notification/delivery.ts',
    condition: '!mayRetry(letter)',
    why: 'asked by test/routes/deliveries.test.ts',
  },
  {
    place: 'shared/domain/match/interest.ts',
    condition: '!represents(by, organisationId)',
    why: 'a second lock: the route asks the same before',
  },
  {
    place: 'shared/domain/match/interest.ts',
    condition: "need.status !== 'open' || !isRunning(place.cluster)",
    why: 'asked by test/domain/match',
  },
  {
    place: 'shared/domain/mandate/change-mandate.ts',
    condition: '!represents(by, organisationId)',
    why: 'a second lock: the route asks the same before',
  },
  {
    place: 'shared/domain/delivery/sender.ts',
    condition: "sender.status === 'paused'",
    why: 'asked by test/routes/deliveries.test.ts',
  },
  {
    place: 'shared/domain/community/decide-report.ts',
    condition: '!by.operator',
    why: 'a second lock: the route asks the same before',
  },
  {
    place: 'shared/domain/community/delete-thread.ts',
    condition: "thread.status === 'deleted'",
    why: 'a second lock: the route asks the same before',
  },
  {
    place: 'shared/domain/community/edit-comment.ts',
    condition: '!isFresh(comment, at)',
    why: 'asked by test/domain/community',
  },
  {
    place: 'shared/domain/community/pin-thread.ts',
    condition: '!isReadable(thread)',
    why: 'asked by test/domain/community',
  },
  {
    place: 'shared/domain/cluster/accept-invitation.ts',
    condition: 'Date.parse(member.expiresAt) <= at.getTime()',
    why: 'asked by test/domain/cluster',
  },
  {
    place: 'shared/domain/cluster/accept-invitation.ts',
    condition: '!isAdmitted(organisation)',
    why: 'asked by test/domain/cluster',
  },
  {
    place: 'shared/domain/cluster/answer.ts',
    condition: '!coordinates(by, cluster)',
    why: 'a second lock: the route asks the same before',
  },
  {
    place: 'shared/domain/cluster/answer.ts',
    condition: "cluster.status !== 'action-needed'",
    why: 'a second lock: the route asks the same before',
  },
  {
    place: 'shared/domain/cluster/approve-request.ts',
    condition: '!isAdmitted(organisation)',
    why: 'asked by test/domain/cluster',
  },
  {
    place: 'shared/domain/cluster/decide.ts',
    condition: "cluster.status !== 'in-review'",
    why: 'a second lock: the route asks the same before',
  },
  {
    place: 'shared/domain/cluster/request-to-join.ts',
    condition: '!isAdmitted(organisation)',
    why: 'asked by test/domain/cluster',
  },
  {
    place: 'shared/domain/cluster/resend-invitation.ts',
    condition: '!isAdmitted(organisation)',
    why: 'asked by test/domain/cluster',
  },
  {
    place: 'shared/domain/city-request/ask.ts',
    condition: '!coordinates(by, cluster)',
    why: 'a second lock: the route asks the same before',
  },
  {
    place: 'shared/domain/city-request/ask.ts',
    condition: 'project !== undefined && project.clusterId !== cluster.id',
    why: 'asked by test/domain/city-request',
  },
  {
    place: 'shared/domain/city-request/change.ts',
    condition: "!hasCapacity(department, 'city-department')",
    why: 'asked by test/domain/city-request',
  },
  {
    place: 'shared/domain/city-request/prolong.ts',
    condition: 'until <= at',
    why: 'asked by test/domain/city-request',
  },
  {
    place: 'functions/runtime/calendar-token.ts',
    condition:
      'rest.length > 0 « rest.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected)',
    why: 'asked by test/routes/calendar.test.ts',
  },
  {
    place: 'functions/runtime/calendar-token.ts',
    condition:
      '!timingSafeEqual(given, expected) « rest.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected)',
    why: 'asked by test/routes/calendar.test.ts',
  },
  {
    place: 'functions/runtime/unsubscribe-token.ts',
    condition:
      'rest.length > 0 « rest.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected)',
    why: 'asked by test/routes/people.test.ts',
  },
  {
    place: 'functions/runtime/unsubscribe-token.ts',
    condition:
      '!timingSafeEqual(given, expected) « rest.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected)',
    why: 'asked by test/routes/people.test.ts',
  },
  {
    place: 'functions/operator-api/routes/list-events-of-aggregate.ts',
    condition:
      'cursor === undefined « cursor === undefined && narrowing.actor === undefined && narrowing.type === undefined',
    why: 'an empty page of a narrowed list is no matter of who or when',
  },
  {
    place: 'functions/operator-api/routes/list-events-of-aggregate.ts',
    condition:
      'narrowing.actor === undefined « cursor === undefined && narrowing.actor === undefined && narrowing.type === undefined',
    why: 'an empty page of a narrowed list is no matter of who or when',
  },
  {
    place: 'functions/operator-api/routes/list-events-of-aggregate.ts',
    condition:
      'narrowing.type === undefined « cursor === undefined && narrowing.actor === undefined && narrowing.type === undefined',
    why: 'an empty page of a narrowed list is no matter of who or when',
  },
  {
    place: 'functions/operator-api/routes/list-events-of-aggregate.ts',
    condition: 'isWhole « isWhole && page.items.length === 0',
    why: 'an empty page of a narrowed list is no matter of who or when',
  },
  {
    place: 'shared/domain/webhook/webhook.ts',
    condition:
      "other.kind === 'organisation' « other.kind === 'organisation' && other.organisationId === owner.organisationId",
    why: 'for the types: a department’s webhook bears no organisation',
  },
  {
    place: 'shared/domain/project/access.ts',
    condition:
      'coordinates(actor, cluster) « actor.operator || coordinates(actor, cluster) || members.some((member) => isConfirmed(member) && represents(actor, member.organisationId))',
    why: 'the founding organisation is a confirmed member, too',
  },
  {
    place: 'shared/domain/cluster/access.ts',
    condition:
      "coordinates(actor, cluster) « actor.operator || coordinates(actor, cluster) || members.some((member) => member.status === 'confirmed' && represents(actor, member.organisationId))",
    why: 'the founding organisation is a confirmed member, too',
  },
  {
    place: 'shared/domain/cluster/access.ts',
    condition:
      'coordinates(actor, cluster) « isVisible(cluster) || actor.operator || coordinates(actor, cluster) || members.length > 0',
    why: 'the founding organisation is a confirmed member, too',
  },
  {
    place: 'shared/domain/project/access.ts',
    condition:
      'represents(actor, member.organisationId) « isConfirmed(member) && represents(actor, member.organisationId)',
    why: 'a second lock: no other memberships are loaded than those of the caller’s organisations',
  },
  {
    place: 'shared/domain/project/access.ts',
    condition: 'project.lead !== undefined « project.lead !== undefined && represents(actor, project.lead)',
    why: 'for the types: nobody represents nothing',
  },
  {
    place: 'shared/domain/organisation/answer-proposal.ts',
    condition: "!('proposal' in organisation) « !('proposal' in organisation) || organisation.proposal === undefined",
    why: 'for the types: either says that nothing is proposed',
  },
  {
    place: 'shared/domain/organisation/answer-proposal.ts',
    condition:
      "organisation.proposal === undefined « !('proposal' in organisation) || organisation.proposal === undefined",
    why: 'for the types: either says that nothing is proposed',
  },
  {
    place: 'shared/domain/notification/delivery.ts',
    condition: "email.status === 'failed' « email.status === 'failed' || email.status === 'bounced'",
    why: 'asked by test/routes/deliveries.test.ts',
  },
  {
    place: 'shared/domain/notification/delivery.ts',
    condition: "email.status === 'bounced' « email.status === 'failed' || email.status === 'bounced'",
    why: 'asked by test/routes/deliveries.test.ts',
  },
  {
    place: 'shared/domain/community/reading.ts',
    condition: 'standing.inside « thread.clusterId === standing.clusterId && standing.inside',
    why: 'a second lock: whoever enters is asked before',
  },
  {
    place: 'shared/domain/cluster/open.ts',
    condition: "!isAdmitted(organisation) « !isAdmitted(organisation) || organisation.status !== 'participant'",
    why: 'for the types: a participant is admitted',
  },
  {
    place: 'shared/domain/city-request/ask.ts',
    condition: "!isAdmitted(department) « !isAdmitted(department) || !hasCapacity(department, 'city-department')",
    why: 'for the types: who has a capacity is admitted',
  },
];
