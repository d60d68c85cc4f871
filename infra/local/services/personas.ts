import { fullNameOf, personFor } from './register/people-names.ts';

/** Somebody whom one can be on the local platform. What they may do comes from the table, not from here. */
export type Persona = {
  readonly sub: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly ('founder' | 'member' | 'partner' | 'investor' | 'operator' | 'newcomer')[];
  readonly about: { readonly ru: string; readonly en: string };
};

export const personas: readonly Persona[] = [
  {
    sub: 'founder',
    name: 'Светлана Кремнева',
    email: 'founder@example.org',
    roles: ['founder'],
    about: {
      ru: 'Представитель организации-основателя, координатор кластера',
      en: 'Represents the founding organisation, coordinates the cluster',
    },
  },
  {
    sub: 'member-30',
    name: 'Тимур Тридцатов',
    email: 'member-30@example.org',
    roles: ['member'],
    about: {
      ru: 'Представитель тридцатого участника: без него порога нет',
      en: 'Represents the 30th participant: without them the threshold is missed',
    },
  },
  {
    sub: 'partner',
    name: 'Дарья Соседова',
    email: 'partner@example.org',
    roles: ['partner'],
    about: {
      ru: 'Представитель партнёра из другого региона; в тридцать не входит',
      en: 'Represents a partner from another region; does not count to thirty',
    },
  },
  {
    sub: 'investor',
    name: 'Олег Вкладов',
    email: 'investor@example.org',
    roles: ['investor'],
    about: { ru: 'Инвестор, ищет проекты', en: 'An investor who looks for projects' },
  },
  {
    sub: 'operator',
    name: 'Мария Проверкина',
    email: 'operator@example.org',
    roles: ['operator'],
    about: {
      ru: 'Оператор департамента: проверяет и решает',
      en: 'Operator of the city department: reviews and decides',
    },
  },
  {
    sub: 'operator-2',
    name: 'Павел Перепроверкин',
    email: 'operator-2@example.org',
    roles: ['operator'],
    about: {
      ru: 'Второй оператор: перехват дела, конфликт интересов',
      en: 'Second operator: take-over of a case, conflict of interest',
    },
  },
  {
    sub: 'newcomer',
    name: 'Алиса Новичкова',
    email: 'newcomer@example.org',
    roles: ['newcomer'],
    about: { ru: 'Новый человек, ещё без организации', en: 'A newcomer, not yet with an organisation' },
  },
];

const bySub = new Map(personas.map((persona) => [persona.sub, persona]));

/** The known persona of an id, or one made up for it: the same name and address every time. */
export const personaOf = (sub: string): Pick<Persona, 'sub' | 'name' | 'email'> =>
  bySub.get(sub) ?? {
    sub,
    name: fullNameOf(personFor(sub)),
    email: `${
      sub
        .replaceAll(/[^\w.-]/g, '-')
        .replaceAll(/^\.+|\.+$|\.(?=\.)/g, '')
        .slice(0, 64) || 'person'
    }@example.org`,
  };
