import { pick } from './pick.ts';
import { moscow, type Region } from './regions.ts';
import { isScenarioName, scenarioOf } from './scenarios.ts';

const streets = [
  'ул Полупроводниковая',
  'ул Опытная',
  'ул Лабораторная',
  'проезд Светодиодный',
  'ул Макетная',
  'ул Учебная',
  'ул Приборная',
  'проезд Испытателей',
  'ул Стартовая',
  'ул Образцовая',
];

/** A made-up address; no two organisations of the sandbox share one unless their scenario says so. */
export const addressIn = (region: Region, scenario: string, serial: number, unit: number): string => {
  const town = region.city === '' ? region.name : `${region.name}, г ${region.city}`;
  const district = region === moscow && scenario === 'microelectronics' ? `${town}, г Зеленоград` : town;
  const block = isScenarioName(scenario) ? scenarioOf(scenario).code : '1';
  const building = unit === 0 ? '' : `, к ${unit}`;
  return `${district}, ${pick(streets, scenario)}, д ${(serial % 98) + 1}, стр ${block}${building}, помещ ${serial}`;
};
