import type { ApiDeps } from '../runtime/http-api.ts';
import type { InviteDeps } from '../runtime/invite-all.ts';
import type { ClusterStore } from '../store/cluster-store.ts';
import type { LetterStore } from '../store/paper-letter-store.ts';
import type { SubmissionStore } from '../store/submission-store.ts';

export type DocumentDeps = ApiDeps &
  InviteDeps & {
    readonly clusters: Pick<ClusterStore, 'load' | 'loadFor' | 'loadAll' | 'members' | 'save'>;
    readonly submissions: Pick<SubmissionStore, 'loadJudged'>;
    readonly letters: Pick<LetterStore, 'find'>;
    readonly portalUrl: string;
    readonly fontFolder: string;
    readonly now: () => Date;
  };
