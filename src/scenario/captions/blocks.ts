import type { Report } from './report.ts';

/** Lines of a text between blank ones; `number` of the first, from 1. */
export interface Block {
  readonly lines: readonly string[];
  readonly number: number;
}

/** A block with the line of its times, and what stands under it. */
export interface TimedBlock {
  readonly times: string;
  /** Of the line with the times, from 1. */
  readonly number: number;
  readonly payload: readonly string[];
}

export function* blocksOf(text: string): Generator<Block> {
  let lines: string[] = [];
  let number = 1;
  for (const line of text.split(/\r\n|\r|\n/u)) {
    // YouTube begins the text of a cue with a line of one blank.
    const isFirstOfText = line !== '' && (lines.at(-1)?.includes('-->') ?? false);
    if (line.trim() !== '' || isFirstOfText) lines.push(line);
    else if (lines.length > 0) {
      yield { lines, number: number - lines.length };
      lines = [];
    }
    number++;
  }
  if (lines.length > 0) yield { lines, number: number - lines.length };
}

/** Of the text of one cue, with its tags: some 40,000 words with their times (assumed, as more than anybody says at once). */
export const LONGEST = 1024 * 1024;

/** Finds the times of a cue: in the first line of its block, or in the second, under a name or number. */
export function timedBlock({ lines, number }: Block, report: Report): TimedBlock | null {
  const place = lines.findIndex((line) => line.includes('-->'));
  if (place < 0 || place > 1) {
    report({ line: number, column: 1, code: 'captions-no-times', params: {} });
    return null;
  }
  const payload = lines.slice(place + 1);
  const another = payload.findIndex((line) => line.includes('-->'));
  if (another >= 0)
    report({ line: number + place + 1 + another, column: 1, code: 'captions-no-blank-line', params: {} });
  if (payload.reduce((length, line) => length + line.length, 0) > LONGEST) {
    report({ line: number, column: 1, code: 'captions-too-long', params: { limit: LONGEST } });
    return null;
  }
  return { times: lines[place] ?? '', number: number + place, payload };
}

/** @param parts hours, which may be missing, minutes, seconds and thousandths */
export function clockMs([hours = '0', minutes, seconds, thousandths]: readonly (string | undefined)[]): number {
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(thousandths);
}
