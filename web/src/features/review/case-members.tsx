import { Group, NativeSelect, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { Link, getRouteApi } from '@tanstack/react-router';
import { memberReasonText } from '../../../../shared/eligibility/member-reasons.ts';
import { useSay } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { roleTexts } from '../../parts/words.ts';
import { type Case, type CaseMember, membersOf } from './case-data.ts';
import { caseTexts } from './case-texts.ts';
import classes from './case.module.css';
import { RegisterAnswer } from './register-answer.tsx';
import tables from './review.module.css';

const route = getRouteApi('/review/$clusterId');
const verdicts = ['counts', 'unclear', 'does-not-count', 'partner'] as const;

/** Who is in it, whether each counts and why, with the register's answer. */
export const CaseMembers = ({ case: one }: { readonly case: Case }) => {
  const t = useTexts(caseTexts);
  const { verdict, q = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const members = membersOf(one);
  if (members.length === 0) return null;
  const words = q.trim().toLocaleLowerCase();
  const shown = members.filter(
    (member) =>
      (verdict === undefined || member.verdict === verdict) &&
      (words === '' || member.name.toLocaleLowerCase().includes(words) || member.inn.startsWith(words)),
  );
  const ask = (change: { q?: string | undefined; verdict?: (typeof verdicts)[number] | undefined }): void =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false });
  return (
    <section aria-labelledby="members">
      <Title order={2} size="h3" id="members" mb="xs">
        {t('members')}
      </Title>
      <Group align="flex-end" gap="sm" mb="xs">
        <TextInput
          type="search"
          label={t('findMember')}
          value={q}
          maxLength={100}
          onChange={({ currentTarget: { value } }) => ask({ q: value === '' ? undefined : value })}
          style={{ flex: '1 1 12rem' }}
        />
        <NativeSelect
          label={t('verdict')}
          value={verdict ?? ''}
          data={[
            { value: '', label: t('all') },
            ...verdicts.map((value) => ({
              value,
              label: `${t(value)} (${members.filter((member) => member.verdict === value).length})`,
            })),
          ]}
          onChange={({ currentTarget: { value } }) => ask({ verdict: verdicts.find((known) => known === value) })}
        />
      </Group>
      <Text size="sm" c="dimmed" role="status" mb="xs">
        {shown.length === 0 ? t('noMembersFound') : t('shownOf', { shown: shown.length, total: members.length })}
      </Text>
      {shown.length === 0 ? null : (
        <Table className={tables.table} verticalSpacing="xs">
          <caption className="visually-hidden">{t('members')}</caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('organisation')}</Table.Th>
              <Table.Th scope="col">{t('verdict')}</Table.Th>
              <Table.Th scope="col">{t('brings')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((member) => (
              <MemberRow key={member.organisationId} member={member} />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  );
};

const MemberRow = ({ member }: { readonly member: CaseMember }) => {
  const t = useTexts(caseTexts);
  const roles = useTexts(roleTexts);
  const say = useSay();
  const { organisationId, name, inn, role, verdict, reason, contribution, answer } = member;
  return (
    <Table.Tr style={{ verticalAlign: 'top' }}>
      <Table.Th scope="row" fw={400}>
        <Link to="/review/organisations/$organisationId" params={{ organisationId }} className={tables.title}>
          {name}
        </Link>
        <Text size="sm" c="dimmed" className="nums">
          {inn}
          {role === undefined ? '' : ` · ${roles(role)}`}
        </Text>
        <details className={classes.more}>
          <summary>{t('register')}</summary>
          <RegisterAnswer answer={answer} />
        </details>
      </Table.Th>
      <Table.Td data-label={t('verdict')}>
        <Stack gap={0}>
          <Text fw={600}>{verdict === undefined ? '—' : t(verdict)}</Text>
          {reason === undefined ? null : (
            <Text size="sm" c="dimmed">
              {say(memberReasonText(reason))}
            </Text>
          )}
        </Stack>
      </Table.Td>
      <Table.Td data-label={t('brings')}>{contribution}</Table.Td>
    </Table.Tr>
  );
};
