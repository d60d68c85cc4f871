/** Checks that no cell notices, each with the reason. */
export const unnoticed: readonly { readonly place: string; readonly condition: string; readonly why: string }[] = [
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
    place: 'functions/public-api/routes/read-secret-calendar.ts',
    condition: '!counts',
    why: 'asked by test/routes/calendar.test.ts',
  },
  {
    place: 'functions/public-api/routes/read-secret-calendar.ts',
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
    place: 'functions/member-api/routes/ask-city-department.ts',
    condition: '!coordinates(by, cluster)',
    why: 'a second lock: the decision asks the same',
  },
  {
    place: 'functions/member-api/routes/revoke-letter.ts',
    condition: 'letter === undefined',
    why: 'without it there is nothing to decide about: a failure, never a yes',
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
];
