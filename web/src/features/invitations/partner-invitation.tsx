import { Button } from '@mantine/core';
import { useAct } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { inviteTexts } from './invite-texts.ts';
import type { ResultRow } from './results.tsx';

type Props = {
  readonly clusterId: string;
  readonly inn: string;
  readonly onInvited: (result: ResultRow['result']) => void;
};

/** An organisation of another region can come as a partner only: one click more. */
export const PartnerInvitation = ({ clusterId, inn, onInvited }: Props) => {
  const t = useTexts(inviteTexts);
  const invite = useAct('inviteOrganisations', ({ rows: [row] }) => {
    if (row !== undefined) onInvited(row.result);
  });
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={`${t('asPartner')}: ${inn}`}
        loading={invite.isPending}
        onClick={() => invite.mutate({ input: { clusterId, invitees: [{ inn, role: 'partner' }] } })}
      >
        {t('asPartner')}
      </Button>
      <ProblemNote problem={invite.error} />
    </>
  );
};
