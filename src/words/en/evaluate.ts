import type { NoText } from '../../vocabulary/diagnostic.ts';
import { count, inputName, noText, plural } from './phrases.ts';

/** Where what is expected lies beside the measured interval. */
type Lies = 'inside' | 'under' | 'over';

export const evaluate = {
  neuralNeedsSound:
    'the neural detector hears sound, and there is none; add --recordings DIR, a folder with folders of WAVs (one folder a word)',
  neuralReadsNoText:
    '--dialogue, --triggers and --non-triggers are text, which only the phonetic detector reads; leave --detector neural out, or leave them out',
  phoneticHearsNoSound:
    '--recordings is sound, which only the neural detector hears; leave --detector phonetic out, or leave it out',
  oneWakeWord: '--recordings is heard for one wake word; give --wake-word once',
  badSeeds: ({ written, most }: { written: string; most: number }) =>
    `--seeds is a whole number from 0 to ${most}, not "${written}"`,
  oneOutput: '--json and --csv - both want standard output; give --csv a file',
  noFolder: ({ folder, code }: { folder: string; code: string }) =>
    `${folder}: ${code === 'ENOENT' ? 'there is no such folder' : code === 'ENOTDIR' ? 'this is no folder' : `this folder cannot be read (${code})`}; --recordings takes a folder with folders of WAVs`,
  empty: (folder: string) =>
    `${folder}: no WAV can be heard in it or in a folder under it; --recordings takes a folder with folders of WAVs`,
  passedOver: ({ file, why }: { file: string; why: string }) =>
    `passed over: ${why.includes(file) ? why : `${file}: ${why}`}`,
  columns: {
    folder: 'FOLDER',
    files: 'FILES',
    detected: 'DETECTED',
    share: 'SHARE',
    median: 'MEDIAN HIGHEST SCORE',
    unreadable: 'UNREADABLE',
  },
  how: (p: { wakeWord: string; threshold: string }) =>
    `Detected: “${p.wakeWord}” scores ${p.threshold} or more somewhere in the file. Each was heard with 2 s of faint noise before it and 1 s after it.`,
  noDialogue: ({ folder, code }: { folder: string; code: string }) =>
    `${folder}: ${code === 'ENOENT' ? 'there is no such folder' : code === 'ENOTDIR' ? 'this is no folder' : `this folder cannot be read (${code})`}; --dialogue takes a folder of .txt files or scenarios`,
  emptyDialogue: (folder: string) =>
    `${folder}: nothing is said in any file of it; --dialogue takes a folder of .txt files or scenarios`,
  nothingSaid: 'nobody says anything in it that can be read',
  unreadable: (fault: NoText) => noText(fault),
  noPhrases: (fault: NoText) =>
    `${noText(fault)}; a list of phrases is a CSV with the columns wake_word, phrase and locale`,
  rowsPassedOver: (p: { file: string; passedOver: number; rows: number }) =>
    `${inputName(p.file)}: passed over ${p.passedOver} of ${count(p.rows, { one: 'row', other: 'rows' })} (no known wake word, no words, or another language)`,
  progress: (p: { done: number; files: number; words: number; secondsLeft: number | null }) =>
    `${p.done} of ${count(p.files, { one: 'file', other: 'files' })}, ${count(p.words, { one: 'word', other: 'words' })}${p.secondsLeft === null ? '' : `, ${p.secondsLeft} s left`}`,
  heard: (p: { conversations: number; words: number; length: string }) =>
    `Heard: ${count(p.conversations, { one: 'conversation', other: 'conversations' })}, ${count(p.words, { one: 'word', other: 'words' })}, ${p.length}.`,
  stopped: (p: { conversations: number; files: number }) =>
    `Stopped after ${p.conversations} of ${count(p.files, { one: 'conversation', other: 'conversations' })}: what follows is about those alone.`,
  notHeard: 'No dialogue was heard, so there are no rates and no percentiles; --dialogue DIR gives some.',
  wakeWord: (p: { wakeWord: string; sensitivity: string; threshold: string }) =>
    `“${p.wakeWord}” at sensitivity ${p.sensitivity}: the threshold is ${p.threshold}`,
  candidates: (p: { candidates: number; nearMisses: number }) =>
    `${p.candidates === 0 ? 'Nothing reaches' : count(p.candidates, { one: 'stretch reaches', other: 'stretches reach' })} the threshold; ${count(p.nearMisses, { one: 'near miss', other: 'near misses' })}.`,
  expected: (p: { per10k: string; perHour: string }) =>
    `Expected accidents: ${p.per10k} per 10,000 words, ${p.perHour} an hour.`,
  drawn: (p: { seeds: number; mean: string; low: string; high: string }) =>
    `Drawn ${plural(p.seeds, { one: 'once', other: `${p.seeds} times` })}: ${p.mean} per 10,000 words, ${p.low} to ${p.high} in 95 of 100 draws.`,
  measured: (p: { device: string; per10k: string; low: string; high: string; lies: Lies }) =>
    `Measured with English television (${p.device}): ${p.per10k} per 10,000 words, ${p.low} to ${p.high}; ${p.lies === 'inside' ? 'what is expected lies inside' : p.lies === 'under' ? 'what is expected is less' : 'what is expected is more'}.`,
  unmeasured: 'Nobody has measured this wake word.',
  itself: (candidates: number) =>
    `The wake word itself is said in ${count(candidates, { one: 'more stretch', other: 'more stretches' })}; they are left out of all this.`,
  replays: (p: { anew: string; again: string; never: string; measured: { tries: number; hits: number } | null }) =>
    `Said anew, what has woken it wakes it again in ${p.anew} % of hearings; the same recording in ${p.again} %, and ${p.never} % of recordings never in ten replays${p.measured === null || p.measured.tries === 0 ? '' : `; measured: ${p.measured.hits} of ${p.measured.tries} replays`}.`,
  durations: {
    needDialogue: '--durations is about the accidents in talk, and there is none; add --dialogue DIR',
    nothing: 'Nothing can wake it here, so there are no accidents of which to say how long they last.',
    title: (profile: string) =>
      `How long an accident lasts with ${profile}; each counts by its chance and by that of the cloud’s verdict.`,
    columns: {
      seconds: 'SECONDS',
      p25: '25 %',
      p50: 'MEDIAN',
      p75: '75 %',
      p90: '90 %',
      max: 'LONGEST',
      mean: 'MEAN',
    },
    light: 'light on',
    recording: 'recording, after the wake word',
    filmed: (device: string) => `measured, ${device}`,
    films: 'The study filmed lights, in whole seconds.',
    answered: (p: { thinking: string; response: string }) =>
      `An accepted recording that ends in silence is answered here (${p.thinking} s of thinking and ${p.response} s of answer, both assumed), which keeps the light on; one that is rejected or cut is not.`,
    unverified: 'This device asks for no second look, so every accident counts as accepted.',
    accepted: (share: string) => `The cloud’s second look accepts ${share} % of the accidents.`,
    inCloudList: (share: string) => `Of the lights that were filmed, the maker’s cloud lists ${share} %.`,
    sentBeforeVerdict: (seconds: string) =>
      `When it rejects one, a median of ${seconds} s has already been sent, from the pre-roll on.`,
    pauses: (silence: string) =>
      `For the speaker, talk is over after ${silence} s of silence; where talk has no times of its own, its pauses are assumed.`,
    end: (p: { reason: string; share: string }) => `${p.reason} ${p.share} %`,
    ends: (shares: string) => `What ends the recordings: ${shares}.`,
    endReasons: {
      'end-point': 'the end of the talk',
      rejected: 'the rejection',
      'no-speech': 'silence after the wake word',
      cap: 'the longest time that an accident may last',
    },
  },
  phraseColumns: {
    triggers: 'TRIGGER',
    nonTriggers: 'NO TRIGGER',
    score: 'SCORE',
    probability: 'CHANCE',
    percentile: 'PERCENTILE',
    isOver: 'REACHES IT',
  },
  yes: 'yes',
  no: 'no',
  agreement: (p: { median: string; over98: string; over995: string; area: string }) =>
    `The median percentile of the triggers is ${p.median}; ${p.over98} % are over the 98th, ${p.over995} % over the 99.5th. A trigger scores higher than a stretch of the dialogue in ${p.area} % of pairs.`,
  curve: {
    title: 'Requests missed, by false activations an hour, sensitivity 0 to 1',
    here: (sensitivity: string) => `× sensitivity ${sensitivity}`,
    missed: '% missed',
    perHour: 'an hour',
    nothing: 'There are no false activations to draw against requests that are missed.',
  },
};
