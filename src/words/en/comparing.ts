import type { ComparedField } from '../../vocabulary/summary-field.ts';
import { count } from './phrases.ts';

/** The player's keys, panels and messages. */
export const comparing = {
  nothingVaried: 'nothing varies; say what: --vary sensitivity=0.3,0.5,0.7',
  noValues: (name: string) => `--vary ${name} needs values: --vary ${name}=one,another`,
  seedIsChance: 'a seed is no setting; --seeds N runs every combination with the same N seeds',
  variedTwice: (name: string) => `${name} is varied twice; write its values into one --vary`,
  tooMany: (p: { all: number; most: number }) => `these are ${p.all} combinations; at most ${p.most} are run`,
  stopped: 'Stopped; these are the combinations until then.',
  asWritten: 'as written',
  /** By options of the command line. */
  asChosen: 'as chosen',
  canHappen: 'What can happen under each combination: counts, and no rates.',
  drawn: (seeds: number) =>
    `Means of ${count(seeds, { one: 'run', other: 'runs' })} a combination, with the same seeds in each, so that only what is varied differs.`,
  marked: (p: { isMean: boolean; usual: string }) =>
    `* differs from the scenario ${p.usual}${p.isMean ? ' by more than chance (95% interval of the differences, seed by seed)' : ''}.`,
  same: (what: string) => `The same in all: ${what}.`,
  nothingDiffers: (usual: string) => `No number of the summary differs from the scenario ${usual}.`,
  columns: {
    activations: 'woken',
    accidental: 'accidents',
    requestsMissed: 'missed',
    nearMisses: 'near',
    privateUploadedMs: 'private',
    uploadedMs: 'sent',
    findings: 'findings',
  } satisfies Record<ComparedField, string>,
  counted: {
    activations: 'activations',
    accidental: 'accidental activations',
    requestsMissed: 'requests missed',
    nearMisses: 'near misses',
    privateUploadedMs: 'private speech sent',
    uploadedMs: 'sound sent',
    findings: 'findings',
  } satisfies Record<ComparedField, string>,
  countOf: (p: { what: string; name: string }) => `${p.what}, by ${p.name}`,
  meanOf: (p: { what: string; name: string }) => `${p.what}, mean, by ${p.name}`,
};
