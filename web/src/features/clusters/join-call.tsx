import { Button, Card, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../../language/texts.ts';
import { sectionTexts } from './section-texts.ts';

type Props = { readonly clusterId: string; readonly open: boolean };

/** The way into a cluster, or why there is none. */
export const JoinCall = ({ clusterId, open }: Props) => {
  const t = useTexts(sectionTexts);
  return (
    <Card withBorder component="section" aria-labelledby="join">
      <Stack gap="sm" align="flex-start">
        <Title order={2} id="join" size="h4">
          {t('joinTitle')}
        </Title>
        <Text>{t(open ? 'joinOpen' : 'joinClosed')}</Text>
        {open ? (
          <Button renderRoot={(props) => <Link to="/clusters/$clusterId/join" params={{ clusterId }} {...props} />}>
            {t('join')}
          </Button>
        ) : null}
      </Stack>
    </Card>
  );
};
