import { count } from './phrases.ts';

export const summary = {
  device: (p: { profile: string; wakeWord: string | null; sensitivity: string; detector: string }) =>
    `Speaker: ${p.profile}, ${p.wakeWord === null ? 'no wake word' : `wake word “${p.wakeWord}”`}, sensitivity ${p.sensitivity}, ${p.detector} detector.`,
  canHappen:
    'This is what can happen: everything that reaches the threshold wakes the speaker. It is not a rate. --seed N shows what happens once.',
  happensEachTime:
    'This is what can happen, and what happens each time: a recording always sounds the same, with any seed. It is not a rate.',
  unnamed:
    'Nobody says who speaks in this recording, or whether they mean the speaker: every activation counts as an accident, and nobody’s consent can be looked at. Captions or a timeline say it.',
  happensOnce: (seed: number) =>
    `This is what happened once, by chance, with seed ${seed}. Another seed may end otherwise.`,
  neural: (model: string | null) => {
    if (model === null) return 'No model listens, for there is no wake word.';
    const origin = model.startsWith('sha256:')
      ? 'It is a classifier of your own behind openWakeWord’s public front end'
      : 'It is openWakeWord’s public model';
    return `The model ${model} hears the sound, and hears the same sound alike each time. ${origin} (weights CC BY-NC-SA 4.0), not the one inside any product.`;
  },
  oddsMeasured: (device: string) =>
    `Odds are fitted to how often a device woke by accident to English television (${device}).`,
  oddsUnmeasured: 'Nobody has measured this wake word: its odds are those of a usual one.',
  heading: {
    heard: 'What the speaker heard',
    woke: 'What woke it',
    near: 'What nearly woke it, or would have',
    left: 'What left the home',
    people: 'Whose words left, and what they had agreed to',
    became: 'What became of it',
    findings: 'What consent does not cover',
  },
  heard: (p: { heard: string; overwritten: string }) =>
    `It listened for ${p.heard}. ${p.overwritten} of that only passed through its ring buffer and was overwritten.`,
  muted: (length: string) => `The microphone was off for ${length}.`,
  nothingWoke: 'Nothing.',
  scoreOf: (p: { score: string; threshold: string }) => `score ${p.score}, threshold ${p.threshold}`,
  byScript: 'taken to wake it, as the scenario says',
  otherWord: (wakeWord: string) =>
    `Nobody says “${wakeWord}” to it: the requests of this scenario are meant for another wake word.`,
  nothingLeft: 'Nothing.',
  length: (p: { length: string; preroll: string | null }) =>
    p.preroll === null ? p.length : `${p.length}, of which ${p.preroll} from before the wake word`,
  stayed: 'It stayed in the home.',
  unverified: 'It could not be verified.',
  noWords: 'no words in it',
  marks: 'Words in [brackets] are private.',
  wordsOf: (p: { words: number; private: number; categories: string }) =>
    `${p.words === 0 ? 'not a word' : count(p.words, { one: 'word', other: 'words' })} left, ${p.private === 0 ? 'nothing private' : `${count(p.private, { one: 'private word', other: 'private words' })} about them ${p.words === 0 ? 'did ' : ''}(${p.categories})`}`,
  noSwitch: 'has no account here and no switch of their own',
  guardian: (name: string) => `consent is given by ${name}`,
  noGuardian: 'has nobody here who could consent',
  nothingKept: 'Nothing is kept.',
  noFindings: 'Nothing that the model sees.',
  advice: 'A finding says what the model sees and which rule it is about. It is not legal advice.',
  numbers: (p: {
    activations: number;
    accidental: number;
    nearMisses: number;
    requestsMissed: number;
    findings: number;
  }) =>
    `${count(p.activations, { one: 'activation', other: 'activations' })}, ${p.accidental} accidental; ${count(p.nearMisses, { one: 'near miss', other: 'near misses' })}; ${count(p.requestsMissed, { one: 'request', other: 'requests' })} missed; ${count(p.findings, { one: 'finding', other: 'findings' })}.`,
};
