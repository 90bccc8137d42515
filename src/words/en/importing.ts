import type { NoText } from '../../vocabulary/diagnostic.ts';
import type { LossCode, LossParams } from '../../vocabulary/loss.ts';
import { count, inputName, noText, plural } from './phrases.ts';

export const importing = {
  unreadable: (fault: NoText) => `${noText(fault)}; a transcript is a text file`,
  unknownFormat: (p: { file: string; known: string }) =>
    `${inputName(p.file)} is no transcript that can be told by its name or its beginning; say what it is with --from ${p.known}`,
  badFormat: (p: { written: string; known: string }) => `--from is ${p.known}, not "${p.written}"`,
  nothingSaid: (file: string) => `nobody says a word in ${inputName(file)}, so there is no scenario in it`,
  tooLong: (p: { file: string; limitMiB: number }) =>
    `${inputName(p.file)} makes a scenario of over ${p.limitMiB} MiB, which nothing reads; cut it into several`,
  untitled: 'Transcript',
  formats: {
    vtt: 'WebVTT',
    srt: 'SubRip',
    textgrid: 'a Praat TextGrid',
    audacity: 'Audacity labels',
    chat: 'CHAT',
  },
  /** The comments in the scenario. */
  top: (p: { file: string; format: string }) => [
    `Imported from ${inputName(p.file)} (${p.format}).`,
    'Which words are private is yours to mark: "[the results]{health}". What is said to the speaker has "to: device".',
  ],
  people: [
    'Nobody here was asked for anything, until you say otherwise: the owner of the account is "role: owner", and what',
    'somebody agreed to is "consents: { service: granted, storage: refused }".',
  ],
  done: (p: { output: string; lines: number; people: number }) =>
    `${p.output}: ${count(p.lines, { one: 'line', other: 'lines' })} by ${count(p.people, { one: 'person', other: 'people' })}; earshot validate ${p.output} says what may be missing`,
  encoding: 'This is neither UTF-8 nor UTF-16; it was read as Windows-1252.',
  language: (p: { written: string; language: string }) =>
    `The transcript is in "${p.written}", which earshot does not speak; the scenario says ${p.language}. --language en|fr chooses.`,
  unnamed: (lines: number) =>
    `${count(lines, { one: 'line is', other: 'lines are' })} by a voice that nobody names; ${plural(lines, { one: 'it has', other: 'they have' })} no “who:”.`,
  untimed: (lines: number) =>
    `${count(lines, { one: 'line has', other: 'lines have' })} no time and ${plural(lines, { one: 'follows', other: 'follow' })} the one above after a natural pause.`,
  /** What of a transcript is in no scenario. */
  losses: {
    tiers: (p) => `Left out, because they are not speech: ${p.names}.`,
    wordless: (p) =>
      `Left out: ${count(p.count, { one: 'line', other: 'lines' })} without a word that is said, such as sounds in brackets.`,
    repeats: (p) =>
      `Left out: ${count(p.count, { one: 'cue that only shows', other: 'cues that only show' })} the line before once more.`,
    untranscribed: (p) =>
      `Left out: ${count(p.count, { one: 'stretch', other: 'stretches' })} that nobody could write down (xxx, yyy, www).`,
    interposed: (p) =>
      `Left out: ${count(p.count, { one: 'word', other: 'words' })} of somebody else in the middle of a line (&*).`,
  } satisfies Record<LossCode, (p: LossParams) => string>,
};
