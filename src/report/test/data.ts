import type { TriedFile } from '../../study/trial.ts';
import type { Reader } from '../../words/reader.ts';
import type { Suite } from '../junit.ts';
import { evidenceText, expectationText, lookAt, unmetText } from './lines.ts';

const FORMAT = 'earshot/test@1';

/** `earshot test --reporter json`: the expectations of each file in order, with what came out. */
export function testJson(tried: readonly TriedFile[], seeds: number, reader: Reader): unknown {
  return { format: FORMAT, seeds: seeds === 0 ? null : seeds, scenarios: tried.map((file) => fileJson(file, reader)) };
}

function fileJson({ path, outcome }: TriedFile, reader: Reader): unknown {
  if ('problem' in outcome) return { path, id: null, holds: false, expectations: [], problem: outcome.problem };
  const { id, trial, people } = outcome;
  if (trial.kind === 'nothing') return { path, id, holds: null, expectations: [], problem: null };
  if (trial.kind === 'chance') {
    const expectations = trial.expectations.map(({ about, expected, share }) => ({ about, expected, ...share }));
    return { path, id, holds: expectations.every(({ held }) => held > 0), expectations, problem: null };
  }
  const expectations = trial.expectations.map(({ about, expected, got, holds, evidence }) => ({
    about,
    expected,
    got,
    holds,
    atMs: evidence?.atMs ?? null,
    why: evidence === null ? null : evidenceText(evidence, people, reader),
  }));
  return { path, id, holds: expectations.every(({ holds }) => holds), expectations, problem: null };
}

/** A suite a file, a case an expectation. */
export function suitesOf(tried: readonly TriedFile[], reader: Reader): Suite[] {
  return tried.map(({ path, outcome, settings }): Suite => {
    if ('problem' in outcome) {
      return { name: path, cases: [{ name: path, outcome: { kind: 'error', message: outcome.problem, text: '' } }] };
    }
    const { trial, people } = outcome;
    if (trial.kind === 'nothing') return { name: path, cases: [] };
    if (trial.kind === 'chance') {
      const cases = trial.expectations.map(({ about, expected, share: { held, runs } }) => {
        const name = expectationText(about, expected);
        const message = `${held}/${runs}`;
        return { name, outcome: held > 0 ? null : ({ kind: 'failure', message, text: '' } as const) };
      });
      return { name: path, cases };
    }
    const cases = trial.expectations.map((one) => {
      const { about, expected, holds, evidence } = one;
      const name = expectationText(about, expected);
      if (holds) return { name, outcome: null };
      const text =
        evidence === null ? '' : `${evidenceText(evidence, people, reader)}\n${lookAt(path, evidence, settings)}`;
      return { name, outcome: { kind: 'failure', message: unmetText(one, reader), text } as const };
    });
    return { name: path, cases };
  });
}
