/**
 * Which OKVED 2 classes count as adjacent in programme `mic`, version 1.
 *
 * No official definition of "adjacent industries" exists, so the table states ours: two classes are adjacent when one
 * ordinarily delivers a link of the other's value chain (material → component → assembly → software → test → use).
 * Each line is one chain: the first class with each of the others, never those with one another.
 *
 * Deliberately absent: wholesale and retail (45–47), real estate (68), head offices and consulting (69, 70), leasing,
 * staffing and office services (77, 78, 81, 82), public administration (84), associations (94). They accompany every
 * industry: with them every application would be "adjacent" and the criterion would say nothing. An organisation with
 * such a main activity is judged by its additional ones, and outside the group it is advice to a person, no refusal.
 */
const chains: readonly (readonly [string, ...string[]])[] = [
  // Microelectronics and photonics: substrates, glass, special chemistry and housings; equipment; communication.
  ['26', '20', '22', '23', '24', '25', '27', '28', '32', '33', '61', '62', '71', '80'],
  // Electrical engineering and energy.
  ['27', '24', '28', '33', '35', '43', '62', '71'],
  ['35', '19', '26', '28', '42', '62', '71'],
  // Machines and additive manufacturing: materials, metal parts, control software, design.
  ['28', '22', '24', '25', '32', '33', '62', '71', '74'],
  ['25', '22', '24', '32', '33', '71', '74'],
  ['22', '20', '32', '74'],
  ['74', '13', '14', '15', '16', '23', '31', '32', '62', '71', '73'],
  // Chemistry, materials, metals.
  ['20', '19', '21', '23', '71'],
  ['24', '07', '23', '71'],
  // Medicine: drugs, devices, digital health, care.
  ['86', '21', '26', '32', '62', '87', '93'],
  ['21', '10', '32', '75'],
  ['32', '71'],
  // Sports technology: goods, wear, wearables, platforms, training, recovery.
  ['93', '13', '14', '15', '22', '26', '32', '62', '79', '85'],
  // Transport engineering and aerospace.
  ['29', '22', '24', '25', '26', '27', '28', '30', '33', '49', '62', '71'],
  ['30', '22', '24', '25', '26', '27', '28', '33', '49', '50', '51', '61', '62', '71'],
  ['52', '28', '49', '50', '51', '53', '62'],
  // Software, data, media, communication, finance technology.
  ['62', '58', '59', '61', '63', '64', '65', '71', '79', '80', '85'],
  ['63', '58', '59', '60', '61', '73'],
  ['58', '18', '59', '85'],
  ['59', '60', '90'],
  ['64', '65', '66'],
  ['90', '91'],
  ['79', '55', '91'],
  // Textiles and clothing.
  ['13', '14', '15', '20', '22', '28', '32'],
  ['14', '15'],
  // Food and agriculture.
  ['10', '01', '03', '11', '20', '28', '56'],
  ['01', '03', '20', '26', '28', '62', '75'],
  // Wood, paper, furniture.
  ['16', '02', '17', '31', '41'],
  ['17', '18'],
  // Construction and cities.
  ['41', '22', '23', '25', '42', '43', '62', '71'],
  ['43', '25', '42', '71'],
  ['42', '23', '36', '71'],
  // Mining, oil and gas.
  ['09', '05', '06', '07', '08', '28', '71'],
  ['06', '19', '71'],
  // Water, waste, remediation.
  ['38', '20', '22', '24', '28', '35', '37', '39'],
  ['36', '26', '37', '71'],
  ['39', '20', '71'],
  // Research stands beside every industry that makes or grows something, engineering and education beside research.
  ...['01', '10', '13', '20', '21', '22', '23', '24', '25', '26', '27', '28', '29', '30', '32', '33'].map(
    besideResearch,
  ),
  ...['09', '35', '36', '38', '39', '41', '42', '61', '62', '63', '71', '74', '75', '85', '86', '93'].map(
    besideResearch,
  ),
];

function besideResearch(okvedClass: string): readonly [string, string] {
  return ['72', okvedClass];
}

type Pair = readonly [string, string];
const pairs = (): Pair[] =>
  chains.flatMap(([first, ...others]) =>
    others.map((other): Pair => (first < other ? [first, other] : [other, first])),
  );

/** Unordered pairs, smaller class first, each once, sorted: the same bytes whatever the order of the chains above. */
export const micAdjacency = (): readonly Pair[] =>
  (sorted ??= [...new Map(pairs().map((pair) => [pair.join('-'), pair])).entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, pair]) => pair));
let sorted: readonly Pair[] | undefined;
