import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import type { OutputOf } from '../../api/client.ts';
import { useTexts } from '../../language/texts.ts';
import { inviteTexts } from './invite-texts.ts';
import classes from '../ledger/ledger.module.css';
import { NewLetter } from './new-letter.tsx';
import { PartnerInvitation } from './partner-invitation.tsx';

export type ResultRow = {
  readonly inn: string;
  readonly name?: string;
  /** Line of the file, where it came from one. */
  readonly row?: number;
  readonly result: OutputOf<'importInvitations'>['rows'][number]['result'] | 'letter';
};

type Props = {
  readonly clusterId: string;
  readonly rows: readonly ResultRow[];
  readonly onChange: (rows: readonly ResultRow[]) => void;
  readonly onClear: () => void;
};

/** What became of each row, in words, and what can be done about it. */
export const Results = ({ clusterId, rows, onChange, onClear }: Props) => {
  const t = useTexts(inviteTexts);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const invited = rows.filter(({ result }) => result === 'invited').length;
  // What needs a thought comes first; a letter just written stays where its button was.
  const sorted = rows.toSorted((one, other) => Number(one.result === 'invited') - Number(other.result === 'invited'));
  const replace = (inn: string, result: ResultRow['result']): void =>
    onChange(rows.map((row) => (row.inn === inn ? { ...row, result } : row)));
  return (
    <Stack component="section" aria-labelledby="results" gap="sm">
      <Title order={3} id="results" size="h4" ref={heading} tabIndex={-1}>
        {t('results')}
      </Title>
      <Text role="status">{t('resultsText', { count: invited })}</Text>
      <ResultsTable rows={sorted}>
        {({ inn, result }) => (
          <>
            {result === 'unknown-inn' || result === 'letter' ? (
              <NewLetter clusterId={clusterId} inn={inn} onWritten={(next) => replace(inn, next)} />
            ) : null}
            {result === 'partner-only' ? (
              <PartnerInvitation clusterId={clusterId} inn={inn} onInvited={(next) => replace(inn, next)} />
            ) : null}
          </>
        )}
      </ResultsTable>
      <Group>
        <Button renderRoot={(props) => <Link to="/clusters/$clusterId/ledger" params={{ clusterId }} {...props} />}>
          {t('toLedger')}
        </Button>
        <Button variant="default" onClick={onClear}>
          {t('clear')}
        </Button>
      </Group>
    </Stack>
  );
};

type TableProps = {
  readonly rows: readonly ResultRow[];
  /** Nobody is invited yet: the results say what would happen. */
  readonly dry?: boolean;
  readonly children?: (row: ResultRow) => ReactNode;
};

export const ResultsTable = ({ rows, dry = false, children }: TableProps) => {
  const t = useTexts(inviteTexts);
  return (
    <table className={classes.table}>
      <caption>{t('resultsCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('inn')}</th>
          <th scope="col">{t('result')}</th>
          {children === undefined ? null : <th scope="col">{t('act')}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={`${row.inn}-${row.result === 'duplicate-row' ? index : ''}`}>
            <th scope="row" className="nums">
              {row.inn}
              {row.name === undefined ? null : (
                <Text size="sm" c="dimmed">
                  {row.name}
                </Text>
              )}
            </th>
            <td className={row.result === 'invited' ? classes.counts : undefined}>
              {t(row.result === 'invited' && dry ? 'r_invitedDry' : `r_${row.result}`)}
            </td>
            {children === undefined ? null : <td>{children(row)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
