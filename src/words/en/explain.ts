import type { NoText } from '../../vocabulary/diagnostic.ts';
import { count, inputName, noText, plural } from './phrases.ts';

export const explain = {
  title: (p: { phrase: string; wakeWord: string }) => `“${p.phrase}” against the wake word “${p.wakeWord}”`,
  rows: { wake: 'wake word', heard: 'heard', cost: 'cost' },
  signs: {
    nothing: (sign: string) => `${sign}  no sound`,
    cut: (sign: string) => `${sign}  begins or ends inside a word`,
    pause: (sign: string) => `${sign}  a pause`,
  },
  cost: (p: { cost: string; nothing: string }) =>
    `Cost ${p.cost} in all; hearing nothing of the wake word would cost ${p.nothing}.`,
  score: (p: { score: string; cost: string; nothing: string; bend: string; threshold: string }) =>
    `Score ${p.score} = 1 − (${p.cost} / ${p.nothing})^${p.bend}, threshold ${p.threshold}`,
  verdicts: {
    'can-wake': (p: { heard: string; odds: string }) => `“${p.heard}” can wake it: ${p.odds}.`,
    'near-miss': (p: { heard: string; odds: string }) =>
      `“${p.heard}” is a near miss: under the threshold, but ${p.odds} would wake it.`,
    silent: (p: { heard: string }) =>
      p.heard === ''
        ? 'It does not wake it: no sound of the wake word is in it.'
        : `It does not wake it, not even 1 hearing in 500. “${p.heard}” comes nearest.`,
  },
  verification: (p: { confirms: boolean; odds: string }) =>
    `By the score alone, a second look in the cloud would ${p.confirms ? 'agree in' : 'mostly refuse it: it agrees in'} ${p.odds}.`,
  silentInTests: (p: { source: string }) => `Somebody tried this phrase on a device, and it did not wake: ${p.source}`,
  like: 'Like it, and reported to have woken a speaker:',
  likeTrigger: (p: { phrase: string; similarity: string; accepted: boolean | null; wakeWordInferred: boolean }) => {
    const looked = p.accepted
      ? '; the cloud took it for the wake word too'
      : '; the cloud did not take it for the wake word';
    const inferred = p.wakeWordInferred ? '; the source does not say which wake word was set' : '';
    return `“${p.phrase}” (likeness ${p.similarity}${p.accepted === null ? '' : looked}${inferred})`;
  },
  usage: {
    needsLike: (option: string) => `${option} goes with --like: earshot explain --like "alexa" --words FILE`,
    noWords: '--like ranks the phrases of a text; name it with --words FILE, or --words - for standard input',
    likeAndPhrase: '--like takes its phrases from a text; leave the phrase out, or --like',
    likeAndOther: (option: string) => `--like and ${option} do not go together; leave one of them out`,
    phraseAndFile: 'there is a phrase and a --file; leave one of them out',
    badTop: (p: { written: string; most: number }) => `--top is a whole number from 1 to ${p.most}, not "${p.written}"`,
  },
  noText: (fault: NoText) => `${noText(fault)}; --words takes a text, or - for standard input`,
  progress: {
    phrases: (done: number) => count(done, { one: 'phrase', other: 'phrases' }),
    text: (lines: number, words: number) =>
      `${count(lines, { one: 'line', other: 'lines' })}, ${count(words, { one: 'word', other: 'words' })}`,
  },
  interrupted: (lines: number) => `interrupted; this is what came of ${count(lines, { one: 'line', other: 'lines' })}`,
  nearest: {
    title: (p: { wakeWord: string; file: string }) =>
      `What comes nearest to the wake word “${p.wakeWord}” in ${inputName(p.file)}`,
    heard: (p: { lines: number; words: number }) =>
      `Heard: ${count(p.lines, { one: 'line', other: 'lines' })}, ${count(p.words, { one: 'word', other: 'words' })}`,
    columns: { rank: 'rank', score: 'score', odds: 'wakes', count: 'times', line: 'line', phrase: 'phrase' },
    verdicts: (p: { threshold: string; canWake: number; nearMisses: number }) =>
      `The threshold is ${p.threshold}: ${p.canWake} of these can wake it, ${p.nearMisses} more ${plural(p.nearMisses, { one: 'is a near miss', other: 'are near misses' })}. 1/20: it would wake in 1 of 20 hearings.`,
    nothing: 'No sound of the wake word is in it.',
    itself: (p: { wakeWord: string; count: number; line: number }) =>
      `“${p.wakeWord}” itself is said ${count(p.count, { one: 'time', other: 'times' })}, first in line ${p.line}, and takes no place.`,
  },
  source: (p: { author: string; title: string; year: number | null; host: string }) =>
    `${p.author}: ${p.title}${p.year === null ? '' : ` (${p.year})`}, ${p.host}`,
};
