const split = (text: string): readonly string[] => text.split(' ');

const stems = split(
  'Аэро Авто Агро Акусто Альфа Аква Био Вибро Видео Вита Гамма Гелио Гео Гидро Гипер Град Дельта Диа Дино Евро Импульсо Индиго Интел Инфо Ион Квант Кибер Кино Композит Косм Крио Кристалл Лазер Ларго Магнит Мега Медиа Мета Микрон Моно Мульти Нео Ново Норд Оптима Орто Пластик Плазма Поли Прайм Прецизион Профи Пульсар Радио Робот Сигма Сигнал Синерго Система Скан Смарт Спектр Стрим Супер Тензор Термо Техно Титан Транс Турбо Ультра Универс Фарм Ферро Фито Форт Фотон Хайтек Хим Цифро Эко Экспо Электро Элемент Энерго Эталон Юнион',
);
const tails = split(
  'прибор датчик механика техника оптика медика химия сталь пласт полимер двигатель привод станок кабель контакт монтаж стройка ремонт сервис софт код линк нет связь сеть поток контроль тест метр граф скоп трон дизайн принт формат печать пресс фильтр насос котёл генератор аккумулятор робот логистика транс карго поставка баланс снаб торг инвест капитал аудит консалт эксперт наука поиск старт рост шанс актив',
);
const series = ['', '-М', '-Сервис', '-Инжиниринг', ' Плюс', ' Групп', ' Трейд', ' Лаб', '-Центр', ' Столица'];

const adjectives = split(
  'Северный Южный Западный Восточный Новый Первый Третий Красный Синий Зелёный Золотой Серебряный Стальной Цифровой Умный Точный Тёплый Быстрый Дальний Ближний Большой Малый Русский Московский Столичный Невский Уральский Волжский Сибирский Балтийский',
);
const nouns = split(
  'Кристалл Горизонт Меридиан Вектор Импульс Родник Ключ Маяк Компас Орбита Спутник Космос Атом Магнит Резонанс Контур Рубеж Форпост Утёс Гранит Алмаз Рубин Изумруд Янтарь Топаз Сапфир Агат Кварц Базальт Мрамор Лотос Кедр Тополь Ясень Клён Сокол Беркут Орлан Стриж Дельфин Буран Вихрь Шторм Прибой Прилив Исток Водопад Ледник Полюс Экватор Зенит Восход Рассвет Парус Якорь Фрегат Ковчег Мост Фундамент Купол',
);
const plurals = split(
  'Квантовые Лазерные Оптические Цифровые Беспилотные Медицинские Биомедицинские Лабораторные Измерительные Навигационные Радиационные Композитные Полимерные Аддитивные Криогенные Вакуумные Плазменные Нейронные Облачные Мобильные Распределённые Защищённые Интеллектуальные Автономные Роботизированные Гидравлические Пневматические Электрические Тепловые Солнечные Водородные Атомные Космические Авиационные Морские Транспортные Городские Строительные Пищевые Спортивные',
);
const things = split(
  'системы приборы технологии решения материалы датчики сенсоры комплексы устройства модули компоненты платформы сервисы машины станки установки источники покрытия сплавы волокна плёнки процессы сети продукты препараты инструменты механизмы агрегаты аппараты изделия',
);
const cities = split(
  'Московский Зеленоградский Тверской Калужский Тульский Рязанский Владимирский Ярославский Казанский Самарский Томский Омский Пермский Уфимский Челябинский Воронежский Липецкий Курский Орловский Брянский Смоленский Псковский Новгородский Ижевский Саратовский Пензенский Ульяновский Иркутский Красноярский Хабаровский Приморский Кировский Вологодский Мурманский Ростовский Краснодарский Ставропольский Дубненский Троицкий Подольский',
);
const works = split('завод институт комбинат центр парк кластер полигон техникум университет производитель');
const specialities = split(
  'полупроводников микросхем светодиодов лазеров линз спектрометров приводов редукторов турбин подшипников кабелей трансформаторов аккумуляторов полимеров клеёв красок стекла керамики титана алюминия лекарств вакцин имплантатов протезов тренажёров велосипедов дронов спутников антенн серверов',
);
const surnames = split(
  'Абрамова Баженова Вавилова Гаврилова Данилова Ершова Жданова Зимина Исаева Калинина Лаптева Маслова Наумова Овчинникова Панфилова Родионова Савельева Терентьева Уварова Фадеева Хохлова Цветкова Черкасова Шапошникова Щербакова Юдина Якушева Артамонова Белоусова Воронцова',
);
const bureaus = [
  'Конструкторское бюро',
  'Лаборатория',
  'Мастерская',
  'Инженерная школа',
  'Научная группа',
  'Студия',
  'Опытное производство',
  'Проектное бюро',
  'Экспертный центр',
  'Клиника',
];
const heads = split(
  'Neo Smart Quant Photo Bio Nano Cyber Data Cloud Deep Green Blue Red Sky Star Sun Moon Fox Wolf Bear',
);
const middles = split(
  'soft tech lab net line wave point gate bridge stream forge craft works mind logic vision print chip cell beam',
);
const lasts = ['', ' Group', ' Systems', ' Labs', ' Digital', ' Robotics', ' Medical', ' Energy', ' Studio', ' Rus'];

/** Each kind of name: the words it is put together from, one of each list. */
const kinds: readonly { readonly lists: readonly (readonly string[])[]; readonly glue: readonly string[] }[] = [
  { lists: [stems, tails, series], glue: ['', ''] },
  { lists: [adjectives, nouns, series], glue: [' ', ''] },
  { lists: [plurals, things, nouns], glue: [' ', ' '] },
  { lists: [cities, works, specialities], glue: [' ', ' '] },
  { lists: [bureaus, surnames, nouns, series], glue: [' ', ' ', ''] },
  { lists: [stems, nouns, tails], glue: [' ', '-'] },
  { lists: [heads, middles, lasts], glue: ['', ''] },
];

/** Larger than any number of combinations, and prime: walks each of them in an order that looks like none. */
const stride = 7_368_787;

function nameOf(kind: (typeof kinds)[number], index: number): string {
  const size = kind.lists.reduce((product, { length }) => product * length, 1);
  let rest = (index * stride) % size;
  const words = kind.lists.map((list) => {
    const word = list[rest % list.length] ?? '';
    rest = Math.floor(rest / list.length);
    return word;
  });
  const name = words.map((word, place) => `${word}${kind.glue[place] ?? ''}`).join('');
  const round = Math.floor(index / size);
  if (round === 0) return name;
  // All combinations are used up: a second name, and numbers when those are, too.
  const more = Math.floor((round - 1) / nouns.length);
  return `${name} ${nouns[(round - 1) % nouns.length] ?? ''}${more === 0 ? '' : `-${more + 1}`}`;
}

/**
 * A made-up name of a company as registers are full of them: brands, compounds, works of a town, bureaus of a person,
 * Latin ones. Without legal form. Different numbers are different names, some of them alike on purpose.
 */
export function companyName(number: number): string {
  // One Latin name in twenty-one.
  const round = number % 21;
  const kind = round === 20 ? 6 : round % 6;
  const before = round === 20 ? 0 : Math.floor(round / 6);
  const perRound = round === 20 ? 1 : kind < 2 ? 4 : 3;
  const chosen = kinds[kind] ?? kinds[0];
  if (chosen === undefined) throw new RangeError('No kind of name');
  return nameOf(chosen, Math.floor(number / 21) * perRound + before);
}
