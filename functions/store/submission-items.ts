import * as z from 'zod';
import { Decision, Note, Report, Snapshot } from '../../shared/domain/cluster/submission.ts';
import type { ClusterId } from '../../shared/domain/ids.ts';
import { RegisterAnswer } from '../../shared/domain/register/facts.ts';
import { hashOf } from './hashing.ts';
import { decisionKey, evidenceKey, noteKey, reportKey, snapshotKey } from './keys.ts';
import { packText, unpackText } from './packing.ts';
import { absent, type Item, type Write } from './table.ts';

/** 500 members with everything they said fit into one item of 400 kB only when packed. */
const packed = (value: unknown): Buffer => packText(JSON.stringify(value));
const unpacked = (data: unknown): unknown => JSON.parse(unpackText(z.instanceof(Uint8Array).parse(data)));

/** DynamoDB refuses items of more than 400 kB; keys and names take a little of it. */
export const fitsOneItem = (snapshot: Snapshot): boolean => packed(snapshot).length < 390_000;

export const snapshotWrite = (snapshot: Snapshot): Write => ({
  put: {
    ...snapshotKey(snapshot.clusterId, snapshot.submission),
    entity: 'snapshot',
    version: 1,
    hash: hashOf(snapshot),
    data: packed(snapshot),
  },
  when: absent,
});

export const reportWrite = (report: Report): Write => ({
  put: {
    ...reportKey(report.clusterId, report.submission),
    entity: 'report',
    version: 1,
    hash: hashOf(report),
    data: packed(report),
  },
  when: absent,
});

export const evidenceWrite = (id: ClusterId, submission: number, answers: readonly RegisterAnswer[]): Write => ({
  put: { ...evidenceKey(id, submission), entity: 'evidence', version: 1, data: packed(answers) },
  when: absent,
});

export const evidenceOfItem = (item: Item): RegisterAnswer[] => z.array(RegisterAnswer).parse(unpacked(item['data']));

/** A decision stands only on the report it names. */
export const decisionWrite = (decision: Decision, seq: number): Write[] => [
  {
    put: {
      ...decisionKey(decision.clusterId, decision.submission, seq),
      entity: 'decision',
      version: 1,
      ...decision,
    },
    when: absent,
  },
  {
    check: reportKey(decision.clusterId, decision.submission),
    when: { expression: '#hash = :report', names: { '#hash': 'hash' }, values: { ':report': decision.reportHash } },
  },
];

export const noteWrite = (note: Note, seq: number): Write => ({
  put: { ...noteKey(note.clusterId, seq), entity: 'note', version: 1, ...note },
  when: absent,
});

export const snapshotOfItem = (item: Item): { snapshot: Snapshot; hash: string } => ({
  snapshot: Snapshot.parse(unpacked(item['data'])),
  hash: z.string().parse(item['hash']),
});
export const reportOfItem = (item: Item): { report: Report; hash: string } => ({
  report: Report.parse(unpacked(item['data'])),
  hash: z.string().parse(item['hash']),
});
export const decisionOfItem = (item: Item): Decision => Decision.parse(pick(item, Object.keys(Decision.shape)));

export const noteOfItem = (item: Item): Note => Note.parse(pick(item, Object.keys(Note.shape)));

const pick = (item: Item, names: readonly string[]): Item =>
  Object.fromEntries(Object.entries(item).filter(([name]) => names.includes(name)));
