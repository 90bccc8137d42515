import { type Choices, ownersConsents, prepare, run } from '../app/simulate.ts';
import type { Host } from '../host/host.ts';
import { summaryOf } from '../log/result.ts';
import { resolveDevice } from '../machine/device.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { SUMMARY_FIELDS, type SummaryField } from '../vocabulary/summary-field.ts';
import { differenceOfMeans, meanOf } from './share.ts';

/** One value of something that is varied. */
export interface VariedValue {
  /** As a person writes it. */
  readonly written: string;
  readonly apply: (choices: Choices) => Choices;
}

/** Something that is varied: a setting, the profile, the detector. */
export interface Variation {
  readonly name: string;
  readonly values: readonly VariedValue[];
  /** What it is in the scenario as written. */
  readonly usual: (device: Readonly<Record<string, unknown>>) => string;
}

/** The counts of one run. */
export type Counts = Readonly<Record<SummaryField, number>>;

/** The scenario under one combination. */
export interface Combination {
  /** One value a variation, as written; of the scenario as written, its own. */
  readonly values: readonly string[];
  /** One without seeds, else one a seed, in their order. */
  readonly runs: readonly Counts[];
}

/** A scenario beside itself under other settings. */
export type Comparison = Awaited<ReturnType<typeof compare>>;

/** All combinations of what is varied. */
export function combinationsOf(variations: readonly Variation[]): VariedValue[][] {
  return variations.reduce<VariedValue[][]>(
    (all, { values }) => all.flatMap((before) => values.map((value) => [...before, value])),
    [[]],
  );
}

/**
 * Runs a scenario as written and under every combination. Each seed stands for the same draws in all of them, so that
 * two combinations differ only by what is varied.
 * @param choices for all of them; what is varied goes over them
 * @param seeds 0: one run each with the choices as they are; else as many, with the seeds 1, 2, 3, …
 * @param tell is told after each combination how many are done
 * @param stop no further combination is begun once it aborts
 * @throws as `simulate` does
 */
export async function compare(
  host: Host,
  scenario: Scenario,
  variations: readonly Variation[],
  { choices, seeds }: { readonly choices: Choices; readonly seeds: number },
  tell: (done: number) => void,
  stop: AbortSignal,
) {
  const prepared = await prepare(host, scenario, choices.tell);
  const drawn = seeds === 0 ? [choices.seed] : Array.from({ length: seeds }, (_, nth) => nth + 1);
  const runsOf = async (chosen: Choices) => {
    const runs: Counts[] = [];
    for (const seed of drawn) runs.push(summaryOf(await run(prepared, { ...chosen, seed })));
    return runs;
  };
  const device = { ...resolveDevice(scenario.device, ownersConsents(scenario), choices) };
  const asWritten: Combination = {
    values: variations.map(({ usual }) => usual(device)),
    runs: await runsOf(choices),
  };
  const combinations: Combination[] = [];
  for (const values of combinationsOf(variations)) {
    const chosen = values.reduce((before, { apply }) => apply(before), choices);
    combinations.push({ values: values.map(({ written }) => written), runs: await runsOf(chosen) });
    tell(combinations.length);
    // So that a signal is heard.
    await new Promise((resolve) => setImmediate(resolve));
    if (stop.aborted) break;
  }
  return { names: variations.map(({ name }) => name), seeds, asWritten, combinations };
}

/**
 * A field of a combination, a mean over seeds, beside the scenario as written, seed by seed: the interval is that of the
 * mean of pairs.
 */
export function differenceOf(field: SummaryField, { runs }: Combination, asWritten: Combination) {
  const values = runs.map((run) => run[field]);
  const usual = asWritten.runs.map((run) => run[field]);
  return { mean: meanOf(values), ...differenceOfMeans(values, usual) };
}

/** The fields of the summary in which some combination differs from the scenario as written. */
export function differingFields({ combinations, asWritten }: Comparison): SummaryField[] {
  return SUMMARY_FIELDS.filter((field) => {
    return combinations.some((one) => differenceOf(field, one, asWritten).difference !== 0);
  });
}
