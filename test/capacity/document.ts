import type { Price } from './price.ts';

export type Section = {
  readonly title: string;
  readonly about: string;
  /** What a line is about. */
  readonly head: string;
  readonly rows: ReadonlyMap<string, Price>;
};

const begin = `# What an operation costs

What every route and every message of a worker asks of the tables when it does what it is there for: requests by
operation, read units, write units, and how many of these are for indexes. The figures are those that the engine answers
with (ReturnConsumedCapacity). \`test/capacity\` plays each of them and holds the code to this file; \`npm run capacity\`
writes it anew.
`;

/** The whole of docs/capacity.md. */
export const documentOf = (sections: readonly Section[]): string => [begin, ...sections.map(textOf)].join('\n');

const textOf = ({ title, about, head, rows }: Section): string =>
  [
    `## ${title}`,
    '',
    about,
    '',
    line([head, 'operations', 'requests', 'read units', 'write units', 'in indexes']),
    line(['---', '---', '---:', '---:', '---:', '---:']),
    ...[...rows].map(([name, { operations, requests, readUnits, writeUnits, indexUnits }]) =>
      line([`\`${name}\``, operations, requests, readUnits, writeUnits, indexUnits]),
    ),
    '',
  ].join('\n');

const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
