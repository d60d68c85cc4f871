import { innOf, ogrnOf } from './ids.ts';

type Overrides = Readonly<Record<string, unknown>>;

/** Organisation n in DaData's words: an active Moscow company in electronics unless told otherwise. */
export const party = (n = 1, overrides: Overrides = {}): Overrides => ({
  inn: innOf(n),
  ogrn: ogrnOf(n),
  kpp: '773501001',
  type: 'LEGAL',
  branch_type: 'MAIN',
  name: {
    full_with_opf: `Общество с ограниченной ответственностью «Пример ${n}»`,
    short_with_opf: `ООО «Пример ${n}»`,
    full: `Пример ${n}`,
    short: `Пример ${n}`,
  },
  state: { status: 'ACTIVE', code: null, registration_date: 1_425_254_400_000, liquidation_date: null },
  invalid: null,
  okved: '26.11',
  okved_type: '2014',
  okveds: [
    { main: true, type: '2014', code: '26.11', name: 'Элементы электронной аппаратуры' },
    { main: false, type: '2014', code: '72.19', name: 'Исследования' },
  ],
  address: {
    value: `г Москва, ул Примерная, д ${n}`,
    unrestricted_value: `г Москва, ул Примерная, д ${n}`,
    data: { region_kladr_id: '7700000000000', region_iso_code: 'RU-MOW' },
  },
  management: { name: `Примеров Пример ${n}`, post: 'Генеральный директор' },
  founders: null,
  managers: null,
  successors: null,
  ...overrides,
});

/** The body of an answer of `findById/party`. */
export const suggestions = (...parties: readonly Overrides[]) => ({
  suggestions: parties.map((data) => ({ value: 'как в реестре', unrestricted_value: 'как в реестре', data })),
});
