import { Anchor, Button, Group, Stack, Table, Text } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { OutputOf } from '../../api/client.ts';
import { useRead } from '../../api/queries.ts';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Loading } from '../../parts/loading.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { DeadLetterList } from './dead-letter-list.tsx';
import { deadLetterTexts } from './dead-letter-texts.ts';
import classes from './review.module.css';

const route = getRouteApi('/review/dead-letters');

/** What failed five times in each queue, a look into one of them, and another try. */
export const DeadLettersPage = () => {
  const t = useTexts(deadLetterTexts);
  const { queue } = route.useSearch();
  const queues = useRead('listDeadLetterQueues', {}, { every: 60_000 });
  const nothing = queues.data?.queues.every(({ dead }) => dead === 0) === true;
  return (
    <>
      <PageHeading
        title={t('title')}
        lead={t('lead')}
        actions={
          <Button variant="default" loading={queues.isFetching} onClick={() => void queues.refetch()}>
            {t('refresh')}
          </Button>
        }
      />
      <Stack gap="lg">
        <ProblemNote problem={queues.error} retry={() => void queues.refetch()} />
        {queues.isPending ? <Loading rows={6} height={44} /> : null}
        {nothing ? <EmptyState title={t('allWell')} text={t('allWellText')} /> : null}
        {queues.data === undefined ? null : <Queues queues={queues.data.queues} open={queue} />}
        {queue === undefined ? null : <DeadLetterList key={queue} queue={queue} />}
        <Text size="sm">
          <Anchor
            renderRoot={(props) => <Link to="/review/audit" search={{ type: 'dead-letters-redriven' }} {...props} />}
          >
            {t('audit')}
          </Anchor>
        </Text>
      </Stack>
    </>
  );
};

type QueuesProps = {
  readonly queues: OutputOf<'listDeadLetterQueues'>['queues'];
  readonly open: OutputOf<'readDeadLetters'>['name'] | undefined;
};

const Queues = ({ queues, open }: QueuesProps) => {
  const t = useTexts(deadLetterTexts);
  const { formats } = useLanguage();
  return (
    <Table className={classes.table} verticalSpacing="xs">
      <caption className="visually-hidden">{t('title')}</caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('queue')}</Table.Th>
          <Table.Th scope="col">{t('dead')}</Table.Th>
          <Table.Th scope="col">{t('oldest')}</Table.Th>
          <Table.Th scope="col">{t('waiting')}</Table.Th>
          <Table.Th scope="col">
            <span className="visually-hidden">{t('look')}</span>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {queues.map(({ name, dead, waiting, oldest }) => (
          <Table.Tr key={name}>
            <Table.Th scope="row">
              {t(name)}
              {dead === 0 ? null : (
                <Text size="sm" c="dimmed" fw={400}>
                  {t(`${name}Text`)}
                </Text>
              )}
            </Table.Th>
            <Table.Td data-label={t('dead')} className="nums">
              <Text span fw={dead === 0 ? 400 : 650} c={dead === 0 ? 'dimmed' : 'var(--bad)'}>
                {formats.number(dead)}
              </Text>
            </Table.Td>
            <Table.Td data-label={t('oldest')}>{oldest === undefined ? '—' : formats.ago(oldest)}</Table.Td>
            <Table.Td data-label={t('waiting')} className="nums">
              {formats.number(waiting)}
            </Table.Td>
            <Table.Td>
              {dead === 0 && open !== name ? null : (
                <Group justify="flex-end">
                  <Anchor
                    renderRoot={(props) => (
                      <Link to="/review/dead-letters" search={open === name ? {} : { queue: name }} {...props} />
                    )}
                  >
                    {t(open === name ? 'hide' : 'look')}
                    <span className="visually-hidden">: {t(name)}</span>
                  </Anchor>
                </Group>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
};
