import { SegmentedControl, Stack, Text, Title } from '@mantine/core';
import type { OutputOf } from '../../api/client.ts';
import { useAct } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import type { Named } from '../community/use-voices.ts';
import { calendarTexts } from './calendar-texts.ts';

const answers = ['yes', 'maybe', 'no'] as const;

type Props = { readonly gathering: OutputOf<'readGathering'>; readonly voices: readonly Named[] };

/** How many come, and what the person's own organisations answer. */
export const Attendance = ({ gathering, voices }: Props) => {
  const t = useTexts(calendarTexts);
  const act = useAct('answerGathering');
  const { attendance, allowedActions } = gathering;
  if (attendance === undefined) return null;
  const asked = act.isPending ? act.variables.input : undefined;
  return (
    <Stack component="section" aria-labelledby="attendance" gap="sm">
      <Title order={3} id="attendance">
        {t('attendance')}
      </Title>
      <Text className="nums" role="status">
        {t('counts', countsWith(attendance, asked))}
      </Text>
      {allowedActions.includes('answerGathering')
        ? voices.map((voice) => (
            <OwnAnswer
              key={voice.organisationId}
              gathering={gathering}
              voice={voice}
              several={voices.length > 1}
              act={act}
            />
          ))
        : null}
      <ProblemNote problem={act.error} />
    </Stack>
  );
};

type Counts = NonNullable<Props['gathering']['attendance']>;
type Asked = { readonly organisationId: string; readonly answer: (typeof answers)[number] };

/** As it will be when the answer under way has arrived: the number moves with the choice, and back if it fails. */
function countsWith({ yes, maybe, no, own }: Counts, asked: Asked | undefined) {
  const given = own.find(({ organisationId }) => organisationId === asked?.organisationId)?.answer;
  const moved = (answer: Asked['answer'], count: number): number =>
    count + (asked?.answer === answer ? 1 : 0) - (asked !== undefined && given === answer ? 1 : 0);
  return { yes: moved('yes', yes), maybe: moved('maybe', maybe), no: moved('no', no) };
}

type OwnProps = {
  readonly gathering: OutputOf<'readGathering'>;
  readonly voice: Named;
  readonly several: boolean;
  readonly act: ReturnType<typeof useAct<'answerGathering'>>;
};

const OwnAnswer = ({ gathering, voice, several, act }: OwnProps) => {
  const t = useTexts(calendarTexts);
  const { id: gatheringId, clusterId, attendance } = gathering;
  const { organisationId, name } = voice;
  const given = attendance?.own.find((own) => own.organisationId === organisationId)?.answer;
  const label = several ? t('answerOf', { name }) : t('answer');
  return (
    <Stack gap={4} align="flex-start">
      <Text size="sm" fw={600}>
        {label}
      </Text>
      <SegmentedControl
        aria-label={label}
        style={{ maxWidth: '100%', overflowX: 'auto' }}
        // Shown as chosen at once; if it fails, what was chosen before is back.
        value={
          (act.isPending && act.variables.input.organisationId === organisationId
            ? act.variables.input.answer
            : given) ?? ''
        }
        onChange={(value) => {
          const answer = answers.find((known) => known === value);
          if (answer !== undefined) act.mutate({ input: { clusterId, gatheringId, organisationId, answer } });
        }}
        data={answers.map((value) => ({ value, label: t(value) }))}
      />
    </Stack>
  );
};
