import { Button } from '@mantine/core';
import { useAct } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { ConfirmAct } from '../../parts/confirm-act.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { ledgerTexts } from './ledger-texts.ts';
import classes from './ledger.module.css';
import type { Member } from './use-all-members.ts';

type Props = { readonly member: Member | undefined; readonly name: string };

/** What may be done about one membership now; nothing for those who may do nothing. */
export const MemberActs = ({ member, name }: Props) => {
  if (member === undefined || member.allowedActions.length === 0) return null;
  return (
    <div className={`${classes.acts} no-print`}>
      <Kindly member={member} name={name} />
      <Ending member={member} name={name} />
    </div>
  );
};

type Known = { readonly member: Member; readonly name: string };

/** Acts that need no second thought. */
const Kindly = ({ member: { clusterId, organisationId, allowedActions }, name }: Known) => {
  const t = useTexts(ledgerTexts);
  const approve = useAct('approveRequest');
  const resend = useAct('resendInvitation');
  const at = { input: { clusterId, organisationId } };
  return (
    <>
      {allowedActions.includes('approveRequest') ? (
        <Button
          size="compact-sm"
          aria-label={`${t('approve')}: ${name}`}
          loading={approve.isPending}
          onClick={() => approve.mutate(at)}
        >
          {t('approve')}
        </Button>
      ) : null}
      {allowedActions.includes('resendInvitation') ? (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={`${t('resend')}: ${name}`}
          loading={resend.isPending}
          onClick={() => resend.mutate(at)}
        >
          {t('resend')}
        </Button>
      ) : null}
      {resend.isSuccess ? (
        <span role="status" className="visually-hidden">
          {t('resent', { name })}
        </span>
      ) : null}
      <ProblemNote problem={approve.error ?? resend.error} />
    </>
  );
};

const endings = [
  ['refuseRequest', 'refuse', 'required'],
  ['revokeInvitation', 'revoke', 'none'],
  ['removeMember', 'remove', 'required'],
  ['leaveCluster', 'leave', 'optional'],
] as const;

/** Acts that end something: each asks once more. */
const Ending = ({ member: { clusterId, organisationId, allowedActions }, name }: Known) => {
  const t = useTexts(ledgerTexts);
  const at = { clusterId, organisationId };
  const acts = {
    refuseRequest: useAct('refuseRequest'),
    revokeInvitation: useAct('revokeInvitation'),
    removeMember: useAct('removeMember'),
    leaveCluster: useAct('leaveCluster'),
  };
  const doIt = (action: keyof typeof acts, reason: string | undefined): Promise<unknown> => {
    if (action === 'revokeInvitation') return acts.revokeInvitation.mutateAsync({ input: at });
    if (action === 'leaveCluster')
      return acts.leaveCluster.mutateAsync({ input: reason === undefined ? at : { ...at, reason } });
    return acts[action].mutateAsync({ input: { ...at, reason: reason ?? '' } });
  };
  return endings
    .filter(([action]) => allowedActions.includes(action))
    .map(([action, word, reason]) => (
      <ConfirmAct
        key={action}
        label={t(word)}
        about={name}
        title={t(`${word}Title`, { name })}
        text={t(`${word}Text`, { name })}
        yes={t(word)}
        colour="red.9"
        {...(reason === 'none'
          ? {}
          : {
              reason: {
                label: t(reason === 'required' ? 'reason' : 'reasonOptional'),
                required: reason === 'required',
              },
            })}
        problem={acts[action].error}
        onConfirm={(given) => doIt(action, given)}
        button={{ size: 'compact-sm', variant: 'default' }}
      />
    ));
};
