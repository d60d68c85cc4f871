import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { OutputOf } from '../../api/client.ts';
import { useLanguage, useSay } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { contributionTexts, roleTexts } from '../../parts/words.ts';
import { ledgerTexts } from './ledger-texts.ts';
import classes from './ledger.module.css';
import { MemberActs } from './member-acts.tsx';
import type { Member } from './use-all-members.ts';

type Entry = OutputOf<'readLedger'>['entries'][number];
type Props = { readonly entries: readonly Entry[]; readonly members: ReadonlyMap<string, Member> };

const colours = {
  counts: classes.counts,
  'at-risk': classes.atRisk,
  'not-yet': classes.notYet,
  never: classes.never,
} as const;

/** One row per organisation; on a phone each row stands as a card. */
export const LedgerTable = ({ entries, members }: Props) => {
  const t = useTexts(ledgerTexts);
  const say = useSay();
  const roles = useTexts(roleTexts);
  const { formats } = useLanguage();
  return (
    <table className={classes.table}>
      <caption>{t('caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('organisation')}</th>
          <th scope="col">{t('verdict')}</th>
          <th scope="col">{t('why')}</th>
          <th scope="col">{t('since')}</th>
          <th scope="col" className="no-print">
            {t('acts')}
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ organisationId, name, inn, role, verdict, text, since }) => (
          <tr key={organisationId}>
            <th scope="row">
              <Anchor
                renderRoot={(props) => (
                  <Link to="/organisations/$organisationId" params={{ organisationId }} {...props} />
                )}
              >
                {name}
              </Anchor>
              <Text size="sm" c="dimmed" className="nums">
                {inn} · {roles(role)}
              </Text>
            </th>
            <td className={`${classes.tight} ${colours[verdict]}`}>{t(verdict)}</td>
            <td>
              {say(text)}
              <Said member={members.get(organisationId)} />
            </td>
            <td className={`${classes.tight} nums`}>{formats.shortDay(since)}</td>
            <td className="no-print">
              <MemberActs member={members.get(organisationId)} name={name} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** What a member brings, what it wrote, and how long an invitation still waits. */
const Said = ({ member }: { readonly member: Member | undefined }) => {
  const t = useTexts(ledgerTexts);
  const kinds = useTexts(contributionTexts);
  const { formats } = useLanguage();
  if (member === undefined) return null;
  const { contribution, message, expiresAt, status } = member;
  return (
    <Text size="sm" c="dimmed" component="div">
      {contribution === undefined ? null : (
        <div>{t('brings', { kind: kinds(contribution.kind), text: contribution.text })}</div>
      )}
      {status === 'requested' && message !== undefined ? <div>{t('asks', { message })}</div> : null}
      {status === 'invited' && expiresAt !== undefined ? (
        <div>{t('until', { day: formats.shortDay(expiresAt) })}</div>
      ) : null}
    </Text>
  );
};
