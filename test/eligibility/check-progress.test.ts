import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SnapshotMember } from '../../shared/domain/cluster/submission.ts';
import type { Inn } from '../../shared/domain/identifiers/inn.ts';
import type { RegisterAnswer } from '../../shared/domain/register/facts.ts';
import { checkProgress } from '../../shared/eligibility/check-progress.ts';
import { mic } from '../../shared/programme/mic.ts';
import { found, notFound, registerFacts } from '../builders/facts.ts';
import { snapshot } from '../builders/snapshot.ts';
import { answersOf, foundAll, judge, memberOf } from './judged.ts';

const good = (count: number) => Array.from({ length: count }, (_, index) => registerFacts(index + 1));
const membersOf = (count: number): SnapshotMember[] => good(count).map((facts, index) => memberOf(index + 1, facts));
const progress = (members: SnapshotMember[], answers: ReadonlyMap<Inn, RegisterAnswer>, filed = {}) =>
  checkProgress({ snapshot: snapshot({ members, ...filed }), answers, programme: mic });

describe('a check under way', () => {
  it('tells at once what the papers say, and waits with the rest', () => {
    const { findings, ...rest } = progress(membersOf(30), new Map());
    expect(findings.map(({ criterion, verdict }) => [criterion, verdict])).toEqual([
      ['adjacency', 'pass'],
      ['project', 'pass'],
      ['contribution', 'pass'],
    ]);
    expect(rest).toEqual({
      asked: 30,
      answered: 0,
      counted: 0,
      pending: ['threshold', 'register-status', 'region', 'activity', 'independence'],
    });
  });

  it('tells that enough count as soon as enough do', () => {
    const { findings, counted, answered } = progress(membersOf(33), foundAll(good(30)));
    expect({ counted, answered }).toEqual({ counted: 30, answered: 30 });
    expect(findings[0]).toMatchObject({ criterion: 'threshold', verdict: 'pass' });
  });

  it('does not tell that too few count while others may', () => {
    expect(progress(membersOf(30), answersOf(notFound(2))).pending).toContain('threshold');
  });

  it('tells at once that the founder is no more', () => {
    const { findings } = progress(membersOf(30), answersOf(found(registerFacts(1, { status: 'LIQUIDATED' }))));
    expect(findings).toContainEqual(
      expect.objectContaining({ criterion: 'register-status', verdict: 'fail', reason: 'founder-not-active' }),
    );
  });

  it('never tells what the report then says otherwise', () => {
    const state = fc.constantFrom('good', 'good', 'good', 'dead', 'elsewhere', 'unknown' as const);
    const answerOf = (n: number, kind: string): RegisterAnswer => {
      if (kind === 'unknown') return notFound(n);
      return found(
        registerFacts(n, kind === 'dead' ? { status: 'LIQUIDATED' } : kind === 'elsewhere' ? { region: '70' } : {}),
      );
    };
    fc.assert(
      fc.property(fc.array(fc.tuple(state, fc.boolean()), { minLength: 1, maxLength: 34 }), (rows) => {
        const members = membersOf(rows.length);
        const all = rows.map(([kind], index) => answerOf(index + 1, kind));
        const report = judge({ members }, answersOf(...all));
        const { findings, pending, asked, answered } = progress(
          members,
          answersOf(...all.filter((_, index) => rows[index]?.[1] === true)),
        );
        expect(findings.length + pending.length).toBe(report.findings.length);
        expect(answered <= asked).toBe(true);
        if (answered === asked) expect(findings).toEqual(report.findings);
        for (const { criterion, verdict, reason } of findings)
          expect(report.findings).toContainEqual(expect.objectContaining({ criterion, verdict, reason }));
      }),
      { numRuns: 60 },
    );
  });
});
