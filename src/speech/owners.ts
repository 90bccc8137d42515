/** The written words that sounds belong to, looked for by the sounds that each word has alone. */

/** Sounds looked at together (assumed): what does not fit is aligned half a window at a time, in linear time. */
const WINDOW = 200;

/**
 * For each sound the word that it belongs to, in order: the alignment with the fewest changed, lost and added sounds.
 * @param said IPA of a text's sounds
 * @param alone IPA of each word's sounds when it is said alone; a word without any owns nothing
 */
export function ownersOf(said: readonly string[], alone: readonly (readonly string[])[]): number[] {
  const number = numbering();
  const sounds = Int32Array.from(said, number);
  const wanted = Int32Array.from(alone.flat(), number);
  const words = alone.flatMap((word, index) => word.map(() => index));
  const owners: number[] = [];
  for (let column = 0; owners.length < sounds.length; ) {
    const row = owners.length;
    const isEnd = sounds.length - row <= WINDOW;
    const columns = align(
      sounds.subarray(row, row + WINDOW),
      wanted.subarray(column, column + 2 * WINDOW),
      isEnd && wanted.length - column <= 2 * WINDOW,
    );
    const kept = isEnd ? columns : columns.slice(0, WINDOW / 2);
    for (const place of kept) owners.push(words[column + place] ?? words.at(-1) ?? 0);
    column += kept.at(-1) ?? 0;
  }
  return owners;
}

/** A number for each different sound, which compares faster. */
function numbering(): (ipa: string) => number {
  const numbers = new Map<string, number>();
  return (ipa) => {
    const known = numbers.get(ipa) ?? numbers.size;
    numbers.set(ipa, known);
    return known;
  };
}

/**
 * For each sound said the index of the one wanted that it is, or that it was added before or after.
 * @param isRest else what is wanted goes on after the last sound said
 */
function align(said: Int32Array, wanted: Int32Array, isRest: boolean): number[] {
  const width = wanted.length + 1;
  const cost = costs(said, wanted);
  let column = isRest ? wanted.length : cheapest(cost.subarray(said.length * width));
  const columns = new Array<number>(said.length).fill(0);
  for (let row = said.length; row > 0; ) {
    const here = cost[row * width + column] as number;
    const change = said[row - 1] === wanted[column - 1] ? 0 : 1;
    if (column > 0 && here === (cost[(row - 1) * width + column - 1] as number) + change) {
      row--;
      column--;
      columns[row] = column;
    } else if (column > 0 && here === (cost[row * width + column - 1] as number) + 1) column--;
    else {
      row--;
      columns[row] = Math.max(0, column - 1);
    }
  }
  return columns;
}

/** Of the first sounds said and the first wanted, a row for each count of the former. */
function costs(said: Int32Array, wanted: Int32Array): Uint16Array {
  const width = wanted.length + 1;
  const cost = new Uint16Array((said.length + 1) * width);
  for (let column = 1; column < width; column++) cost[column] = column;
  for (let row = 1; row <= said.length; row++) {
    const sound = said[row - 1];
    cost[row * width] = row;
    for (let column = 1; column < width; column++) {
      const at = row * width + column;
      const change = (cost[at - width - 1] as number) + (sound === wanted[column - 1] ? 0 : 1);
      cost[at] = Math.min(change, (cost[at - width] as number) + 1, (cost[at - 1] as number) + 1);
    }
  }
  return cost;
}

function cheapest(row: Uint16Array): number {
  return row.indexOf(Math.min(...row));
}
