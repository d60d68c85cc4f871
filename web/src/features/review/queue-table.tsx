import { Kbd, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { ClockBadge } from './clock-badge.tsx';
import type { Review } from './queue-order.ts';
import { reviewTexts } from './review-texts.ts';
import classes from './review.module.css';
import { useRowKeys } from './use-row-keys.ts';

type Props = { readonly items: readonly Review[]; readonly me: string | undefined };

/** The queue as rows that one walks with the keyboard; on a phone each row is a card. */
export const QueueTable = ({ items, me }: Props) => {
  const t = useTexts(reviewTexts);
  const rows = useRowKeys();
  const reviewing = items[0]?.status === undefined || items[0].status === 'in-review';
  return (
    <>
      <Table className={classes.table} verticalSpacing="sm" highlightOnHover>
        <caption className="visually-hidden">{t('listLabel')}</caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('application')}</Table.Th>
            <Table.Th scope="col">{reviewing ? t('check') : t('sinceHead')}</Table.Th>
            <Table.Th scope="col">{t('participants')}</Table.Th>
            <Table.Th scope="col">{t('deadline')}</Table.Th>
            <Table.Th scope="col">{t('claimed')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody ref={rows}>
          {items.map((item) => (
            <Row key={item.clusterId} item={item} me={me} reviewing={reviewing} />
          ))}
        </Table.Tbody>
      </Table>
      <Text size="sm" c="dimmed" className={classes.keys}>
        <Kbd>J</Kbd> <Kbd>K</Kbd> <Kbd>↓</Kbd> <Kbd>↑</Kbd> <Kbd>Enter</Kbd> — {t('walk')}
      </Text>
    </>
  );
};

type RowProps = { readonly item: Review; readonly me: string | undefined; readonly reviewing: boolean };

const Row = ({ item, me, reviewing }: RowProps) => {
  const t = useTexts(reviewTexts);
  const { formats } = useLanguage();
  const { clusterId, title, submission, submittedAt, outcome, participants, clock, dueAt, claimedBy } = item;
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400} data-label={t('application')}>
        <Link to="/review/$clusterId" params={{ clusterId }} data-row className={classes.title}>
          {title}
        </Link>
        <Text size="sm" c="dimmed" className="nums">
          {t('submission', { number: submission })}
          {submittedAt === undefined ? '' : ` · ${t('submitted', { day: formats.shortDay(submittedAt) })}`}
        </Text>
      </Table.Th>
      {reviewing ? (
        <Table.Td data-label={t('check')}>{outcome === undefined ? '—' : t(outcome)}</Table.Td>
      ) : (
        <Table.Td data-label={t('sinceHead')} className="nums">
          {formats.shortDay(item.since)}
        </Table.Td>
      )}
      <Table.Td data-label={t('participants')} className="nums">
        {formats.number(participants)}
      </Table.Td>
      <Table.Td data-label={t('deadline')}>
        {clock === undefined ? '—' : <ClockBadge clock={clock} />}
        {dueAt === undefined ? null : (
          <Text size="sm" c="dimmed" className="nums">
            {t('due', { day: formats.shortDay(dueAt) })}
          </Text>
        )}
        {item.reviewDaysLeft === undefined ? null : (
          <Text size="sm" c="dimmed">
            {t('daysLeft', { count: item.reviewDaysLeft })}
          </Text>
        )}
      </Table.Td>
      <Table.Td data-label={t('claimed')}>
        {claimedBy === undefined ? (reviewing ? t('free') : '—') : t(claimedBy === me ? 'mine' : 'colleague')}
      </Table.Td>
    </Table.Tr>
  );
};
