import { listCityAnswers } from './routes/list-city-answers.ts';
import { listCityDepartments } from './routes/list-city-departments.ts';
import { listClusterCityAnswers } from './routes/list-cluster-city-answers.ts';
import { listClusterProjects } from './routes/list-cluster-projects.ts';
import { listClusters } from './routes/list-clusters.ts';
import { listConsentTexts } from './routes/list-consent-texts.ts';
import { listMembers } from './routes/list-members.ts';
import { listOrganisations } from './routes/list-organisations.ts';
import { readChain } from './routes/read-chain.ts';
import { previewLetter } from './routes/preview-letter.ts';
import { listProjects } from './routes/list-projects.ts';
import { readContributionChain } from './routes/read-contribution-chain.ts';
import { readCluster } from './routes/read-cluster.ts';
import { readOrganisation } from './routes/read-organisation.ts';
import { readProgramme } from './routes/read-programme.ts';
import { readProject } from './routes/read-project.ts';
import { readTimeline } from './routes/read-timeline.ts';
import { unsubscribe } from './routes/unsubscribe.ts';
import { listAnnouncements } from './routes/list-announcements.ts';
import { listComments } from './routes/list-comments.ts';
import { listThreads } from './routes/list-threads.ts';
import { readThread } from './routes/read-thread.ts';
import { listCorrections } from './routes/list-corrections.ts';
import { listHeads } from './routes/list-heads.ts';
import { readHead } from './routes/read-head.ts';
import { readMetric } from './routes/read-metric.ts';
import { readMetricOfDay } from './routes/read-metric-of-day.ts';
import { readProof } from './routes/read-proof.ts';
import { readStatistics } from './routes/read-statistics.ts';
import { verifyEntry } from './routes/verify-entry.ts';
import { listGatherings } from './routes/list-gatherings.ts';

/** Every route of this audience; the gateway's routes come from the same contracts. */
export const routes = [
  listClusterProjects,
  listCityAnswers,
  listCityDepartments,
  listClusterCityAnswers,
  listClusters,
  listConsentTexts,
  listMembers,
  listOrganisations,
  readChain,
  previewLetter,
  readCluster,
  readOrganisation,
  readProgramme,
  listProjects,
  readContributionChain,
  readProject,
  readTimeline,
  unsubscribe,
  listAnnouncements,
  listComments,
  listThreads,
  readThread,
  listCorrections,
  listHeads,
  readHead,
  readMetric,
  readMetricOfDay,
  readProof,
  readStatistics,
  verifyEntry,
  listGatherings,
] as const;
