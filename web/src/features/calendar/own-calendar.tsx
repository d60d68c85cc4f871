import { Anchor, Button, CopyButton, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useAct } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { ConfirmAct } from '../../parts/confirm-act.tsx';
import { calendarTexts } from './calendar-texts.ts';

type Props = { readonly clusterId: string; readonly member: boolean };

/** How the events of a cluster come into the calendar that a person uses already. */
export const OwnCalendar = ({ clusterId, member }: Props) => {
  const t = useTexts(calendarTexts);
  const make = useAct('makeCalendarFeed');
  const end = useAct('endCalendarFeed', () => make.reset());
  const secret = make.data === undefined ? undefined : `${location.origin}/api${make.data.path}`;
  return (
    <Stack component="section" aria-labelledby="own-calendar" gap="sm" mt="lg" className="no-print">
      <Title order={2} size="h4" id="own-calendar">
        {t('inCalendar')}
      </Title>
      <Anchor href={`/api/public/clusters/${clusterId}/calendar.ics`}>{t('publicFile')}</Anchor>
      {member ? (
        <>
          <Title order={3} size="h5">
            {t('secretTitle')}
          </Title>
          <Text c="dimmed" maw="46rem">
            {t('secretText')}
          </Text>
          {secret === undefined ? null : (
            <Group align="flex-end">
              <TextInput readOnly label={t('address')} value={secret} style={{ flex: '1 1 18rem' }} maw="46rem" />
              <CopyButton value={secret}>
                {({ copied, copy }) => <Button onClick={copy}>{t(copied ? 'copied' : 'copy')}</Button>}
              </CopyButton>
            </Group>
          )}
          <Group>
            <ConfirmAct
              label={t('makeFeed')}
              title={t('makeFeedSure')}
              text={t('makeFeedText')}
              yes={t('makeFeed')}
              problem={make.error}
              onConfirm={() => make.mutateAsync({ input: { clusterId } })}
            />
            <ConfirmAct
              button={{ variant: 'subtle' }}
              label={t('endFeed')}
              title={t('endFeedSure')}
              text={t('endFeedText')}
              yes={t('endFeed')}
              colour="red.9"
              problem={end.error}
              onConfirm={() => end.mutateAsync({ input: { clusterId } })}
            />
          </Group>
          <Text role="status">{end.isSuccess && make.data === undefined ? t('ended') : ''}</Text>
        </>
      ) : null}
    </Stack>
  );
};
