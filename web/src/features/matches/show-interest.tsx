import { Button, Stack } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useAct } from '../../api/queries.ts';
import { textsOf, useTexts } from '../../language/texts.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';

const texts = textsOf({ help: 'Можем помочь' }, { help: 'We can help' });

type Props = { readonly mandateId: string; readonly cardId: string };

/** Interest of a mandate in a need of the public list: becomes a match that the other side answers. */
export const ShowInterest = ({ mandateId, cardId }: Props) => {
  const t = useTexts(texts);
  const navigate = useNavigate();
  const show = useAct('showInterest', ({ id }) => {
    void navigate({ to: '/matches/$matchId', params: { matchId: id } });
  });
  return (
    <Stack gap="xs" align="flex-start">
      <Button variant="default" loading={show.isPending} onClick={() => show.mutate({ input: { mandateId, cardId } })}>
        {t('help')}
      </Button>
      <ProblemNote problem={show.error} />
    </Stack>
  );
};
