import { hashOf } from './pick.ts';

export type PersonName = { readonly surname: string; readonly name: string; readonly patronymic: string };

const split = (text: string): readonly string[] => text.split(' ');
const surnames = split(
  'Иванов Смирнов Кузнецов Попов Васильев Петров Соколов Михайлов Новиков Фёдоров Морозов Волков Алексеев Лебедев Семёнов Егоров Павлов Козлов Степанов Николаев Орлов Андреев Макаров Никитин Захаров Зайцев Соловьёв Борисов Яковлев Григорьев Романов Воробьёв Сергеев Кузьмин Фролов Александров Дмитриев Королёв Гусев Киселёв Ильин Максимов Поляков Сорокин Виноградов Ковалёв Белов Медведев Антонов Тарасов Жуков Баранов Филиппов Комаров Давыдов Беляев Герасимов Богданов Осипов',
);
const men = split(
  'Александр Алексей Андрей Артём Борис Вадим Василий Виктор Владимир Глеб Григорий Денис Дмитрий Евгений Егор Иван Игорь Кирилл Константин Лев Максим Михаил Никита Николай Олег Павел Пётр Роман Сергей Юрий',
);
const women = split(
  'Александра Алина Алла Анастасия Анна Валентина Вера Виктория Галина Дарья Евгения Екатерина Елена Жанна Зоя Инна Ирина Кира Ксения Лариса Любовь Маргарита Марина Мария Надежда Наталья Ольга Полина Светлана Юлия',
);
const patronymics = split(
  'Александрович Алексеевич Андреевич Артёмович Борисович Вадимович Васильевич Викторович Владимирович Глебович Григорьевич Денисович Дмитриевич Евгеньевич Егорович Иванович Игоревич Кириллович Константинович Львович Максимович Михайлович Никитич Николаевич Олегович Павлович Петрович Романович Сергеевич Юрьевич',
);

const ofWoman = (patronymic: string): string =>
  patronymic === 'Никитич' ? 'Никитична' : patronymic.replace(/ич$/, 'на');

// 59 · 30 · 30 · 2 combinations; the stride is coprime with them, so that numbers below that many never meet.
const combinations = surnames.length * 900 * 2;

/** A made-up person; different numbers below 106,200 are different people. */
export const personNumber = (number: number): PersonName => {
  let rest = (number * 38_117) % combinations;
  const take = (size: number): number => {
    const digit = rest % size;
    rest = Math.floor(rest / size);
    return digit;
  };
  const female = take(2) === 1;
  const surname = surnames[take(surnames.length)] ?? '';
  const name = (female ? women : men)[take(30)] ?? '';
  const patronymic = patronymics[take(30)] ?? '';
  return { surname: female ? `${surname}а` : surname, name, patronymic: female ? ofWoman(patronymic) : patronymic };
};

export const fullNameOf = ({ surname, name, patronymic }: PersonName): string => `${surname} ${name} ${patronymic}`;

/** A made-up person for any text, e.g. an id that somebody signs in with. */
export const personFor = (text: string): PersonName => personNumber(hashOf(text) % combinations);
