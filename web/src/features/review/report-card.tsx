import { Anchor, Blockquote, Card, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ItemOf } from '../../api/client.ts';
import { useAct } from '../../api/queries.ts';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { ConfirmAct } from '../../parts/confirm-act.tsx';
import { reportTexts } from './report-texts.ts';

type Report = ItemOf<'listReports'>;

/** One report: why, about which text, and what an operator decides. */
export const ReportCard = ({ report }: { readonly report: Report }) => {
  const t = useTexts(reportTexts);
  const { formats } = useLanguage();
  const { clusterId, threadId, organisationId, reason, note, about, reportedAt, outcome, decidedAt } = report;
  return (
    <Card withBorder component="li" padding="md">
      <Stack gap="xs">
        <Title order={2} size="h5">
          {t(reason)}
        </Title>
        <Text size="sm" c="dimmed">
          {t('reported', { moment: formats.moment(reportedAt) })}
        </Text>
        {note === undefined ? null : (
          <div>
            <Text size="sm" fw={600}>
              {t('said')}
            </Text>
            <Text style={{ whiteSpace: 'pre-line' }}>{note}</Text>
          </div>
        )}
        <div>
          <Text size="sm" fw={600}>
            {t('text')}
          </Text>
          {about === undefined || (about.title ?? about.text) === undefined ? (
            <Text c="dimmed">{t('gone')}</Text>
          ) : (
            <Blockquote p="sm" mt={4}>
              {about.title === undefined ? null : <Text fw={600}>{about.title}</Text>}
              <Text style={{ whiteSpace: 'pre-line' }}>{about.text}</Text>
            </Blockquote>
          )}
        </div>
        <Group gap="md">
          <Anchor href={`/clusters/${clusterId}/threads/${threadId}`}>{t('toThread')}</Anchor>
          <Anchor
            renderRoot={(props) => (
              <Link to="/review/organisations/$organisationId" params={{ organisationId }} {...props} />
            )}
          >
            {t('reporter')}
          </Anchor>
        </Group>
        {outcome === undefined || decidedAt === undefined ? (
          <Deciding report={report} />
        ) : (
          <Text fw={600}>{t(outcome, { day: formats.shortDay(decidedAt) })}</Text>
        )}
      </Stack>
    </Card>
  );
};

const Deciding = ({ report: { id: reportId, allowedActions } }: { readonly report: Report }) => {
  const t = useTexts(reportTexts);
  const hide = useAct('decideReport');
  const dismiss = useAct('decideReport');
  if (!allowedActions.includes('decideReport')) return null;
  return (
    <Group gap="sm">
      <ConfirmAct
        label={t('hide')}
        title={t('sureHide')}
        text={t('afterHide')}
        yes={t('hide')}
        colour="red.9"
        reason={{ label: t('note'), required: false }}
        problem={hide.error}
        onConfirm={(note) =>
          hide.mutateAsync({ input: { reportId, outcome: 'hidden', ...(note === undefined ? {} : { note }) } })
        }
      />
      <ConfirmAct
        label={t('dismiss')}
        title={t('sureDismiss')}
        text={t('afterDismiss')}
        yes={t('dismiss')}
        problem={dismiss.error}
        onConfirm={() => dismiss.mutateAsync({ input: { reportId, outcome: 'dismissed' } })}
      />
    </Group>
  );
};
