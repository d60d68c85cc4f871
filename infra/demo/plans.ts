import type { ScenarioName } from '../local/services/register/scenarios.ts';

/** What this cluster meets on its way. */
export type Fate =
  /** Nothing special. */
  | 'smooth'
  /** The register is silent when the application is checked. */
  | 'outage'
  /** A member goes into liquidation between its admission and the submission; the second submission passes. */
  | 'liquidation'
  /** Exactly enough confirm, two of them stop counting: the application comes back and stays with the applicant. */
  | 'short';

export type Plan = {
  readonly key: string;
  readonly fate: Fate;
  readonly title: string;
  readonly shortTitle: string;
  readonly summary: string;
  /** As it is opened; completed when it is edited. */
  readonly industries: readonly string[];
  readonly moreIndustries: readonly string[];
  readonly project: {
    readonly title: string;
    readonly goal: string;
    readonly stage: 'idea' | 'research' | 'prototype' | 'pilot';
  };
  /** The industry in the sandbox register, and how many of its organisations the documented beginning names. */
  readonly scenario: ScenarioName;
  readonly companies: number;
  readonly partners: readonly ScenarioName[];
  readonly contributions: readonly (readonly [kind: ContributionKind, text: string])[];
};

type ContributionKind =
  | 'research'
  | 'material'
  | 'component'
  | 'assembly'
  | 'software'
  | 'test-site'
  | 'first-customer'
  | 'training'
  | 'infrastructure';

/** The four clusters whose beginnings the Moscow Innovation Cluster published; organisations and projects are made up. */
export const plans: readonly Plan[] = [
  {
    key: 'microelectronics',
    fate: 'smooth',
    title: 'Зеленоград: микроэлектроника',
    shortTitle: 'Микроэлектроника',
    summary: 'Проектирование, производство и испытания микросхем и модулей на их основе в Зеленограде.',
    industries: ['26', '72'],
    moreIndustries: ['62', '71'],
    project: {
      title: 'Отечественный микроконтроллер для промышленной автоматики',
      goal: 'Серийный микроконтроллер с открытой архитектурой и модули на его основе для станков и датчиков.',
      stage: 'prototype',
    },
    scenario: 'microelectronics',
    companies: 33,
    partners: [],
    contributions: [
      ['research', 'Топология аналоговых блоков, 12 инженеров'],
      ['component', 'Кристаллы памяти и силовые ключи'],
      ['material', 'Пластины диаметром 200 мм и корпуса'],
      ['assembly', 'Сборка и разварка, чистая комната 400 м²'],
      ['test-site', 'Климатические и ресурсные испытания'],
      ['software', 'Компилятор и среда разработки'],
    ],
  },
  {
    key: 'photonics',
    fate: 'outage',
    title: 'Фотоника',
    shortTitle: 'Фотоника',
    summary: 'Лазеры, волокно, оптические компоненты и приборы на их основе: от материала до серийного изделия.',
    industries: ['26', '27'],
    moreIndustries: ['72', '71'],
    project: {
      title: 'Волоконный лазер мощностью 2 кВт',
      goal: 'Серийный волоконный лазер из отечественных компонентов для резки и сварки металла.',
      stage: 'research',
    },
    scenario: 'photonics',
    companies: 39,
    partners: [],
    contributions: [
      ['component', 'Диоды накачки 976 нм'],
      ['material', 'Активное волокно с иттербием'],
      ['assembly', 'Юстировка и сборка лазерных головок'],
      ['research', 'Расчёт и напыление оптических покрытий'],
      ['test-site', 'Стенд для лазеров до 5 кВт'],
      ['first-customer', 'Первые три установки для своего цеха'],
    ],
  },
  {
    key: 'additive',
    fate: 'liquidation',
    title: '3D-печать и промышленный дизайн',
    shortTitle: '3D-печать',
    summary:
      'Аддитивное производство изделий и промышленный дизайн: материалы, принтеры, проектирование, мелкие серии.',
    industries: ['22', '25', '28'],
    moreIndustries: ['71', '74'],
    project: {
      title: 'Центр коллективного дизайна и печати',
      goal: 'Путь от эскиза до мелкой серии за десять дней на общем оборудовании участников.',
      stage: 'pilot',
    },
    scenario: 'additive',
    companies: 35,
    partners: ['university', 'development-corporation'],
    contributions: [
      ['material', 'Порошки и филамент с паспортами'],
      ['assembly', 'Печать металлом, камера 400 мм'],
      ['research', 'Топологическая оптимизация деталей'],
      ['software', 'Подготовка моделей к печати'],
      ['infrastructure', 'Цех постобработки, 250 м²'],
      ['training', 'Обучение конструкторов и операторов'],
    ],
  },
  {
    key: 'sports',
    fate: 'short',
    title: 'Спортивные технологии',
    shortTitle: 'Спорт',
    summary: 'Спортивные товары, носимые приборы, платформы для тренировок и цифровые сервисы для площадок.',
    industries: ['32', '93'],
    moreIndustries: ['62', '58'],
    project: {
      title: 'Умный дворовый стадион',
      goal: 'Комплект оборудования и приложение, по которым город открывает тренировочные площадки за месяц.',
      stage: 'idea',
    },
    scenario: 'sports-technology',
    companies: 37,
    partners: [],
    contributions: [
      ['component', 'Датчики движения для тренажёров'],
      ['software', 'Приложение для тренеров и площадок'],
      ['assembly', 'Тренажёры для улицы'],
      ['test-site', 'Три площадки для опытной эксплуатации'],
      ['first-customer', 'Закупка первой партии для своих клубов'],
      ['training', 'Курсы для инструкторов'],
    ],
  },
];
