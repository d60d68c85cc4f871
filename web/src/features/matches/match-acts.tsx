import { Group, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { declineReasons } from '../../../../shared/domain/match/reasons.ts';
import type { OutputOf } from '../../api/client.ts';
import { useAct } from '../../api/queries.ts';
import { useSay } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { ConfirmAct } from '../../parts/confirm-act.tsx';
import { FormAct } from '../project-desk/form-act.tsx';
import { matchTexts } from './match-texts.ts';

type Reason = keyof typeof declineReasons;
const isReason = (value: string): value is Reason => value in declineReasons;
const reasons = Object.keys(declineReasons).filter(isReason);

/** Yes or no to getting to know the other side. */
export const MatchActs = ({ match }: { readonly match: OutputOf<'readMatch'> }) => {
  const t = useTexts(matchTexts);
  const say = useSay();
  const { id: matchId, side, allowedActions: may } = match;
  const agree = useAct('agreeMatch');
  const decline = useAct('declineMatch');
  const [reason, setReason] = useState<Reason>('other');
  const [typed, setTyped] = useState('');
  const words = typed.trim();
  return (
    <Group className="no-print">
      {may.includes('agreeMatch') ? (
        <ConfirmAct
          button={{ variant: 'filled' }}
          label={t('agree')}
          title={t('agreeSure')}
          text={t('agreeText')}
          yes={t('agree')}
          problem={agree.error}
          onConfirm={() => agree.mutateAsync({ input: { matchId, side } })}
        />
      ) : null}
      {may.includes('declineMatch') ? (
        <FormAct
          label={t('decline')}
          text={t('declineText')}
          yes={t('decline')}
          problem={decline.error}
          onSend={() =>
            decline.mutateAsync({ input: { matchId, side, reason, ...(words.length < 3 ? {} : { words }) } })
          }
        >
          {() => (
            <>
              <NativeSelect
                label={t('reason')}
                value={reason}
                onChange={({ currentTarget: { value } }) => setReason(isReason(value) ? value : 'other')}
                data={reasons.map((value) => ({ value, label: say(declineReasons[value]) }))}
              />
              <TextInput
                label={t('words')}
                maxLength={300}
                value={typed}
                onChange={({ currentTarget }) => setTyped(currentTarget.value)}
              />
            </>
          )}
        </FormAct>
      ) : null}
    </Group>
  );
};
