import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { OutputOf } from '../../api/client.ts';
import { useTexts } from '../../language/texts.ts';
import { Facts } from '../../parts/facts.tsx';
import { matchTexts } from './match-texts.ts';

type Matched = NonNullable<OutputOf<'readMatch'>['matched']>;

/** Since both agreed: who they are. */
export const Revealed = ({ matched }: { readonly matched: Matched }) => {
  const t = useTexts(matchTexts);
  const { clusterId, clusterTitle, projectTitle, coordinator, counterpart } = matched;
  return (
    <Facts
      rows={[
        [
          t('cluster'),
          <Anchor
            key="cluster"
            renderRoot={(props) => <Link to="/clusters/$clusterId" params={{ clusterId }} {...props} />}
          >
            {clusterTitle}
          </Anchor>,
        ],
        [t('project'), projectTitle],
        [t('coordinator'), <Organisation key="coordinator" contact={coordinator} />],
        [t('counterpart'), <Organisation key="counterpart" contact={counterpart} />],
      ]}
    />
  );
};

const Organisation = ({ contact: { organisationId, name } }: { readonly contact: Matched['coordinator'] }) => (
  <Anchor renderRoot={(props) => <Link to="/organisations/$organisationId" params={{ organisationId }} {...props} />}>
    {name}
  </Anchor>
);
