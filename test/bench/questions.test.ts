import { beforeAll, describe, expect, it } from 'vitest';
import { seededCity, withCrowd } from '../../bench/search/city.ts';
import { declinedPerson } from '../../bench/search/decline-person.ts';
import { type Case, declined } from '../../bench/search/decline.ts';
import { Fairness, spoken } from '../../bench/search/fair.ts';
import { onLatinKeys } from '../../bench/search/habits.ts';
import { mistyped, slips } from '../../bench/search/mistype.ts';
import { kindNames, questions } from '../../bench/search/questions.ts';
import { transliterated } from '../../bench/search/transliterate.ts';
import { Dice } from '../../bench/dice.ts';
import { distance } from '../../functions/gateways/search/distance.ts';
import { isInn } from '../../shared/domain/identifiers/inn-digits.ts';
import { isOgrn } from '../../shared/domain/identifiers/ogrn.ts';

let city: ReturnType<typeof seededCity>;
beforeAll(() => {
  city = seededCity(2000);
});

describe('Names in another case', () => {
  it.each<[string, Case, string]>([
    ['северный кристалл', 'genitive', 'северного кристалла'],
    ['большой рубеж', 'instrumental', 'большим рубежом'],
    ['третий якорь', 'dative', 'третьему якорю'],
    ['зеленоградский завод микросхем', 'dative', 'зеленоградскому заводу микросхем'],
    ['лазерные технологии утёс', 'genitive', 'лазерных технологий утёс'],
    ['оптические приборы', 'instrumental', 'оптическими приборами'],
    ['лаборатория вавилова', 'prepositional', 'лаборатории вавилова'],
    ['конструкторское бюро маслова', 'instrumental', 'конструкторским бюро маслова'],
    ['аквастанок', 'genitive', 'аквастанка'],
    ['ионпоток', 'genitive', 'ионпотока'],
    ['видеосвязь', 'instrumental', 'видеосвязью'],
  ])('%s in the %s is %s', (name, which, other) => {
    expect(declined(name, which, false)).toBe(other);
  });

  it.each<[string, Case, string]>([
    ['беляева валентина владимировна', 'dative', 'беляевой валентине владимировне'],
    ['фёдоров лев никитич', 'instrumental', 'фёдоровым львом никитичем'],
    ['орлов павел юрьевич', 'genitive', 'орлова павла юрьевича'],
    ['ильин юрий павлович', 'prepositional', 'ильине юрии павловиче'],
  ])('%s in the %s is %s', (name, which, other) => {
    expect(declinedPerson(name, which)).toBe(other);
  });
});

describe('Questions of the measurement', () => {
  it('are two hundred of every kind, the same again for the same seed', () => {
    const asked = questions(city, 7);
    expect(asked).toHaveLength(200);
    expect(new Set(asked.map(({ kind }) => kind))).toEqual(new Set(kindNames));
    expect(questions(city, 7)).toEqual(asked);
    expect(questions(city, 8)).not.toEqual(asked);
  });

  it('never ask for a number that more than ten have', () => {
    const fair = new Fairness(city);
    expect(fair.ofNumber(city[0]?.inn.slice(0, 4) ?? '')).toBe(false);
    expect(fair.ofNumber(city[0]?.inn ?? '')).toBe(true);
    expect(fair.ofNumber('0000000000')).toBe(false);
  });

  it.each(slips)('have one slip and no more: %s', (slip) => {
    const dice = new Dice(3);
    for (const { name } of city.slice(0, 100).filter((one) => one.name.length < 60))
      expect(distance(mistyped(spoken(name), slip, dice), spoken(name), 3)).toBeLessThanOrEqual(1);
  });

  it('are written as passports, as GOST and as keys have it', () => {
    expect(transliterated('щукинская', 'passport', new Dice(1))).toBe('shchukinskaia');
    expect(transliterated('новый', 'gost', new Dice(1))).toBe("novy'j");
    expect(onLatinKeys('привет')).toBe('ghbdtn');
  });

  it('are put to a crowd of organisations with numbers of their own', () => {
    const crowd = withCrowd(city, city.length + 500);
    expect(new Set(crowd.map(({ inn }) => inn)).size).toBe(crowd.length);
    expect(crowd.every(({ inn, ogrn }) => isInn(inn) && isOgrn(ogrn))).toBe(true);
  });
});
