import { Anchor, Button, Stack } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useAct } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { matchTexts } from './match-texts.ts';

type Props = { readonly mandateId: string; readonly cardId: string };

/** Interest of a mandate in a need of the public list: becomes a match that the other side answers. */
export const ShowInterest = ({ mandateId, cardId }: Props) => {
  const t = useTexts(matchTexts);
  const navigate = useNavigate();
  const show = useAct('showInterest', ({ id }) => {
    void navigate({ to: '/matches/$matchId', params: { matchId: id } });
  });
  const found = show.error?.more['matchId'];
  return (
    <Stack gap="xs" align="flex-start">
      <Button variant="default" loading={show.isPending} onClick={() => show.mutate({ input: { mandateId, cardId } })}>
        {t('help')}
      </Button>
      <ProblemNote problem={show.error} />
      {/* We found it first: the answer is given where matches are. */}
      {typeof found === 'string' ? (
        <Anchor renderRoot={(props) => <Link to="/matches/$matchId" params={{ matchId: found }} {...props} />}>
          {t('toMatch')}
        </Anchor>
      ) : null}
    </Stack>
  );
};
