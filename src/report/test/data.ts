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
  return tried.map((file) => ({ name: file.path, cases: casesOf(file, reader) }));
}

function casesOf({ path, outcome, settings }: TriedFile, reader: Reader): Suite['cases'] {
  if ('problem' in outcome) {
    return [{ name: path, outcome: { kind: 'error', message: outcome.problem, text: '' } }];
  }
  const { trial, people } = outcome;
  const failure = (message: string, text: string) => ({ kind: 'failure', message, text }) as const;
  if (trial.kind === 'nothing') return [];
  if (trial.kind === 'chance')
    return trial.expectations.map(({ about, expected, share: { held, runs } }) => {
      return { name: expectationText(about, expected), outcome: held > 0 ? null : failure(`${held}/${runs}`, '') };
    });
  return trial.expectations.map((one) => {
    const { about, expected, holds, evidence } = one;
    const text =
      evidence === null ? '' : `${evidenceText(evidence, people, reader)}\n${lookAt(path, evidence, settings)}`;
    return { name: expectationText(about, expected), outcome: holds ? null : failure(unmetText(one, reader), text) };
  });
}
