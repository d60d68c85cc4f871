import { Badge } from '@mantine/core';
import type { OutputOf } from '../api/client.ts';
import { useTexts } from '../language/texts.ts';
import { clusterStatusTexts, organisationStatusTexts } from './words.ts';

type ClusterStatus = OutputOf<'readPublicCluster'>['status'];
type OrganisationStatus = OutputOf<'readOrganisation'>['status'];

const clusterColours: Record<ClusterStatus, string> = {
  gathering: 'city',
  checking: 'grape',
  'in-review': 'grape',
  'action-needed': 'orange',
  active: 'green',
  'at-risk': 'orange',
  suspended: 'red',
  closed: 'gray',
  rejected: 'red',
  withdrawn: 'gray',
  expired: 'gray',
};
const organisationColours: Record<OrganisationStatus, string> = {
  checking: 'grape',
  participant: 'green',
  partner: 'city',
  unclear: 'orange',
  refused: 'red',
  suspended: 'red',
  excluded: 'red',
};

/** Where a cluster stands: a word, and a colour that only repeats it. */
export const ClusterStatus = ({ status }: { readonly status: ClusterStatus }) => {
  const t = useTexts(clusterStatusTexts);
  return (
    <Badge variant="outline" color={clusterColours[status]} className="badge">
      {t(status)}
    </Badge>
  );
};

export const OrganisationStatus = ({ status }: { readonly status: OrganisationStatus }) => {
  const t = useTexts(organisationStatusTexts);
  return (
    <Badge variant="outline" color={organisationColours[status]} className="badge">
      {t(status)}
    </Badge>
  );
};
