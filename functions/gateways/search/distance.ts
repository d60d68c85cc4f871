const longest = 64;
const row = () => new Uint8Array(longest + 1);
let [before, last, current] = [row(), row(), row()];

/**
 * How many letters must be put in, left out, replaced or swapped with their neighbour to make one word of the other
 * (optimal string alignment). Stops early: any number above `most` means "more". Words of up to 64 letters.
 */
export function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most || one.length > longest || other.length > longest) return most + 1;
  for (let column = 0; column <= other.length; column++) last[column] = column;
  for (let line = 1; line <= one.length; line++) {
    let least = (current[0] = line);
    for (let column = 1; column <= other.length; column++) {
      const same = one.charCodeAt(line - 1) === other.charCodeAt(column - 1);
      let cost = Math.min(at(last, column - 1) + (same ? 0 : 1), at(last, column) + 1, at(current, column - 1) + 1);
      if (!same && swapped(one, other, line, column)) cost = Math.min(cost, at(before, column - 2) + 1);
      current[column] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    [before, last, current] = [last, current, before];
  }
  return at(last, other.length);
}

const at = (numbers: Uint8Array, index: number): number => numbers[index] ?? longest;

const swapped = (one: string, other: string, line: number, column: number): boolean =>
  line > 1 &&
  column > 1 &&
  one.charCodeAt(line - 1) === other.charCodeAt(column - 2) &&
  one.charCodeAt(line - 2) === other.charCodeAt(column - 1);
