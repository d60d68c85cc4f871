import { Button, Card, Group, Stack, Text } from '@mantine/core';
import type { ItemOf } from '../../api/client.ts';
import { useAct } from '../../api/queries.ts';
import { langOf } from '../../language/lang-of.ts';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { ConfirmAct } from '../../parts/confirm-act.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { CityAnswerForm } from './city-answer-form.tsx';
import { CityRequestHead } from './city-request-head.tsx';
import { cityRequestTexts } from './city-request-texts.ts';

type Request = ItemOf<'listDepartmentRequests'>;

/** One request: the question, who has it, and the answer or what leads to one. */
export const CityRequestCard = ({ request }: { readonly request: Request }) => {
  const t = useTexts(cityRequestTexts);
  const { formats } = useLanguage();
  const { question, prolonged, outcome, summary, answer, allowedActions } = request;
  return (
    <Card withBorder component="li" padding="md">
      <Stack gap="sm">
        <CityRequestHead request={request} />
        <Text lang={langOf(question)} style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {question}
        </Text>
        {prolonged === undefined ? null : (
          <Text size="sm">{t('prolonged', { day: formats.shortDay(prolonged.at), reason: prolonged.reason })}</Text>
        )}
        {outcome === undefined ? null : (
          <div>
            <Text fw={600}>
              {t('saidShort')}: {t(outcome)}
            </Text>
            <Text lang={langOf(summary ?? '')} style={{ whiteSpace: 'pre-line' }}>
              {summary}
            </Text>
            <Text fw={600} mt="xs">
              {t('saidWhole')}
            </Text>
            <Text lang={langOf(answer ?? '')} style={{ whiteSpace: 'pre-line' }}>
              {answer}
            </Text>
          </div>
        )}
        <Acts request={request} />
        {allowedActions.includes('answerCityRequest') ? <CityAnswerForm cityRequestId={request.id} /> : null}
      </Stack>
    </Card>
  );
};

const Acts = ({ request: { id: cityRequestId, status, allowedActions } }: { readonly request: Request }) => {
  const t = useTexts(cityRequestTexts);
  const take = useAct('takeCityRequest');
  const prolong = useAct('prolongCityRequest');
  const withdraw = useAct('withdrawCityRequest');
  const mayTake = allowedActions.includes('takeCityRequest');
  return (
    <>
      <Group gap="sm">
        {mayTake && status === 'asked' ? (
          <Button loading={take.isPending} onClick={() => take.mutate({ input: { cityRequestId } })}>
            {t('take')}
          </Button>
        ) : null}
        {mayTake && status === 'taken' ? (
          <ConfirmAct
            label={t('takeOver')}
            title={`${t('takeOver')}?`}
            text={t('takeOverText')}
            yes={t('takeOver')}
            problem={take.error}
            onConfirm={() => take.mutateAsync({ input: { cityRequestId, force: true } })}
          />
        ) : null}
        {allowedActions.includes('prolongCityRequest') ? (
          <ConfirmAct
            label={t('prolong')}
            title={t('prolongTitle')}
            text={t('prolongText')}
            yes={t('prolong')}
            reason={{ label: t('reason'), required: true }}
            problem={prolong.error}
            onConfirm={(why = '') => prolong.mutateAsync({ input: { cityRequestId, reason: why } })}
          />
        ) : null}
        {allowedActions.includes('withdrawCityRequest') ? (
          <ConfirmAct
            label={t('withdraw')}
            title={`${t('withdraw')}?`}
            text={t('withdrawText')}
            yes={t('withdraw')}
            colour="red.9"
            problem={withdraw.error}
            onConfirm={() => withdraw.mutateAsync({ input: { cityRequestId } })}
          />
        ) : null}
      </Group>
      <ProblemNote problem={status === 'asked' ? take.error : null} />
    </>
  );
};
