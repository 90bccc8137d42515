import { count } from './phrases.ts';

export const render = {
  noOutput: (path: string) => `where to? earshot render ${path} -o out.wav`,
  twoFiles: 'a WAV and its captions are written, two files; name them: -o out.wav --captions out.vtt',
  notWav: (file: string) => `${file}: a WAV is written; give it a name that ends in .wav`,
  notVtt: (file: string) => `${file}: captions are written as WebVTT; give them a name that ends in .vtt`,
  overInput: (file: string) => `${file} is the scenario that is read; name another file`,
  noFile: (file: string) => `${file} is no file that captions can be written to; name another one`,
  isSound: (path: string) => `${path} is sound already; earshot play ${path} plays it`,
  unwritten: (p: { file: string; reason: string }) =>
    `${p.file} cannot be written (${p.reason}), and nothing was; check its folder, or name another file`,
  onlySound: (p: { output: string; captions: string; reason: string }) =>
    `${p.output} is written, but ${p.captions} cannot be (${p.reason}); name other captions with --captions`,
  done: (p: { output: string; length: string; captions: string; lines: number }) =>
    `${p.output}: ${p.length}; ${p.captions}: ${count(p.lines, { one: 'caption', other: 'captions' })}`,
};
