import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Cursors } from '../../functions/runtime/cursor.ts';

const cursors = new Cursors('key');
const position = { pk: 'CLUSTER#1', sk: 'MEMBER#2' };

describe('a cursor', () => {
  it('brings back the position of its list, whatever it holds', () => {
    const positions = fc.dictionary(fc.string({ minLength: 1, maxLength: 30 }), fc.string({ maxLength: 300 }), {
      maxKeys: 6,
    });
    fc.assert(
      fc.property(positions, fc.string(), (where, list) => {
        const own = Object.fromEntries(Object.entries(where).filter(([key]) => key !== '__proto__'));
        expect(cursors.read(list, cursors.write(list, own))).toEqual(own);
      }),
    );
  });

  it('is absent on the last page, and on the first', () => {
    expect(cursors.write('list', undefined)).toBeUndefined();
    expect(cursors.read('list', undefined)).toBeUndefined();
  });

  it('of another list, another key or another hand is none', () => {
    const cursor = cursors.write('list of anna', position) ?? '';
    expect(() => cursors.read('list of boris', cursor)).toThrow('invalid-cursor');
    expect(() => new Cursors('other').read('list of anna', cursor)).toThrow('invalid-cursor');
    expect(() => cursors.read('list of anna', `${cursor}.`)).toThrow('invalid-cursor');
    expect(() => cursors.read('list of anna', cursor.toUpperCase())).toThrow('invalid-cursor');
  });

  it('of which one character was changed is none, anything else is none either', () => {
    const cursor = cursors.write('list', position) ?? '';
    fc.assert(
      fc.property(fc.nat(cursor.length - 1), fc.constantFrom('A', 'z', '_', '.', ' ', 'я'), (at, character) => {
        fc.pre(cursor[at] !== character);
        const edited = cursor.slice(0, at) + character + cursor.slice(at + 1);
        expect(() => cursors.read('list', edited)).toThrow('invalid-cursor');
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => cursors.read('list', text)).toThrow('invalid-cursor');
      }),
    );
  });

  it('cannot be moved between a list and the beginning of another', () => {
    const text = (cursors.write('a', position) ?? '').split('.')[0] ?? '';
    const signature = (cursors.write('a', position) ?? '').split('.')[1] ?? '';
    expect(() => cursors.read(`a\n${text}`, `.${signature}`)).toThrow('invalid-cursor');
  });
});
