import type { Behaviour } from './behaviours.ts';

/** A reason to look an organisation up, told to people in both languages. */
export type Scenario = {
  /** Two digits after the `99` of the INN. Never 01 or 09: the tax service really gives 9901 and 9909 out. */
  readonly code: string;
  readonly kind: 'legal-entity' | 'entrepreneur';
  readonly group: 'active' | 'industry' | 'state' | 'relation' | 'fault';
  readonly title: { readonly ru: string; readonly en: string };
  /** How the register answers about such an organisation, when not plainly. */
  readonly behaviour?: Behaviour;
};

const entity = (code: string, group: Scenario['group'], ru: string, en: string): Scenario => ({
  code,
  kind: 'legal-entity',
  group,
  title: { ru, en },
});
const entrepreneur = (code: string, group: Scenario['group'], ru: string, en: string): Scenario => ({
  ...entity(code, group, ru, en),
  kind: 'entrepreneur',
});
const fault = (code: string, behaviour: Behaviour, ru: string, en: string): Scenario => ({
  ...entity(code, 'fault', ru, en),
  behaviour,
});

/** Every case the platform must tell apart, with its place in the INN: `99` + code + serial + check digits. */
const scenarios = {
  'active-rnd': entity(
    '10',
    'active',
    'Москва, действует, научные исследования (72)',
    'Moscow, active, research and development (72)',
  ),
  'active-any': entity(
    '11',
    'active',
    'Москва, действует, вид деятельности по номеру',
    'Moscow, active, activity by serial',
  ),
  'other-region': entity(
    '12',
    'active',
    'Действует, один из 81 другого региона по номеру',
    'Active, one of 81 other regions by serial',
  ),
  entrepreneur: entrepreneur('13', 'active', 'Предприниматель, Москва', 'Entrepreneur, Moscow'),
  'entrepreneur-other-region': entrepreneur(
    '14',
    'active',
    'Предприниматель, другой регион',
    'Entrepreneur, other region',
  ),
  'head-with-branches': entity(
    '15',
    'active',
    'Москва, с филиалами в двух регионах',
    'Moscow, with branches in two regions',
  ),
  'branch-in-moscow': entity(
    '16',
    'active',
    'Головная в другом регионе, филиал в Москве',
    'Head office in another region, branch in Moscow',
  ),
  'basic-plan': entity(
    '17',
    'active',
    'Москва, ответ базового тарифа: без учредителей и руководителей',
    'Moscow, answer of the basic plan: no founders, no managers',
  ),
  microelectronics: entity('20', 'industry', 'Москва, микроэлектроника (26.11)', 'Moscow, microelectronics (26.11)'),
  photonics: entity('21', 'industry', 'Москва, фотоника (26.70, 27)', 'Moscow, photonics (26.70, 27)'),
  additive: entity(
    '22',
    'industry',
    'Москва, 3D-печать и промышленный дизайн (22.29, 71.12, 74.10)',
    'Moscow, 3D printing and industrial design (22.29, 71.12, 74.10)',
  ),
  'sports-technology': entity(
    '23',
    'industry',
    'Москва, спортивные технологии (32.30, 58.29, 93.1)',
    'Moscow, sports technology (32.30, 58.29, 93.1)',
  ),
  software: entity('24', 'industry', 'Москва, программное обеспечение (62.01)', 'Moscow, software (62.01)'),
  university: entity(
    '25',
    'industry',
    'Москва, технический университет (85.22)',
    'Moscow, technical university (85.22)',
  ),
  'development-corporation': entity(
    '26',
    'industry',
    'Москва, корпорация развития (70.22)',
    'Moscow, development corporation (70.22)',
  ),
  'unrelated-industry': entity(
    '27',
    'industry',
    'Москва, отрасль вне инноваций (общепит, торговля, грузы)',
    'Moscow, industry far from innovation (catering, trade, haulage)',
  ),
  liquidating: entity('30', 'state', 'Ликвидируется (101)', 'In liquidation (101)'),
  liquidated: entity('31', 'state', 'Ликвидировано (201)', 'Liquidated (201)'),
  'bankruptcy-opened': entity('32', 'state', 'Дело о банкротстве возбуждено (113)', 'Bankruptcy case opened (113)'),
  bankrupt: entity('33', 'state', 'Банкрот, конкурсное производство (117)', 'Bankrupt, final stage (117)'),
  reorganising: entity(
    '34',
    'state',
    'Присоединяется к другому лицу (124), есть преемник',
    'Being merged into another (124), with successor',
  ),
  merging: entity(
    '35',
    'state',
    'Слияние (122): в реестре действует, но прекратится',
    'Fusion (122): still active in the register, but will end',
  ),
  moving: entity('36', 'state', 'Меняет место нахождения (112), действует', 'Moving its seat (112), active'),
  'reducing-capital': entity(
    '37',
    'state',
    'Уменьшает уставный капитал (111), действует',
    'Reducing its capital (111), active',
  ),
  unreliable: entity('38', 'state', 'Сведения недостоверны', 'Marked as unreliable data'),
  'old-classifier': entity(
    '39',
    'state',
    'Только коды старого классификатора (2001)',
    'Only codes of the old classifier (2001)',
  ),
  'no-address': entity('40', 'state', 'Нет адреса, регион неизвестен', 'No address, region unknown'),
  'not-found': entity('41', 'state', 'Нет в реестре', 'Not in the register'),
  'entrepreneur-ended': entrepreneur(
    '42',
    'state',
    'Предприниматель прекратил деятельность (201)',
    'Entrepreneur who has ceased (201)',
  ),
  'shared-director': entity(
    '50',
    'relation',
    'Пары 1–2, 3–4, …: общий директор',
    'Pairs 1–2, 3–4, …: the same director',
  ),
  'shared-address': entity('51', 'relation', 'Пары 1–2, 3–4, …: общий адрес', 'Pairs 1–2, 3–4, …: the same address'),
  'shared-founder': entity(
    '52',
    'relation',
    'Пары 1–2, 3–4, …: общая головная компания',
    'Pairs 1–2, 3–4, …: the same parent company',
  ),
  'answers-429': fault('60', 'status-429', 'Слишком много запросов (429)', 'Too many requests (429)'),
  'answers-500': fault('61', 'status-500', 'Ошибка сервера (500)', 'Server error (500)'),
  'answers-html': fault('62', 'html', 'HTML вместо JSON', 'HTML instead of JSON'),
  'never-answers': fault('63', 'never', 'Не отвечает', 'Never answers'),
  'drips-slowly': fault('64', 'drip', 'Отвечает по байту', 'Answers byte by byte'),
  'answers-oversized': fault('65', 'oversized', 'Ответ больше 1 МБ', 'Answer larger than 1 MB'),
  'lies-about-inn': fault('66', 'lie', 'Отвечает о другой организации', 'Answers about another organisation'),
  'answers-malformed': fault('67', 'malformed', 'Оборванный JSON', 'Cut-off JSON'),
  'answers-wrong-shape': fault('68', 'wrong-shape', 'JSON другой формы', 'JSON of another shape'),
  'several-suggestions': fault(
    '69',
    'several',
    'Несколько ответов, нужный не первый',
    'Several suggestions, the right one not first',
  ),
  flaky: fault('70', 'flaky', 'Два раза ошибка, потом ответ', 'Fails twice, then answers'),
  'cuts-connection': fault('71', 'down', 'Обрывает соединение', 'Cuts the connection'),
  'answers-slowly': fault('72', 'slow', 'Отвечает через 2 секунды', 'Answers after 2 seconds'),
} as const satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof scenarios;

const names = new Set<string>(Object.keys(scenarios));
export const isScenarioName = (text: string): text is ScenarioName => names.has(text);
export const scenarioNames: readonly ScenarioName[] = Object.keys(scenarios).filter((name) => isScenarioName(name));
export const scenarioOf = (name: ScenarioName): Scenario => scenarios[name];
