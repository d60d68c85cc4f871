import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../../language/texts.ts';
import { useCluster } from '../clusters/use-cluster.ts';
import { projectDeskTexts } from './desk-texts.ts';

/** The way to a further project, for those who may open one. */
export const OpenProject = ({ clusterId }: { readonly clusterId: string }) => {
  const t = useTexts(projectDeskTexts);
  const { mine } = useCluster(clusterId);
  if (mine?.allowedActions.includes('openProject') !== true) return null;
  return (
    <Group mt="lg" className="no-print">
      <Button
        variant="default"
        renderRoot={(props) => <Link to="/clusters/$clusterId/new-project" params={{ clusterId }} {...props} />}
      >
        {t('newProject')}
      </Button>
    </Group>
  );
};
