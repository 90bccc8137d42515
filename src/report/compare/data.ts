import { type Combination, type Comparison, type Counts, differenceOf } from '../../study/compare.ts';
import { SUMMARY_FIELDS } from '../../vocabulary/summary-field.ts';
import { csvFile } from '../csv.ts';

const FORMAT = 'earshot/compare@1';

/** Which scenario was compared. */
export interface Compared {
  readonly id: string;
  readonly title: string;
  /** No option says otherwise. */
  readonly isAsWritten: boolean;
}

/** `earshot compare --json`: without seeds the summaries, with seeds their means and how they differ. */
export function compareJson(comparison: Comparison, { id, title }: Compared): unknown {
  const { names, seeds, asWritten, combinations } = comparison;
  const settings = ({ values }: Combination) => Object.fromEntries(names.map((name, nth) => [name, values[nth]]));
  const told = (one: Combination) => {
    const differences = SUMMARY_FIELDS.map((field) => [field, differenceOf(field, one, asWritten)] as const);
    const summary = Object.fromEntries(differences.map(([field, { mean }]) => [field, mean]));
    return { settings: settings(one), summary, differences };
  };
  return {
    format: FORMAT,
    scenario: { id, title },
    seeds: seeds === 0 ? null : seeds,
    asWritten: { settings: settings(asWritten), summary: told(asWritten).summary },
    combinations: combinations.map((one) => {
      const { differences, ...rest } = told(one);
      const differing = differences.filter(([, { differs }]) => differs);
      const bounds = differing.map(([field, { difference, low, high }]) => [field, { difference, low, high }]);
      return { ...rest, differs: Object.fromEntries(bounds) };
    }),
  };
}

/** One row a run, in RFC 4180: what is varied, the seed (empty: what can happen), every field of the summary. */
export function compareCsv({ names, seeds, asWritten, combinations }: Comparison, { id }: Compared): string {
  const header = ['scenario', 'asWritten', ...names, 'seed', ...SUMMARY_FIELDS];
  const rows = (one: Combination, isAsWritten: boolean) =>
    one.runs.map((run: Counts, nth) => {
      const seed = seeds === 0 ? null : nth + 1;
      return [id, isAsWritten, ...one.values, seed, ...SUMMARY_FIELDS.map((field) => run[field])];
    });
  return csvFile([header, ...rows(asWritten, true), ...combinations.flatMap((one) => rows(one, false))]);
}
