import { type Choices, prepare, run } from '../app/simulate.ts';
import type { Host } from '../host/host.ts';
import { resultOf } from '../log/result.ts';
import type { Person, Scenario } from '../scenario/scenario.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { type Checked, checked } from './expectations.ts';
import { shareOf } from './share.ts';

/** An expectation and, where it does not hold, where to look. */
export interface Tried extends Checked {
  readonly evidence: Evidence | null;
}

/** An expectation and in how many runs it held. */
export interface Chanced extends Pick<Checked, 'about' | 'expected'> {
  readonly share: ReturnType<typeof shareOf>;
}

/** What a scenario's expectations came to. */
export type Trial =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'once'; readonly expectations: readonly Tried[] }
  | { readonly kind: 'chance'; readonly expectations: readonly Chanced[] };

/** What became of a file, or why it cannot be run. */
export type FileTrial =
  | { readonly id: string; readonly people: readonly Pick<Person, 'id' | 'name'>[]; readonly trial: Trial }
  | { readonly problem: string };

/** A file that was tried out. */
export interface TriedFile {
  readonly path: string;
  /** It was run with, as options. */
  readonly settings: string;
  readonly outcome: FileTrial;
}

/** How a file stands. With chance, what never comes out fails; how often it should is for whoever reads the share to say. */
export function standingOf(outcome: FileTrial): 'problem' | 'nothing' | 'holds' | 'fails' | 'chance' {
  if ('problem' in outcome) return 'problem';
  const { trial } = outcome;
  if (trial.kind === 'once') return trial.expectations.every(({ holds }) => holds) ? 'holds' : 'fails';
  return trial.kind === 'chance' && trial.expectations.some(({ share }) => share.held === 0) ? 'fails' : trial.kind;
}

/**
 * Runs a scenario and looks at what it expects.
 * @param seeds 0: one run with the choices as they are; else as many, with the seeds 1, 2, 3, …
 * @throws as `simulate` does
 */
export async function tryOut(host: Host, scenario: Scenario, choices: Choices, seeds: number): Promise<Trial> {
  const { expect } = scenario;
  if (expect === null) return { kind: 'nothing' };
  const prepared = await prepare(host, scenario, choices.tell);
  if (seeds > 0) {
    const runs: Checked[][] = [];
    for (let seed = 1; seed <= seeds; seed++)
      runs.push(checked(resultOf(await run(prepared, { ...choices, seed })), expect));
    const expectations = (runs[0] ?? []).map(({ about, expected }, index) => {
      return { about, expected, share: shareOf(runs.filter((run) => run[index]?.holds).length, seeds) };
    });
    return expectations.length === 0 ? { kind: 'nothing' } : { kind: 'chance', expectations };
  }
  const log = await run(prepared, choices);
  const result = resultOf(log);
  const expectations = checked(result, expect).map((one) => {
    return { ...one, evidence: one.holds ? null : evidenceOf(one, log, result) };
  });
  return expectations.length === 0 ? { kind: 'nothing' } : { kind: 'once', expectations };
}
