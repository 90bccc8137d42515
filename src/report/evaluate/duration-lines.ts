import type { Durations, Spread } from '../../study/evaluate/durations.ts';
import type { Reader } from '../../words/reader.ts';
import { inColumns } from '../columns.ts';

const SPREAD = ['p25', 'p50', 'p75', 'p90', 'max', 'mean'] as const satisfies readonly (keyof Spread)[];

/**
 * How long accidents last, as a person reads it.
 *
 * @param indented puts a sentence into lines
 */
export function durationLines(
  durations: Durations,
  indented: (sentence: string) => string[],
  indent: number,
  reader: Reader,
): string[] {
  const { light, recording } = durations;
  const { durations: say } = reader.sentences.evaluate;
  const { profile } = durations.device;
  if (light === null || recording === null) return indented(say.nothing);
  const table = spreadTable(
    [[say.light, light], [say.recording, recording], ...measuredRow(durations, reader)],
    reader,
  );
  const sentences = [
    ...aboutLight(durations, reader),
    ...aboutVerdicts(durations, reader),
    ...aboutEnds(durations, reader),
  ];
  return [
    ...indented(say.title(profile)),
    ...table.map((line) => ' '.repeat(indent) + line),
    ...sentences.flatMap(indented),
  ];
}

type Row = readonly [string, Spread];

function measuredRow({ measured }: Durations, { sentences }: Reader): Row[] {
  if (measured === null) return [];
  return [
    [sentences.evaluate.durations.filmed(sentences.devices.generations[measured.generation]), measured.durations],
  ];
}

function spreadTable(rows: readonly Row[], { sentences, format }: Reader): string[] {
  const { columns } = sentences.evaluate.durations;
  const heading = [columns.seconds, ...SPREAD.map((name) => columns[name])];
  return inColumns([
    heading,
    ...rows.map(([label, spread]) => [label, ...SPREAD.map((name) => format.number(spread[name], 1))]),
  ]);
}

function aboutLight({ device, measured }: Durations, { sentences, format }: Reader): string[] {
  const { durations: say } = sentences.evaluate;
  const answered = say.answered({
    thinking: format.number(device.thinkingMs / 1000, 1),
    response: format.number(device.responseMs / 1000, 1),
  });
  return measured === null ? [answered] : [say.films, answered];
}

function aboutVerdicts({ accepted, sentBeforeVerdict, measured }: Durations, reader: Reader): string[] {
  const { sentences, format } = reader;
  const { durations: say } = sentences.evaluate;
  const listed = measured?.inCloudList ?? null;
  const listedToo = listed === null ? [] : [say.inCloudList(percent(listed, reader))];
  if (accepted === null) return [say.unverified, ...listedToo];
  const sent = sentBeforeVerdict === null ? [] : [say.sentBeforeVerdict(format.number(sentBeforeVerdict, 1))];
  return [say.accepted(percent(accepted, reader)), ...sent, ...listedToo];
}

function aboutEnds({ device, endReasons }: Durations, reader: Reader): string[] {
  const { sentences, format } = reader;
  const { durations: say } = sentences.evaluate;
  const shares = endReasons.map(({ reason, share }) =>
    say.end({ reason: say.endReasons[reason], share: percent(share, reader) }),
  );
  return [say.ends(format.list(shares)), say.pauses(format.number(device.endPointMs / 1000, 1))];
}

/** Smaller shares are not told apart. */
const LEAST_PERCENT = 0.1;

function percent(share: number, { format }: Reader): string {
  const isTiny = share > 0 && 100 * share < LEAST_PERCENT;
  return isTiny ? `<${format.number(LEAST_PERCENT, 1)}` : format.number(100 * share, 1);
}
