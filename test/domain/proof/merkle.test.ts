import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../functions/store/hashing.ts';
import { chunksOf } from '../../../shared/domain/proof/day-head.ts';
import { leafHash, pathOf, rootBy, rootOf } from '../../../shared/domain/proof/merkle.ts';

const leaves = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 70 });
const hashed = (texts: readonly string[]) => texts.map((text) => leafHash(text, sha256));
const root = (texts: readonly string[]) => rootOf(hashed(texts), sha256);

describe('the root over the events of a day', () => {
  it('is reached from each of them by its path, and from nothing else', () => {
    fc.assert(
      fc.property(leaves, fc.nat(), fc.string(), (texts, n, stranger) => {
        const at = n % texts.length;
        const path = pathOf(hashed(texts), at, sha256);
        expect(path.length).toBeLessThanOrEqual(Math.ceil(Math.log2(texts.length)));
        expect(rootBy(leafHash(texts[at] ?? '', sha256), path, sha256)).toBe(root(texts));
        fc.pre(stranger !== texts[at]);
        expect(rootBy(leafHash(stranger, sha256), path, sha256)).not.toBe(root(texts));
      }),
    );
  });

  it('is another one when an event is changed, removed, put in or swapped', () => {
    fc.assert(
      fc.property(leaves, fc.nat(), (texts, n) => {
        const at = n % texts.length;
        expect(root(texts.toSpliced(at, 1))).not.toBe(root(texts));
        expect(root(texts.toSpliced(at, 1, `${texts[at]}x`))).not.toBe(root(texts));
        expect(root(texts.toSpliced(at, 0, texts[at] ?? ''))).not.toBe(root(texts));
        if (texts.length > 1) expect(root([...texts.slice(1), texts[0] ?? ''])).not.toBe(root(texts));
      }),
    );
  });

  it('is the root over the roots of its chunks, in whatever order the events were found', () => {
    const many = Array.from({ length: 5000 }, (_, n) => sha256(String(n)));
    const chunks = chunksOf(many, sha256);
    expect(chunks).toHaveLength(3);
    expect(
      rootOf(
        chunks.map((chunk) => chunk.root),
        sha256,
      ),
    ).toBe(root(many.toSorted()));
    expect(chunksOf([...many.toReversed(), ...many.slice(0, 9)], sha256)).toEqual(chunks);
    expect(rootOf([], sha256)).toBe(sha256(''));
  });
});
