import { count } from './phrases.ts';

export const testing = {
  /** Each at most seven letters. */
  signs: { holds: 'ok', fails: 'FAIL', chance: 'chance', nothing: '-', problem: 'ERROR' },
  nothing: 'no expectations; --update writes what comes out',
  /** Of what is listed: stretches that woke it, findings, and findings that are not to be. */
  items: (p: { held: number; all: number }) => `listed ${p.held}/${p.all}`,
  number: (p: { about: string; wanted: string; got: string }) => `${p.about} was to be ${p.wanted}, and is ${p.got}.`,
  compared: {
    '=': (number: string) => number,
    '>': (number: string) => `over ${number}`,
    '>=': (number: string) => `at least ${number}`,
    '<': (number: string) => `under ${number}`,
    '<=': (number: string) => `at most ${number}`,
  },
  heard: (p: { words: string; others: string }) =>
    `${p.words} was to wake the speaker, and did not; ${p.others === '' ? 'nothing did' : `what did: ${p.others}`}.`,
  finding: (p: { code: string; others: string }) =>
    `The finding ${p.code} was to be raised, and was not; ${p.others === '' ? 'none was' : `raised: ${p.others}`}.`,
  noFinding: (code: string) => `The finding ${code} was not to be raised, and was.`,
  at: (p: { when: string; what: string }) => `At ${p.when}  ${p.what}`,
  recording: (p: { id: string; cause: string }) => `${p.id} begins: ${p.cause}`,
  raised: (p: { code: string; who: string; recording: string }) => `${p.code}, about ${p.who} in ${p.recording}`,
  muted: 'the microphone goes off',
  share: (p: { what: string; low: string; high: string; held: number; runs: number }) =>
    `${p.what} in ${p.low}% to ${p.high}% of runs (${p.held} of ${p.runs})`,
  never: 'in none',
  closing: (p: {
    files: number;
    tried: number;
    hold: number;
    fail: number;
    chance: number;
    nothing: number;
    problems: number;
  }) => {
    const parts = [
      ...(p.hold > 0 ? [`${p.hold} as expected`] : []),
      ...(p.fail > 0 ? [`${p.fail} not as expected`] : []),
      ...(p.chance > 0 ? [`${p.chance} tried out by chance, each with its 95% interval`] : []),
      ...(p.nothing > 0 ? [`${p.nothing} without expectations`] : []),
      ...(p.problems > 0 ? [`${p.problems} with errors`] : []),
    ];
    const all = p.tried < p.files ? `Stopped after ${p.tried} of ` : '';
    return `${all}${count(p.files, { one: 'scenario', other: 'scenarios' })}${parts.length === 0 ? '' : `: ${parts.join(', ')}`}.`;
  },
  unknownReporter: (name: string) => `there is no reporter "${name}"; there are: text, json, junit`,
  updateOfChance: '--update writes what came out once; leave --seeds out',
  notAFile: (path: string) => `${path} is no file that could be updated; copy the scenario first`,
  cannotUpdate: (path: string) => `${path}: its "expect" cannot be rewritten as it stands; change it by hand`,
  unwritten: (p: { file: string; code: string }) => `${p.file} cannot be written (${p.code})`,
};
