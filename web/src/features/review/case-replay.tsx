import { Button, Stack, Table, Text, Title } from '@mantine/core';
import type { OutputOf } from '../../api/client.ts';
import { useAct } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { caseTexts } from './case-texts.ts';

type Replayed = OutputOf<'replayReport'>;

/** The filed application judged by today's rules, beside what was found then. */
export const CaseReplay = ({ clusterId }: { readonly clusterId: string }) => {
  const t = useTexts(caseTexts);
  const replay = useAct('replayReport');
  return (
    <section aria-labelledby="replay">
      <Title order={2} size="h3" id="replay" mb={4}>
        {t('checkAgain')}
      </Title>
      <Stack gap="sm" align="flex-start">
        <Text c="dimmed">{t('checkAgainText')}</Text>
        <Button variant="default" loading={replay.isPending} onClick={() => replay.mutate({ input: { clusterId } })}>
          {t('replay')}
        </Button>
        <ProblemNote problem={replay.error} />
        <div role="status" style={{ width: '100%' }}>
          {replay.data === undefined ? null : <Beside replayed={replay.data} />}
        </div>
      </Stack>
    </section>
  );
};

const Beside = ({ replayed: { filed, today, same, differences } }: { readonly replayed: Replayed }) => {
  const t = useTexts(caseTexts);
  const outcome = (of: Replayed['filed']['outcome']): string => t(of === 'unclear' ? 'unclear-outcome' : of);
  const now = new Map(today.findings.map(({ criterion, verdict }) => [criterion, verdict]));
  const changed = new Set(differences.map(({ criterion }) => criterion));
  return (
    <>
      <Text fw={600} mb="xs">
        {same ? t('same') : t('different')}
      </Text>
      <Table verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('criterion')}</Table.Th>
            <Table.Th scope="col">
              {t('before')}, {t('version', { version: filed.programme.version })}
            </Table.Th>
            <Table.Th scope="col">
              {t('today')}, {t('version', { version: today.programme.version })}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {filed.findings.map(({ criterion, verdict }) => {
            const after = now.get(criterion);
            return (
              <Table.Tr key={criterion} fw={changed.has(criterion) ? 700 : 400}>
                <Table.Th scope="row" fw="inherit">
                  {t(criterion)}
                </Table.Th>
                <Table.Td>{t(verdict)}</Table.Td>
                <Table.Td>{after === undefined ? '—' : t(after)}</Table.Td>
              </Table.Tr>
            );
          })}
          <Table.Tr>
            <Table.Th scope="row">{t('total')}</Table.Th>
            <Table.Td>{outcome(filed.outcome)}</Table.Td>
            <Table.Td>{outcome(today.outcome)}</Table.Td>
          </Table.Tr>
        </Table.Tbody>
      </Table>
    </>
  );
};
