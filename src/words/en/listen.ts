import { count, inputName } from './phrases.ts';

/** What `listen` hears; `threshold` as a person reads it. */
export interface ListenedTo {
  readonly file: string;
  readonly kind: 'wav' | 'raw';
  readonly sampleRate: number;
  readonly channels: number;
  readonly bits: number;
  readonly wakeWord: string;
  readonly threshold: string;
}

export const listen = {
  noMicrophone:
    'standard input is a terminal; pipe a microphone into it\nLinux:      arecord -q -t raw -f S16_LE -r 16000 -c 1 | earshot listen -\nelsewhere:  sox -q -d -t raw -r 16000 -c 1 -b 16 -e signed - | earshot listen -',
  beginning: (p: ListenedTo) =>
    `Listening for “${p.wakeWord}” in ${inputName(p.file)} (${p.kind === 'raw' ? 'raw samples' : 'WAV'}, ${p.sampleRate} Hz, ${count(p.channels, { one: 'channel', other: 'channels' })}, ${p.bits} bits); the threshold is ${p.threshold}.`,
  speech: 'speech',
  highest: (score: string) => `highest ${score}`,
  activation: 'activation',
  heard: (p: { duration: string; speech: string | null }) =>
    `Heard ${p.duration}, ${p.speech === null ? 'without speech' : `speech in ${p.speech} of it`}.`,
  counted: (p: { activations: number; highest: string; threshold: string }) =>
    `${p.activations === 0 ? 'No activation' : count(p.activations, { one: 'activation', other: 'activations' })}; the highest score is ${p.highest}, the threshold ${p.threshold}.`,
  /** Whose model this is; `own`: the classifier is the listener's. */
  model: (own: boolean) =>
    `${own ? 'Your own classifier on openWakeWord’s public models' : 'openWakeWord’s public model'} (weights: CC BY-NC-SA 4.0, not for commercial use), and not the one inside any product.`,
};
