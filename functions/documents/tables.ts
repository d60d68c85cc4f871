// Tables of others, and workbooks: in a bundle a file of its own, read for the first (ADR 28).
export { readTable } from './import/read-table.ts';
export { xlsxOf } from './render/xlsx.ts';
