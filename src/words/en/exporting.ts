export const exporting = {
  noFormat: (p: { path: string; known: string }) =>
    `as what? earshot export ${p.path} --to ${p.known}, or -o with a file that ends in .vtt, .TextGrid, .csv or .cast`,
  badFormat: (p: { written: string; known: string }) => `--to is ${p.known}, not "${p.written}"`,
  overInput: (file: string) => `${file} is what is read; name another file`,
  noFile: (file: string) => `${file} is no file that can be written to; name another one`,
  unwritten: (p: { file: string; reason: string }) =>
    `${p.file} cannot be written (${p.reason}), and nothing was; check its folder, or name another file`,
  done: (p: { output: string; format: string }) => `${p.output}: ${p.format}`,
  formats: {
    vtt: 'the words with their times, as WebVTT',
    textgrid: 'a tier for each person and their words, one for fates and one for recordings, as a Praat TextGrid',
    csv: 'one row a word, with what became of it',
    asciicast: 'the play on a screen of 100 × 30, as asciicast v3; asciinema play shows it',
  },
};
