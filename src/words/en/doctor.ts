import { count } from './phrases.ts';

export const doctor = {
  title: (version: string) => `What this machine offers earshot ${version}`,
  states: { ok: 'ok', missing: 'missing', note: 'note' },
  topics: {
    node: 'Node.js',
    terminal: 'terminal',
    letters: 'letters',
    player: 'audio player',
    devices: 'sound device',
    microphone: 'microphone',
    speech: 'speech',
    listening: 'neural detector',
  },
  node: (p: { version: string; least: string; isEnough: boolean }) =>
    p.isEnough
      ? `${p.version}; ${p.least} or later is needed`
      : `${p.version} is too old, ${p.least} or later is needed: https://nodejs.org has it`,
  terminal: (p: { columns: number; rows: number; isColoured: boolean }) =>
    `${count(p.columns, { one: 'column', other: 'columns' })}, ${count(p.rows, { one: 'row', other: 'rows' })}, ${p.isColoured ? 'with' : 'without'} colour`,
  noTerminal: 'the output goes to a file or to another program: lines of up to 100 columns, without colour',
  letters: (locale: string) => (locale === '' ? 'UTF-8' : `UTF-8 (${locale})`),
  otherLetters: (locale: string) =>
    `the locale ${locale} does not say UTF-8; if accents, quotes or the signs of sounds look wrong:`,
  player: (p: { name: string; path: string; others: string | null }) =>
    `${p.name} (${p.path}) for play --sound${p.others === null ? '' : `; where it fails: ${p.others}`}`,
  noPlayer: 'there is none: play --sound shows its lines at once, without sound.',
  noDevices: 'neither a sound card nor a sound server was found, so a player has nothing to play on',
  recorder: (p: { name: string; path: string }) =>
    `${p.name} (${p.path}) can record; to let the speaker hear a microphone:`,
  noRecorder: 'there is no program that records, for earshot listen.',
  add: 'To add one:',
  addYourself: 'To add one, install the package alsa-utils.',
  speech: (p: { name: string; sounds: number }) =>
    `${p.name} says “Alexa” in ${count(p.sounds, { one: 'sound', other: 'sounds' })}`,
  noSpeech: (name: string) =>
    `${name} cannot be loaded, and without it no scenario can be run; to install it, in the folder of earshot:`,
  listening: (p: { name: string; wakeWords: string }) => `${p.name} hear ${p.wakeWords}`,
  notes: [
    'The weights of the neural detector are openWakeWord’s, under CC BY-NC-SA 4.0: not for commercial use. They are the public model, not the one inside any product.',
    'Neural scores are rounded to three decimals; the last one may differ between processors. All else is the same on every machine, byte for byte.',
  ],
};
