import { Button, Group } from '@mantine/core';
import type { OutputOf } from '../../api/client.ts';
import { useAct } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { ConfirmAct } from '../../parts/confirm-act.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { ChangeNeed } from './change-need.tsx';
import { ownNeedTexts } from './own-need-texts.ts';

type Props = { readonly need: OutputOf<'readNeed'> };

/** What its people may do with a need. */
export const NeedActs = ({ need }: Props) => {
  const t = useTexts(ownNeedTexts);
  const { id: needId, allowedActions: may } = need;
  const renew = useAct('renewNeed');
  const meet = useAct('meetNeed');
  const withdraw = useAct('withdrawNeed');
  return (
    <>
      <Group className="no-print">
        {may.includes('changeNeed') ? <ChangeNeed need={need} /> : null}
        {may.includes('renewNeed') ? (
          <Button variant="default" loading={renew.isPending} onClick={() => renew.mutate({ input: { needId } })}>
            {t('renew')}
          </Button>
        ) : null}
        {may.includes('meetNeed') ? (
          <ConfirmAct
            label={t('meet')}
            title={t('meetSure')}
            text={t('meetText')}
            yes={t('meet')}
            problem={meet.error}
            onConfirm={() => meet.mutateAsync({ input: { needId } })}
          />
        ) : null}
        {may.includes('withdrawNeed') ? (
          <ConfirmAct
            label={t('withdraw')}
            title={t('withdrawSure')}
            text={t('withdrawText')}
            yes={t('withdraw')}
            colour="red.9"
            problem={withdraw.error}
            onConfirm={() => withdraw.mutateAsync({ input: { needId } })}
          />
        ) : null}
      </Group>
      <ProblemNote problem={renew.error} />
    </>
  );
};
