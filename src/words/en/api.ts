export const api = {
  unknownChoice: ({ name, known, nearest }: { name: string; known: string; nearest: string | null }) =>
    `there is nothing called "${name}" to choose${nearest === null ? '' : `; did you mean ${nearest}?`} (${known})`,
  badSeed: (seed: string) => `seed is null or a whole number from 0 to 999999999999999, not ${seed}`,
  badChoice: ({ name, values, written }: { name: string; values: readonly string[]; written: string }) =>
    `${name} is "${values.join('" or "')}", not ${written}`,
  noPhrase: 'there is no phrase; explain takes a text with words in it',
};
