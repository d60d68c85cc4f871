import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance } from '../../../functions/gateways/search/distance.ts';
import { otherLayout } from '../../../functions/gateways/search/keyboard.ts';
import { soundOf, soundsOf, soundsOfName } from '../../../functions/gateways/search/sound.ts';
import { stemOf } from '../../../functions/gateways/search/stem.ts';
import { understand } from '../../../functions/gateways/search/understanding.ts';
import { allowance, Vocabulary } from '../../../functions/gateways/search/vocabulary.ts';
import { plainName, tellingWords } from '../../../functions/gateways/search/words.ts';

describe('Words of a name', () => {
  it('leaves out legal form, quotes and case, and reads ё as е', () => {
    expect(plainName('ООО «Тёплый Дом»')).toBe('теплый дом');
    expect(plainName('Общество с ограниченной ответственностью "НАНО-Свет"')).toBe('нано свет');
  });

  it('keeps й, which is a letter of its own', () => {
    expect(plainName('Юный техник')).toBe('юный техник');
  });

  it('keeps a word whole that GOST 7.79 writes with apostrophes', () => {
    expect(tellingWords("Severny'j kristall")).toEqual(['severnyj', 'kristall']);
  });

  it('keeps a form that stands alone', () => {
    expect(tellingWords('ФГБУ')).toEqual(['фгбу']);
  });

  it('meets the cases of a word in one stem', () => {
    const stems = ['лаборатория', 'лаборатории', 'лабораторией', 'лабораторий'].map(stemOf);
    expect(new Set(stems).size).toBe(1);
  });
});

describe('The sound of a name', () => {
  it.each([
    ['Щукинская', 'shchukinskaya'],
    ['Щукинская', 'ŝukinskaâ'],
    ['Щукинская', 'shhukinskaya'],
    ['Щукинская', 'schukinskaja'],
    ['Юность', 'iunost'],
    ['Жемчуг', 'žemčug'],
    ['Цифра', 'cifra'],
    ['Цифра', 'tsifra'],
    ['Химия', 'khimiia'],
    ['Кристалл', 'kristal'],
    ['Подъёмник', 'podyomnik'],
  ])('is the same for %s and %s', (russian, latin) => {
    expect(soundsOf(latin.toLowerCase())).toContain(soundOf(russian.toLowerCase().replaceAll('ё', 'е')));
  });

  it.each([
    ['клауд', 'cloud'],
    ['энерджи', 'energy'],
    ['грин', 'green'],
    ['клауд', 'klaud'],
  ])('of an English word is what Russian ears hear: %s for %s', (heard, written) => {
    expect(soundsOfName(written)).toContain(soundOf(heard));
  });

  it('reads a single letter, which may be all that tells two names apart', () => {
    expect(soundsOf('m')).toContain(soundOf('м'));
  });

  it('knows a Russian ending in Latin letters', () => {
    expect(soundsOf('svetoladom')).toContain(soundOf('светолад'));
  });
});

describe('The other layout of the keyboard', () => {
  it('reads the keys that were meant', () => {
    expect(otherLayout('ghbdtn')).toBe('привет');
    expect(otherLayout('руддщ')).toBe('hello');
    expect(otherLayout("'ktrnhjy")).toBe('электрон');
  });

  it('does not touch a text of both alphabets', () => {
    expect(otherLayout('нано lab')).toBeUndefined();
  });
});

describe('The distance of two words', () => {
  const letter = fc.constantFrom('а', 'б', 'в', 'г');
  const word = fc.string({ unit: letter, maxLength: 7 });

  it('counts one for a letter left out, put in, replaced or swapped', () => {
    expect(['светлад', 'светтолад', 'свеполад', 'свтеолад'].map((typed) => distance(typed, 'светолад', 2))).toEqual([
      1, 1, 1, 1,
    ]);
  });

  it('is what the plain definition gives, as far as it is asked for', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (one, other, most) => {
        const real = plainDistance(one, other);
        const found = distance(one, other, most);
        expect(found > most).toBe(real > most);
        if (real <= most) expect(found).toBe(real);
      }),
    );
  });

  it('finds in the vocabulary whatever is near, and nothing else', () => {
    const words = fc.array(fc.string({ unit: letter, minLength: 3, maxLength: 8 }), { maxLength: 30 });
    fc.assert(
      fc.property(words, fc.string({ unit: letter, minLength: 4, maxLength: 9 }), (known, typed) => {
        const most = allowance(typed.length);
        const expected = [...new Set(known)].filter((term) => {
          const away = plainDistance(term, typed);
          return away > 0 && away <= most;
        });
        const found = new Vocabulary(new Set(known)).near(typed, most, 100).map(({ term }) => term);
        expect(found.toSorted()).toEqual(expected.toSorted());
      }),
    );
  });
});

describe('A query', () => {
  it('joins the digits of a number that was copied with blanks', () => {
    expect(understand('7701 234-567').numbers).toEqual(['7701234567']);
  });

  it('has each word once, as the size of a name counts them', () => {
    expect(understand('орбита орбита').words.map(({ word }) => word)).toEqual(['орбита']);
  });

  it('takes digits of a name for a word only, where they are few', () => {
    expect(understand('Завод 17').numbers).toEqual([]);
  });

  it('stays bounded whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const { words, numbers, plain } = understand(text);
        expect(words.length).toBeLessThanOrEqual(8);
        expect(plain.length).toBeLessThanOrEqual(100);
        for (const number of numbers) expect(number).toMatch(/^\d{4,15}$/);
        for (const { word } of words) expect(word).toMatch(/^[\p{L}\p{N}]{1,40}$/u);
      }),
    );
  });
});

/** Optimal string alignment, as the textbook has it. */
function plainDistance(one: string, other: string): number {
  const table = Array.from({ length: one.length + 1 }, (_, line) =>
    Array.from({ length: other.length + 1 }, (__, column) => (line === 0 ? column : column === 0 ? line : 0)),
  );
  const at = (line: number, column: number): number => table[line]?.[column] ?? 0;
  for (let line = 1; line <= one.length; line++)
    for (let column = 1; column <= other.length; column++) {
      const cost = one[line - 1] === other[column - 1] ? 0 : 1;
      const ways = [at(line - 1, column) + 1, at(line, column - 1) + 1, at(line - 1, column - 1) + cost];
      if (line > 1 && column > 1 && one[line - 1] === other[column - 2] && one[line - 2] === other[column - 1])
        ways.push(at(line - 2, column - 2) + 1);
      table[line]?.splice(column, 1, Math.min(...ways));
    }
  return at(one.length, other.length);
}
