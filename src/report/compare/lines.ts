import { type Combination, type Comparison, differenceOf, differingFields } from '../../study/compare.ts';
import { withoutControls } from '../../vocabulary/controls.ts';
import { COMPARED_FIELDS, type ComparedField } from '../../vocabulary/summary-field.ts';
import { displayWidth, wrap } from '../../words/plain-text.ts';
import type { Reader } from '../../words/reader.ts';
import { inColumns, type Sheet } from '../columns.ts';
import { drawBars } from '../draw-bars.ts';
import type { Compared } from './data.ts';

/** Those that are drawn, at most so many of them (assumed: more fill a screen). */
const DRAWN = ['accidental', 'privateUploadedMs', 'requestsMissed', 'uploadedMs', 'findings'] as const;
const MOST_DRAWN = 3;
/** Bars longer than that are no easier to compare: assumed. */
const WIDEST_BARS = 72;

/** A table with a row a combination, where it differs from the scenario as written, and a drawing where one thing varies. */
export function compareLines(comparison: Comparison, { title, isAsWritten }: Compared, sheet: Sheet): string[] {
  const { reader, width, heading } = sheet;
  const { comparing: say } = reader.sentences;
  const { names, seeds } = comparison;
  const told = COMPARED_FIELDS.filter((field) => differingFields(comparison).includes(field));
  const usual = isAsWritten ? say.asWritten : say.asChosen;
  const same = COMPARED_FIELDS.filter((field) => !told.includes(field));
  return [
    heading(withoutControls(title)),
    ...wrap(seeds === 0 ? say.canHappen : say.drawn(seeds), width, 0),
    '',
    ...tableLines(comparison, told, usual, reader),
    '',
    ...wrap(told.length === 0 ? say.nothingDiffers(usual) : say.marked({ isMean: seeds > 0, usual }), width, 0),
    ...(told.length > 0 && same.length > 0 ? wrap(sameText(same, comparison, reader), width, 0) : []),
    ...(names.length === 1 ? barLines(comparison, told, usual, sheet) : []),
  ];
}

function sameText(fields: readonly ComparedField[], comparison: Comparison, reader: Reader): string {
  const { comparing: say } = reader.sentences;
  const each = fields.map((field) => {
    const { mean } = differenceOf(field, comparison.asWritten, comparison.asWritten);
    return `${say.counted[field]} ${valueText(field, mean, comparison, reader)}`;
  });
  return say.same(reader.format.list(each));
}

function tableLines(comparison: Comparison, told: readonly ComparedField[], usual: string, reader: Reader): string[] {
  const { names, asWritten, combinations } = comparison;
  const { comparing: say } = reader.sentences;
  const head = ['', ...names, ...told.map((field) => say.columns[field])];
  const row = (label: string, one: Combination) => [
    label,
    ...one.values.map(withoutControls),
    ...told.map((field) => {
      const { mean, differs } = differenceOf(field, one, asWritten);
      return `${valueText(field, mean, comparison, reader)}${differs ? '*' : ' '}`;
    }),
  ];
  return inColumns([head, row(usual, asWritten), ...combinations.map((one) => row('', one))]).map((line) =>
    line.trimEnd(),
  );
}

/** Means are finer than lengths are told otherwise: hundredths of a second. */
function valueText(field: ComparedField, value: number, { seeds }: Comparison, { format }: Reader): string {
  if (!field.endsWith('Ms')) return format.number(value);
  return seeds > 0 && value < 60_000 ? `${format.number(value / 1000)} s` : format.length(value);
}

function barLines(comparison: Comparison, told: readonly ComparedField[], usual: string, sheet: Sheet): string[] {
  const { reader, heading } = sheet;
  const { comparing: say } = reader.sentences;
  const width = Math.min(sheet.width, WIDEST_BARS);
  const { names, seeds, asWritten, combinations } = comparison;
  const drawn = DRAWN.filter((field) => told.includes(field)).slice(0, MOST_DRAWN);
  return drawn.flatMap((field) => {
    const bars = combinations.map((one) => {
      const { mean } = differenceOf(field, one, asWritten);
      const isUsual = one.values[0] === asWritten.values[0];
      const text = `${valueText(field, mean, comparison, reader)}${isUsual ? `  ${usual}` : ''}`;
      return { label: withoutControls(one.values[0] ?? ''), value: mean, text };
    });
    const what = say.counted[field];
    const title = seeds > 0 ? say.meanOf({ what, name: names[0] ?? '' }) : say.countOf({ what, name: names[0] ?? '' });
    const labels = Math.max(...bars.map(({ label }) => displayWidth(label)));
    return ['', heading(title), ...drawBars(bars, Math.max(width, labels + 24)).map((line) => `  ${line}`.trimEnd())];
  });
}
