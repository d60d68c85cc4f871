/** Where each federal subject stands on the tile map: its number, column and row, roughly as on a map. */
const rows = `
51:4 87:15
10:4 83:6 89:8 14:12 49:14 41:15
78:2 47:3 35:4 29:5 11:6 86:8 24:10 38:11 28:13 27:14 65:15
39:0 60:2 53:3 76:4 44:5 43:6 59:7 66:8 72:9 70:10 42:11 03:12 75:13 79:14 25:15
67:1 69:2 50:3 33:4 37:5 12:6 18:7 74:8 45:9 55:10 54:11 19:12 17:13
32:1 40:2 77:3 62:4 52:5 21:6 16:7 02:8 22:10 04:11
46:1 57:2 71:3 68:4 13:5 73:6 63:7 56:8
31:1 36:2 48:3 34:4 58:5 64:6
90:0 93:1 94:2 61:3 08:4 30:5
95:0 91:1 23:2 01:3 26:4 06:5 20:6 05:7
92:1 09:3 07:4 15:5
`;

export type Tile = { readonly code: string; readonly column: number; readonly row: number };

export const tiles: readonly Tile[] = rows
  .trim()
  .split('\n')
  .flatMap((line, row) =>
    line.split(' ').map((text) => {
      const [code = '', column = ''] = text.split(':');
      return { code, column: Number(column), row };
    }),
  );

/** Steps of the colours: from this value on. Tenfold, because Moscow has a thousand times what others have. */
export const steps: readonly number[] = [1, 10, 100, 1000, 10_000];

/** 0 for nothing, then 1 to 5. */
export const stepOf = (value: number): number => steps.filter((from) => value >= from).length;
