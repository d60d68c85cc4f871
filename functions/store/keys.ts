import type { Aggregate } from '../../shared/domain/event.ts';
import type {
  CityRequestId,
  ClusterId,
  CommentId,
  GatheringId,
  MandateId,
  MatchId,
  NeedCardId,
  OrganisationId,
  PersonId,
  ProjectId,
  ThreadId,
  WebhookId,
} from '../../shared/domain/ids.ts';
import type { WebhookOwner } from '../../shared/domain/webhook/webhook.ts';

/**
 * The key grammar of the table. Nothing else in the code base spells a key.
 *
 *   item                   pk                     sk                          index: pk · sk
 *   organisation           ORG#<id>               ORG                         due: DUE#organisation · <nextAttemptAt> (checking)
 *                                                                             listing: ORGS#<status> · <updatedAt>#<id>
 *   watch                  ORG#<id>               WATCH                       due: DUE#watch-member, DUE#watch-other · <its next turn>
 *   former facts           ORG#<id>               FACTS#<as of>[#<version>]   -
 *   claim of INN or OGRN   CLAIM#<inn|ogrn>       CLAIM                       -
 *   representative         ACCESS#<person>        REP#<organisation>          byOrganisation: ORG#<id> · REP#<person>
 *   link to take over      HANDOVER#<token hash>  TOKEN                       -   (ttl)
 *   role                   ACCESS#<person>        ROLE#<role>                 listing: ROLE#<role> · <person>
 *   cluster                CLUSTER#<id>           HEAD                        listing: CLUSTERS#<status> · <order>#<id>
 *                                                                             due: DUE#check · <nextAttemptAt> (checking),
 *                                                                                  DUE#cluster · <when its clock runs out> (other states)
 *   member                 CLUSTER#<id>           MEMBER#<organisation>       byOrganisation: ORG#<id> · MEMBER#<status>#<cluster>
 *                                                                             due: DUE#member · <when its clock runs out> (invited)
 *                                                                             listing: MEMBERS#<cluster> · <name>#<organisation> (confirmed)
 *   its registration       CLUSTER#<id>           REGISTRATION                listing: REGISTRATIONS · <registered at>#<id>
 *   snapshot               CLUSTER#<id>           SNAPSHOT#<submission>       -
 *   evidence of a report   CLUSTER#<id>           PROOF#<submission>          -
 *   report                 CLUSTER#<id>           REPORT#<submission>         -
 *   decision               CLUSTER#<id>           DECISION#<submission>#<seq> -
 *   note                   CLUSTER#<id>           NOTE#<seq>                  -
 *   letter on paper        CLUSTER#<id>           PAPER#<number>              due: DUE#letter · <when its clock runs out> (sent, pending)
 *   last letter to an INN  CLUSTER#<id>           PAPERTO#<inn>               -   (not LETTER#: that lies between HEAD and MEMBER)
 *   letter by its token    PAPER#<token hash>     TOKEN                       -   (ttl)
 *   event (outbox, audit)  CLUSTER#<id>, ORG#<id> EVENT#<seq>                 unsent: UNSENT · <at>#<id> (until relayed)
 *                                                                             listing: EVENTS#<day> · <at>#<id>
 *   other aggregates       <KIND>#<id>            HEAD                        as the aggregate says
 *   thread                 THREAD#<id>            HEAD                        listing: THREADS#<cluster>#<kind, or hidden> · <pinned>#<at>#<id>
 *   its activity           THREAD#<id>            ACTIVITY                    -
 *   follower of a thread   THREAD#<id>            FOLLOWER#<person>           -
 *   follower of a cluster  FORUM#<cluster>        FOLLOWER#<person>           -
 *   comment                COMMENT#<id>           HEAD                        listing: COMMENTS#<thread> · <at>#<id>
 *   … was counted          COMMENT#<id>           COUNTED                     -
 *   report of abuse        ABUSE#<id>             HEAD                        listing: REPORTS#<status> · <at>#<id>
 *   read so far            READER#<person>        THREAD#<id>, CLUSTER#<id>   -
 *   project                PROJECT#<id>           HEAD                        listing: PROJECT-CHANGES · <updatedAt>#<id>
 *   project of a cluster   CLUSTER#<id>           PROJECT#<opened>#<project>  listing: PROJECTS · <trl>#<opened>#<project>
 *   project by industry    PROJECT#<id>           CARD#<slot>                 listing: PROJECTS#<class> · <trl>#<opened>#<project>
 *   report of a project    PROJECT#<id>           REPORT#<number>             -
 *   figure of a closed day FIGURE#<metric>        DAY#<day>, MONTH#<month>    -
 *   … corrected later      FIGURE#<metric>        FIX#<as above>#<found at>   listing: CORRECTIONS · <found at>#<metric>#<of when>
 *   figures so far         FIGURES                NOW                         -
 *   the last closed day    FIGURES                CLOSED                      -
 *   … held until           FIGURES                HELD                        -
 *   head of a day          HEADS                  <day>                       -
 *   leaves of a day        LEAVES#<root>          CUT, CHUNK#<n>              -
 *   subscription           WEBHOOK#<id>           HEAD                        -
 *   delivery of an event   WEBHOOK#<id>           DELIVERY#<at>#<event>       due: DUE#webhook · <next attempt> (pending) (ttl)
 *   live subscriptions     ORG#<id>, OPERATORS    WEBHOOKS                    -
 *   event of a calendar    GATHERING#<id>         HEAD                        listing: GATHERINGS#<cluster> · <ends at>#<id>
 *                                                                             due: DUE#gathering · <remind at>
 *   … for everybody        GATHERING#<id>         PUBLIC                      listing: GATHERINGS · <ends at>#<id> (public)
 *   attendance             ATTENDANCE#<id>        HEAD                        listing: ATTENDANCE#<gathering> · <answer>#<organisation>
 *   request to a           CITYREQUEST#<id>       HEAD                        listing: CITYREQUESTS#<cluster> · <asked at>#<id>
 *   department of the city                                                    byOrganisation: ORG#<id> · CITYREQUEST#<waiting|ended>#<due at, ended at>#<id>
 *                                                                             due: DUE#city-request · <when its clock runs out>,
 *                                                                                  DUE#city-overdue · <due at>#<id> (nothing is left to tell)
 *   … answered, public     CLUSTER#<id>           CITYANSWER#<at>#<request>   listing: CITYANSWERS · <at>#<request>
 *   record of a department CITYDEPARTMENTS        DEPARTMENT#<organisation>   -
 *   secret calendar        READER#<person>        FEED#<cluster>              -
 *   need                   NEED#<id>              HEAD                        listing: NEEDSOF#<cluster> · <opened>#<id>
 *                                                                             due: DUE#need · <remind at, ends at> (open)
 *   its card in a list     NEEDCARD#<card id>     ALL, KIND, REGION, BOTH     listing: NEEDS[#<kind>][#<region>] · <day>#<card id> (open)
 *                                                 CLUSTER                     listing: OPENNEEDS#<cluster> · <day>#<card id> (open, named)
 *   mandate                MANDATE#<id>           HEAD                        listing: MANDATESOF#<organisation> · <opened>#<id>
 *   … for a kind of need   MANDATE#<id>           KIND#<kind>                 listing: MANDATES#<kind> · <opened>#<id> (open)
 *   match                  MATCH#<id>             HEAD                        listing: MATCHES#<cluster> · <need>#<100 - score>#<id>
 *                                                                             due: DUE#match · <ends at> (open)
 *   … for its mandate      MATCH#<id>             MANDATE                     listing: MATCHES#<mandate> · <100 - score>#<id>
 *   erasure of a person    ERASURE#<person>       JOB                         due: DUE#erasure · <next turn> (not done)
 *   register answer        REGISTER#<inn>         ANSWER                      -   (ttl)
 *   register rate          REGISTER               RATE                        -
 *   idempotency record     IDEMPOTENCY#<hash>     RECORD                      -   (ttl)
 *   invitations per day,   QUOTA#<what>#<day>     QUOTA                       -   (ttl)
 *   register's budget
 *   notification           INBOX#<person>         N#<at>#<event>              listing: TOLD#<cluster> · <at>#<person>   (ttl)
 *                                                                             due: DUE#mail · <retry at> (of before there were letters)
 *   letter                 INBOX#<person>         LETTER#<goes at>~<topic>    due: DUE#mail · <goes at, retry at> (until mailed)
 *                                                                             listing: LETTERS#<status> · <since>#<person>#<letter>   (ttl)
 *   notification settings  INBOX#<person>         SETTINGS                    -
 *   mail by provider id    MAIL#<message id>      MAIL                        -   (ttl)
 *   fates of letters       MAILS#<run>            FATES#<hour>                -   (ttl)
 *   work queue             WORKQUEUE#<id>         HEAD                        -
 *   verification so far    VERIFICATION           POSITION                    -
 *
 * The people table: PERSON#<person> · PERSON (profile), CONSENT#<purpose>#<version>; SUPPRESSED#<address hash> · SUPPRESSED, SOFT (ttl).
 * The people table: PERSON#<person> · PERSON (profile), CONSENT#<purpose>#<version>[#<at>], WITHDRAWAL#<purpose>#<at>; SUPPRESSED#<address hash> · SUPPRESSED.
 */
const padded = (seq: number): string => String(seq).padStart(8, '0');

export const organisationKey = (id: OrganisationId) => ({ pk: `ORG#${id}`, sk: 'ORG' }) as const;
export const watchKey = (id: OrganisationId) => ({ pk: `ORG#${id}`, sk: 'WATCH' }) as const;
export const formerFactsKey = (id: OrganisationId, asOf: string) => ({ pk: `ORG#${id}`, sk: `FACTS#${asOf}` }) as const;
export const claimKey = (innOrOgrn: string) => ({ pk: `CLAIM#${innOrOgrn}`, sk: 'CLAIM' }) as const;
export const accessPartition = (person: PersonId) => `ACCESS#${person}` as const;
export const representativeKey = (person: PersonId, id: OrganisationId) =>
  ({ pk: accessPartition(person), sk: `REP#${id}` }) as const;
export const handoverKey = (tokenHash: string) => ({ pk: `HANDOVER#${tokenHash}`, sk: 'TOKEN' }) as const;
export const roleKey = (person: PersonId, role: string) =>
  ({ pk: accessPartition(person), sk: `ROLE#${role}` }) as const;

export const clusterPartition = (id: ClusterId) => `CLUSTER#${id}` as const;
export const clusterKey = (id: ClusterId) => ({ pk: clusterPartition(id), sk: 'HEAD' }) as const;
export const memberKey = (id: ClusterId, organisation: OrganisationId) =>
  ({ pk: clusterPartition(id), sk: `MEMBER#${organisation}` }) as const;
/** From the cluster itself to its last member, in one query. */
export const headToMembers = { from: 'HEAD', to: 'MEMBER#~' } as const;
/** From the last event back to the first, led by the cluster itself when read newest first. */
export const eventsToHead = { from: 'EVENT#', to: 'HEAD' } as const;
export const registrationKey = (id: ClusterId) => ({ pk: clusterPartition(id), sk: 'REGISTRATION' }) as const;
/** Every registration that ever was, whatever became of the cluster. */
export const registrationsList = 'REGISTRATIONS';
export const snapshotKey = (id: ClusterId, submission: number) =>
  ({ pk: clusterPartition(id), sk: `SNAPSHOT#${padded(submission)}` }) as const;
export const reportKey = (id: ClusterId, submission: number) =>
  ({ pk: clusterPartition(id), sk: `REPORT#${padded(submission)}` }) as const;
export const evidenceKey = (id: ClusterId, submission: number) =>
  ({ pk: clusterPartition(id), sk: `PROOF#${padded(submission)}` }) as const;
export const decisionKey = (id: ClusterId, submission: number, seq: number) =>
  ({ pk: clusterPartition(id), sk: `DECISION#${padded(submission)}#${padded(seq)}` }) as const;

export const paperKey = (id: ClusterId, number: number) =>
  ({ pk: clusterPartition(id), sk: `PAPER#${padded(number)}` }) as const;
export const paperToKey = (id: ClusterId, inn: string) => ({ pk: clusterPartition(id), sk: `PAPERTO#${inn}` }) as const;
export const paperTokenKey = (tokenHash: string) => ({ pk: `PAPER#${tokenHash}`, sk: 'TOKEN' }) as const;

export const noteKey = (id: ClusterId, seq: number) =>
  ({ pk: clusterPartition(id), sk: `NOTE#${padded(seq)}` }) as const;

const partitions = {
  cluster: 'CLUSTER',
  project: 'PROJECT',
  organisation: 'ORG',
  thread: 'THREAD',
  comment: 'COMMENT',
  'abuse-report': 'ABUSE',
  sender: 'SENDER',
  webhook: 'WEBHOOK',
  gathering: 'GATHERING',
  attendance: 'ATTENDANCE',
  need: 'NEED',
  'city-request': 'CITYREQUEST',
  mandate: 'MANDATE',
  match: 'MATCH',
  'work-queue': 'WORKQUEUE',
  switchboard: 'SWITCHBOARD',
} as const satisfies Record<Aggregate, string>;
/** Where an aggregate and everything that belongs to it lives. */
export const aggregatePartition = (aggregate: Aggregate, id: string) => `${partitions[aggregate]}#${id}` as const;
/** The aggregate itself, where it has no older key of its own. */
export const aggregateKey = (aggregate: Aggregate, id: string) =>
  ({ pk: aggregatePartition(aggregate, id), sk: 'HEAD' }) as const;
/** The state of any aggregate, whatever key it has. */
export const stateKey = ({ aggregate, id }: { readonly aggregate: Aggregate; readonly id: string }) =>
  ({ pk: aggregatePartition(aggregate, id), sk: aggregate === 'organisation' ? 'ORG' : 'HEAD' }) as const;
export const eventKey = (aggregate: Aggregate, id: string, seq: number) =>
  ({ pk: aggregatePartition(aggregate, id), sk: `EVENT#${padded(seq)}` }) as const;
/** Everything that happened to an aggregate, in its order. */
export const eventsInPartition = (aggregate: Aggregate, id: string) =>
  ({ partition: aggregatePartition(aggregate, id), sort: { beginsWith: 'EVENT#' } }) as const;
/** All events of a day (UTC), in the order of their time. */
export const feedList = (day: string) => `EVENTS#${day}` as const;

export const threadsList = (id: ClusterId, what: 'announcement' | 'discussion' | 'hidden') =>
  `THREADS#${id}#${what}` as const;
export const commentsList = (id: ThreadId) => `COMMENTS#${id}` as const;
export const abuseReportsList = (status: string) => `REPORTS#${status}` as const;
export const activityKey = (id: ThreadId) => ({ pk: aggregatePartition('thread', id), sk: 'ACTIVITY' }) as const;
export const countedKey = (id: CommentId) => ({ pk: aggregatePartition('comment', id), sk: 'COUNTED' }) as const;
/** Who follows what is said in a cluster, beside the cluster: its own partition is read whole for each ledger. */
export const forumPartition = (id: ClusterId) => `FORUM#${id}` as const;
export const threadFollowerKey = (id: ThreadId, person: PersonId) =>
  ({ pk: aggregatePartition('thread', id), sk: `FOLLOWER#${person}` }) as const;
export const forumFollowerKey = (id: ClusterId, person: PersonId) =>
  ({ pk: forumPartition(id), sk: `FOLLOWER#${person}` }) as const;
export const threadReadKey = (person: PersonId, id: ThreadId) =>
  ({ pk: `READER#${person}`, sk: `THREAD#${id}` }) as const;
export const gatheringsList = (id: ClusterId) => `GATHERINGS#${id}` as const;
/** Those of all clusters that everybody may see. */
export const publicGatheringsList = 'GATHERINGS';
export const publicGatheringKey = (id: GatheringId) =>
  ({ pk: aggregatePartition('gathering', id), sk: 'PUBLIC' }) as const;
export const attendanceList = (id: GatheringId) => `ATTENDANCE#${id}` as const;
export const cityRequestsList = (id: ClusterId) => `CITYREQUESTS#${id}` as const;
export const departmentRequests = (state: 'waiting' | 'ended') => `CITYREQUEST#${state}#` as const;
export const departmentRequestsIndex = (department: OrganisationId, state: 'waiting' | 'ended', order: string) =>
  ({
    organisationPk: organisationPartition(department),
    organisationSk: `${departmentRequests(state)}${order}`,
  }) as const;
/** What everybody may see of an answer, among those of its cluster. */
export const cityAnswerKey = (id: ClusterId, at: string, request: CityRequestId) =>
  ({ pk: clusterPartition(id), sk: `${cityAnswers}${at}#${request}` }) as const;
export const cityAnswers = 'CITYANSWER#';
export const cityAnswersList = 'CITYANSWERS';
export const departmentsPartition = 'CITYDEPARTMENTS';
export const departmentKey = (id: OrganisationId) => ({ pk: departmentsPartition, sk: `DEPARTMENT#${id}` }) as const;
export const calendarFeedKey = (person: PersonId, id: ClusterId) =>
  ({ pk: `READER#${person}`, sk: `FEED#${id}` }) as const;
export const forumReadKey = (person: PersonId, id: ClusterId) =>
  ({ pk: `READER#${person}`, sk: `CLUSTER#${id}` }) as const;
/** A project among those of its cluster, with what lists and the contribution chain need of it. */
export const projectCardKey = (cluster: ClusterId, openedAt: string, id: ProjectId) =>
  ({ pk: clusterPartition(cluster), sk: `PROJECT#${openedAt}#${id}` }) as const;
export const projectCards = 'PROJECT#';
export const industryCardKey = (id: ProjectId, slot: number) =>
  ({ pk: aggregatePartition('project', id), sk: `CARD#${slot}` }) as const;
export const projectReportKey = (id: ProjectId, number: number) =>
  ({ pk: aggregatePartition('project', id), sk: `REPORT#${padded(number)}` }) as const;
/** From the project itself to its last report, in one query. */
export const headToReports = { from: 'HEAD', to: 'REPORT#~' } as const;
/** All projects, or those of an industry, in the order of their level. */
export const projectsList = (industry?: string) => (industry === undefined ? 'PROJECTS' : `PROJECTS#${industry}`);
/** Under the id of the card: a position in a public list must not tell the id of an anonymous need. */
export const needCardKey = (id: NeedCardId, list: 'ALL' | 'KIND' | 'REGION' | 'BOTH' | 'CLUSTER') =>
  ({ pk: `NEEDCARD#${id}`, sk: list }) as const;
/** Open needs of all clusters; of a kind, in a region, or both. */
export const openNeedsList = (kind?: string, region?: string) =>
  ['NEEDS', kind, region].filter((part) => part !== undefined).join('#');
/** Named ones of a cluster, for everybody; and all of it, for its members. */
export const namedNeedsList = (id: ClusterId) => `OPENNEEDS#${id}` as const;
export const needsOfList = (id: ClusterId) => `NEEDSOF#${id}` as const;
/** All projects in the order of their last change. */
export const projectChangesList = 'PROJECT-CHANGES';
export const mandatesOfList = (id: OrganisationId) => `MANDATESOF#${id}` as const;
export const openMandatesList = (kind: string) => `MANDATES#${kind}` as const;
export const mandateKindKey = (id: MandateId, kind: string) =>
  ({ pk: aggregatePartition('mandate', id), sk: `KIND#${kind}` }) as const;
/** Matches of the needs of a cluster, or of a mandate. */
export const matchesList = (id: ClusterId | MandateId) => `MATCHES#${id}` as const;
export const matchOfMandateKey = (id: MatchId) => ({ pk: aggregatePartition('match', id), sk: 'MANDATE' }) as const;
/** Closed figures of a metric; a permalink each. */
export const figurePartition = (metric: string) => `FIGURE#${metric}` as const;
export const figureKey = (metric: string, period: 'DAY' | 'MONTH', at: string) =>
  ({ pk: figurePartition(metric), sk: `${period}#${at}` }) as const;
/** What was found to be wrong with a closed figure. */
export const correctionKey = (metric: string, period: 'DAY' | 'MONTH', at: string, foundAt: string) =>
  ({ pk: figurePartition(metric), sk: `FIX#${period}#${at}#${foundAt}` }) as const;
export const correctionsList = 'CORRECTIONS';
export const verificationKey = { pk: 'VERIFICATION', sk: 'POSITION' } as const;
export const currentFiguresKey = { pk: 'FIGURES', sk: 'NOW' } as const;
export const closedDayKey = { pk: 'FIGURES', sk: 'CLOSED' } as const;
export const figuresHoldKey = { pk: 'FIGURES', sk: 'HELD' } as const;
export const headsPartition = 'HEADS';
export const headKey = (day: string) => ({ pk: headsPartition, sk: day }) as const;
/** The leaves under a root: how they are cut, and each piece. */
export const leavesKey = (root: string) => ({ pk: `LEAVES#${root}`, sk: 'CUT' }) as const;
export const leavesChunkKey = (root: string, chunk: number) =>
  ({ pk: `LEAVES#${root}`, sk: `CHUNK#${padded(chunk)}` }) as const;
export const deliveryKey = (id: WebhookId, at: string, eventId: string) =>
  ({ pk: aggregatePartition('webhook', id), sk: `DELIVERY#${at}#${eventId}` }) as const;
/** From the first delivery of an event at `since` to the last at `until`. */
export const deliveriesBetween = (since: string, until: string) =>
  [`DELIVERY#${since}`, `DELIVERY#${until}#~`] as const;
/** The live subscriptions of one owner. */
export const webhooksKey = (owner: WebhookOwner) =>
  ({ pk: owner.kind === 'operator' ? 'OPERATORS' : `ORG#${owner.organisationId}`, sk: 'WEBHOOKS' }) as const;

export const answerKey = (inn: string) => ({ pk: `REGISTER#${inn}`, sk: 'ANSWER' }) as const;
export const rateKey = { pk: 'REGISTER', sk: 'RATE' } as const;
export const idempotencyKey = (hash: string) => ({ pk: `IDEMPOTENCY#${hash}`, sk: 'RECORD' }) as const;
export const quotaKey = (what: string, day: string) => ({ pk: `QUOTA#${what}#${day}`, sk: 'QUOTA' }) as const;

export const inboxPartition = (person: PersonId) => `INBOX#${person}` as const;
export const notificationKey = (person: PersonId, at: string, eventId: string) =>
  ({ pk: inboxPartition(person), sk: `N#${at}#${eventId}` }) as const;
export const letterKey = (person: PersonId, letterId: string) =>
  ({ pk: inboxPartition(person), sk: `LETTER#${letterId}` }) as const;
export const settingsKey = (person: PersonId) => ({ pk: inboxPartition(person), sk: 'SETTINGS' }) as const;
export const mailCountKey = (run: number, hour: string) => ({ pk: `MAILS#${run}`, sk: `FATES#${hour}` }) as const;
export const mailKey = (messageId: string) => ({ pk: `MAIL#${messageId}`, sk: 'MAIL' }) as const;

export const erasureKey = (person: PersonId) => ({ pk: `ERASURE#${person}`, sk: 'JOB' }) as const;
export const readerPartition = (person: PersonId) => `READER#${person}` as const;

export const unsentPartition = 'UNSENT';
export const unsentIndex = (at: string, eventId: string) =>
  ({ unsentPk: unsentPartition, unsentSk: `${at}#${eventId}` }) as const;
type Due =
  | 'organisation'
  | 'check'
  | 'cluster'
  | 'member'
  | 'mail'
  | 'erasure'
  | 'webhook'
  | 'letter'
  | 'watch-member'
  | 'watch-other'
  | 'gathering'
  | 'need'
  | 'city-request'
  | 'city-overdue'
  | 'match';
export const duePartition = (what: Due) => `DUE#${what}` as const;
export const dueIndex = (what: Due, at: string) => ({ duePk: duePartition(what), dueSk: at }) as const;
export const organisationPartition = (id: OrganisationId) => `ORG#${id}` as const;
export const representativeIndex = (id: OrganisationId, person: PersonId) =>
  ({ organisationPk: organisationPartition(id), organisationSk: `REP#${person}` }) as const;
export const confirmedMemberships = 'MEMBER#confirmed#';
export const membershipIndex = (organisation: OrganisationId, status: string, cluster: ClusterId) =>
  ({ organisationPk: organisationPartition(organisation), organisationSk: `MEMBER#${status}#${cluster}` }) as const;
export const listingIndex = (list: string, order: string) => ({ listingPk: list, listingSk: order }) as const;
export const clustersList = (status: string) => `CLUSTERS#${status}` as const;
export const organisationsList = (status: string) => `ORGS#${status}` as const;
export const membersList = (id: ClusterId) => `MEMBERS#${id}` as const;
export const lettersList = (status: string) => `LETTERS#${status}` as const;
export const toldList = (topic: string) => `TOLD#${topic}` as const;
export const roleList = (role: string) => `ROLE#${role}` as const;

export const personKey = (person: PersonId) => ({ pk: `PERSON#${person}`, sk: 'PERSON' }) as const;
export const consentKey = (person: PersonId, purpose: string, version: string) =>
  ({ pk: `PERSON#${person}`, sk: `CONSENT#${purpose}#${version}` }) as const;
/** Agreed to once more, after it was withdrawn. */
export const givenAgainKey = (person: PersonId, purpose: string, version: string, at: string) =>
  ({ pk: `PERSON#${person}`, sk: `CONSENT#${purpose}#${version}#${at}` }) as const;
export const withdrawalKey = (person: PersonId, purpose: string, at: string) =>
  ({ pk: `PERSON#${person}`, sk: `WITHDRAWAL#${purpose}#${at}` }) as const;
export const suppressionKey = (addressHash: string) => ({ pk: `SUPPRESSED#${addressHash}`, sk: 'SUPPRESSED' }) as const;
export const softBounceKey = (addressHash: string) => ({ pk: `SUPPRESSED#${addressHash}`, sk: 'SOFT' }) as const;
