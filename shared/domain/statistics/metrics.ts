import * as z from 'zod';

/** The figures that are published. Their names are part of permalinks and never change their meaning. */
export const MetricId = z.enum([
  'organisations',
  'regions',
  'applications',
  'clusters',
  'registrations',
  'memberships',
  'organisations-in-clusters',
  'projects',
  'open-needs',
  'matches',
  'decision-days-median',
  'decision-days-p90',
]);
export type MetricId = z.infer<typeof MetricId>;

type Text = { readonly ru: string; readonly en: string };
type Metric = { readonly unit: 'count' | 'days'; readonly title: Text; readonly definition: Text };

const decisions = {
  ru: 'Календарные дни от подачи заявки до регистрации кластера или отказа, включая время, когда отвечает заявитель. За день — по решениям последних 90 дней, за месяц — по решениям этого месяца. Нет решений — нет значения.',
  en: 'Calendar days from filing to registration or rejection, including the time in which the applicant answers. Of a day: over the decisions of the last 90 days; of a month: over those of the month. Without decisions there is no value.',
};
const ofClusters = {
  ru: 'В разрезе отраслей кластер входит в каждую из своих отраслей, поэтому сумма может быть больше целого.',
  en: 'By industry a cluster stands under each of its industries, so the parts may add up to more than the whole.',
};

export const metrics: Readonly<Record<MetricId, Metric>> = {
  organisations: {
    unit: 'count',
    title: { ru: 'Организации на платформе', en: 'Organisations on the platform' },
    definition: {
      ru: 'Организации и предприниматели, принятые участниками или партнёрами, на конец дня. Отрасль — класс основного вида деятельности по реестру.',
      en: 'Organisations and entrepreneurs admitted as participants or partners, at the end of the day. The industry is the class of the main activity in the register.',
    },
  },
  regions: {
    unit: 'count',
    title: { ru: 'Регионы', en: 'Regions' },
    definition: {
      ru: 'Сколько разных регионов (по адресу в реестре) у принятых организаций, на конец дня.',
      en: 'How many different regions (of the register address) the admitted organisations come from, at the end of the day.',
    },
  },
  applications: {
    unit: 'count',
    title: { ru: 'Заявки на создание кластера', en: 'Applications for a cluster' },
    definition: {
      ru: `Открытые заявки, по которым ещё нет решения, на конец дня. ${ofClusters.ru}`,
      en: `Open applications that are not decided yet, at the end of the day. ${ofClusters.en}`,
    },
  },
  clusters: {
    unit: 'count',
    title: { ru: 'Действующие кластеры', en: 'Active clusters' },
    definition: {
      ru: `Зарегистрированные кластеры на конец дня, включая те, что восстанавливают состав; без приостановленных и закрытых. ${ofClusters.ru}`,
      en: `Registered clusters at the end of the day, also those at risk; without suspended and closed ones. ${ofClusters.en}`,
    },
  },
  registrations: {
    unit: 'count',
    title: { ru: 'Новые кластеры', en: 'New clusters' },
    definition: {
      ru: `Кластеры, зарегистрированные за день или за месяц. ${ofClusters.ru}`,
      en: `Clusters registered in the day or month. ${ofClusters.en}`,
    },
  },
  memberships: {
    unit: 'count',
    title: { ru: 'Участия в кластерах', en: 'Memberships' },
    definition: {
      ru: `Подтверждённые участия организаций (участников и партнёров) в действующих кластерах на конец дня; организация в двух кластерах считается дважды. ${ofClusters.ru}`,
      en: `Confirmed memberships of organisations (participants and partners) in active clusters at the end of the day; an organisation in two clusters counts twice. ${ofClusters.en}`,
    },
  },
  'organisations-in-clusters': {
    unit: 'count',
    title: { ru: 'Организации в кластерах', en: 'Organisations in clusters' },
    definition: {
      ru: 'Разные организации, состоящие хотя бы в одном действующем кластере, на конец дня. Отрасль — класс основного вида деятельности по реестру.',
      en: 'Different organisations that are in at least one active cluster, at the end of the day. The industry is the class of the main activity in the register.',
    },
  },
  projects: {
    unit: 'count',
    title: { ru: 'Проекты', en: 'Projects' },
    definition: {
      ru: `Проекты действующих кластеров на конец дня: запланированные, идущие и завершённые, без прекращённых. ${ofClusters.ru}`,
      en: `Projects of active clusters at the end of the day: planned, running and completed, without those that were given up. ${ofClusters.en}`,
    },
  },
  'open-needs': {
    unit: 'count',
    title: { ru: 'Открытые потребности', en: 'Open needs' },
    definition: {
      ru: `Потребности проектов, открытые на конец дня: не закрытые, не отозванные и не истёкшие. По видам — то, что в них ищут. ${ofClusters.ru}`,
      en: `Needs of projects that are open at the end of the day: not met, withdrawn or expired. By kind: what they look for. ${ofClusters.en}`,
    },
  },
  matches: {
    unit: 'count',
    title: { ru: 'Состоявшиеся встречи сторон', en: 'Matches made' },
    definition: {
      ru: `Сколько раз за день или за месяц проект и инвестор или ведомство оба согласились и узнали друг друга. По видам — то, что искал проект. ${ofClusters.ru}`,
      en: `How often in the day or month a project and an investor or department both agreed and learnt who the other is. By kind: what the project looked for. ${ofClusters.en}`,
    },
  },
  'decision-days-median': {
    unit: 'days',
    title: { ru: 'Срок решения: медиана', en: 'Time to decision: median' },
    definition: {
      ru: `Половина решений принята не позже этого срока. ${decisions.ru}`,
      en: `Half of the decisions were made within this time. ${decisions.en}`,
    },
  },
  'decision-days-p90': {
    unit: 'days',
    title: { ru: 'Срок решения: 90 % решений', en: 'Time to decision: 90 %' },
    definition: {
      ru: `Девять из десяти решений приняты не позже этого срока. ${decisions.ru}`,
      en: `Nine of ten decisions were made within this time. ${decisions.en}`,
    },
  },
};

/** A figure and its parts. Codes: OKVED 2 classes, numbers of federal subjects; `unknown` where the register is silent. */
export const Figure = z.strictObject({
  value: z.number().nullable(),
  byIndustry: z.record(z.string(), z.number()),
  byRegion: z.record(z.string(), z.number()),
  /** By kind of need, where it applies. */
  byKind: z.record(z.string(), z.number()).optional(),
});
export type Figure = z.infer<typeof Figure>;
export type Figures = Readonly<Record<MetricId, Figure>>;
