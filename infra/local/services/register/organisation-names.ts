import { companyName } from './company-names.ts';
import { scenarioOf, type ScenarioName } from './scenarios.ts';

const split = (text: string): readonly string[] => text.split(' ');
const anyStems = split('Ново Тео Прак Инно Верт Гранд Старт Аль Омни Дель Синте Проф');
const stems: Partial<Record<ScenarioName, readonly string[]>> = {
  'active-rnd': split('Науко Опыто Экспе Лабо Тео Метро Био Физи Хими Матема Иссле Прото'),
  microelectronics: split('Кремне Нано Микро Плато Транзи Топо Крио Вафле Затворо Контакто Чипо Кристалло'),
  photonics: split('Свето Луче Фото Лазеро Спектро Волно Опти Призмо Кванто Линзо Зеркало Диодо'),
  additive: split('Слое Формо Порошко Принто Модело Фило Печато Дизайно Контуро Объёмо Лито Сплаво'),
  'sports-technology': split('Спорто Старто Рекордо Финишо Трено Пульсо Ритмо Шаго Вело Лыжо Атлето Арено'),
  software: split('Кодо Сервисо Дато Логико Алго Бито Сете Облако Графо Векторо Систе Скрипто'),
  'unrelated-industry': split('Пирого Молоко Колосо Груза Дорого Лавко Хлебо Складо Вкусо Кухне Полено Базаро'),
};
const endings = split(
  'лад град вектор ритм логика модуль сфера линия система проект ресурс контур синтез импульс альянс мир',
);

/** A made-up brand; no two organisations of the sandbox share one. */
export const brandOf = (scenario: ScenarioName, serial: number): string => {
  const starts = stems[scenario] ?? anyStems;
  // Scenarios without words of their own would meet in the common ones.
  const number = starts === anyStems ? ` ${scenarioOf(scenario).code}` : '';
  const start = starts[serial % starts.length] ?? '';
  const round = Math.floor(serial / starts.length);
  // Walk the endings out of step with the stems, so that neighbours in a list do not look alike.
  const ending = endings[(round * 5 + serial) % endings.length] ?? '';
  const series = Math.floor(serial / (starts.length * endings.length));
  // A whole city of them is named like a real one: codes are below a hundred, so no two scenarios meet.
  return series === 0 ? `${start}${ending}${number}` : companyName(serial * 100 + Number(scenarioOf(scenario).code));
};
