import { oddsOf } from '../odds.ts';
import { count } from './phrases.ts';

export const both = {
  device: (p: { profile: string; wakeWord: string | null }) =>
    `Speaker: ${p.profile}, ${p.wakeWord === null ? 'no wake word' : `wake word “${p.wakeWord}”`}; both detectors hear the scene.`,
  heard: 'said',
  phonetic: 'phonetic (words)',
  neural: 'neural (sound)',
  verdicts: {
    activated: 'woke',
    'near-miss': 'near miss',
    'while-busy': 'busy',
    'while-muted': 'mic off',
    'while-offline': 'offline',
    'not-listed': '–',
  },
  odds: (probability: number) => {
    const { times, of, less } = oddsOf(probability);
    return `${less ? '<' : ''}${times}/${of}`;
  },
  agree: 'agree',
  differ: 'differ',
  nothing: 'Neither heard anything like the wake word.',
  agreement: (p: { agreed: number; all: number }) =>
    p.all === 0
      ? 'They agree.'
      : `They agree on ${p.agreed} of ${count(p.all, { one: 'stretch', other: 'stretches' })}: both wake there, or neither does.`,
  totals: (p: {
    detector: string;
    activations: number;
    accidental: number;
    requestsMissed: number;
    findings: number;
    uploaded: string;
  }) =>
    `${p.detector}: ${count(p.activations, { one: 'activation', other: 'activations' })}, ${p.accidental} accidental; ${count(p.requestsMissed, { one: 'request', other: 'requests' })} missed; ${p.uploaded} left the home; ${count(p.findings, { one: 'finding', other: 'findings' })}.`,
  scales: (p: { phonetic: string | null; neural: string | null }) => {
    const thresholds = [
      p.phonetic === null ? [] : [`phonetic ${p.phonetic}`],
      p.neural === null ? [] : [`neural ${p.neural}`],
    ];
    const from = thresholds.flat().length === 0 ? '' : ` Thresholds: ${thresholds.flat().join(', ')}.`;
    return `The two scores are on different scales: one compares the sounds of words, the other is a trained model’s.${from} 7/10: it would wake in 7 of 10 hearings.`;
  },
};
