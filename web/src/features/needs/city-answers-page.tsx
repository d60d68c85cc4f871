import { Stack, Table, Text, Title } from '@mantine/core';
import { useList } from '../../api/queries.ts';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Loading } from '../../parts/loading.tsx';
import { MoreButton } from '../../parts/more-button.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { CityAnswers } from './city-answers.tsx';
import { needTexts } from './need-texts.ts';

/** What the city answered to clusters, and how quickly each department does. */
export const CityAnswersPage = () => {
  const t = useTexts(needTexts);
  const { formats } = useLanguage();
  const answers = useList('listCityAnswers', { limit: '20' });
  const departments = useList('listCityDepartments', { limit: '50' });
  return (
    <Stack gap="xl">
      <section aria-labelledby="answers">
        <Title order={2} id="answers" size="h3" mb="sm">
          {t('answers')}
        </Title>
        <ProblemNote problem={answers.error} retry={() => void answers.refetch()} />
        {answers.isPending ? <Loading rows={3} height={90} /> : null}
        {answers.isSuccess && answers.items.length === 0 ? (
          <EmptyState title={t('answersNone')} text={t('answersNoneText')} />
        ) : null}
        <CityAnswers answers={answers.items} withCluster />
        <MoreButton list={answers} />
      </section>
      <section aria-labelledby="departments">
        <Title order={2} id="departments" size="h3" mb="sm">
          {t('departments')}
        </Title>
        <ProblemNote problem={departments.error} retry={() => void departments.refetch()} />
        {departments.isSuccess && departments.items.length === 0 ? (
          <Text c="dimmed">{t('departmentsNone')}</Text>
        ) : null}
        {departments.items.length === 0 ? null : (
          <Table.ScrollContainer minWidth={520} type="native" tabIndex={0} role="group" aria-labelledby="departments">
            <Table verticalSpacing="sm">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">{t('department')}</Table.Th>
                  <Table.Th scope="col">{t('asked')}</Table.Th>
                  <Table.Th scope="col">{t('yes')}</Table.Th>
                  <Table.Th scope="col">{t('partly')}</Table.Th>
                  <Table.Th scope="col">{t('no')}</Table.Th>
                  <Table.Th scope="col">{t('median')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody className="nums">
                {departments.items.map(({ departmentId, name, asked, answered, medianWorkingDays }) => (
                  <Table.Tr key={departmentId}>
                    <Table.Th scope="row" fw={400}>
                      {name}
                    </Table.Th>
                    <Table.Td>{formats.number(asked)}</Table.Td>
                    <Table.Td>{formats.number(answered.yes)}</Table.Td>
                    <Table.Td>{formats.number(answered.partly)}</Table.Td>
                    <Table.Td>{formats.number(answered.no)}</Table.Td>
                    <Table.Td>
                      {medianWorkingDays === undefined ? t('noMedian') : t('workingDays', { count: medianWorkingDays })}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
      </section>
    </Stack>
  );
};
