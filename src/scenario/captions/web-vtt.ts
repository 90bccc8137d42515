import { decodeHTMLStrict } from 'entities';
import webvtt, { type CueNode } from 'webvtt-parser';
import { NESTING_LIMIT } from '../nesting.ts';
import { type Block, blocksOf, clockMs, type TimedBlock, timedBlock } from './blocks.ts';
import { type Cue, cuesOf, DEVICE_CLASS, type Piece, revealedByClasses, SILENT_CLASS, type Stamp } from './cue.ts';
import type { Lose, Report } from './report.ts';

/** Of these three the signs themselves would be read as WebVTT; all others are decoded before. */
const ESCAPES = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };
const SIGNS = new Set(Object.values(ESCAPES));
const parser = new webvtt.WebVTTParser(ESCAPES);

/** Comments, styles and regions: a block is one if its first line begins so (WebVTT, section 4.1). */
const NO_CUE = /^(?:NOTE|STYLE|REGION)(?=$|[ \t])/u;
const HEADER = /^WEBVTT(?=$|[ \t])/u;

/**
 * Reads WebVTT: voices (`<v Name>`), times inside the text, `device`, `silent` and the categories of private words as
 * classes; other classes and tags mean nothing. The W3C's parser reads each cue by itself, so that lines are known.
 */
export function* readWebVtt(text: string, report: Report, lose: Lose): Generator<Cue> {
  const isRolling = ROLLING.test(text) && text.includes('align:start position:0%');
  let shown = '';
  let isHeader = true;
  for (const block of blocksOf(text)) {
    if (isHeader) {
      if (!isHeaderOf(block, report)) return;
      isHeader = false;
    } else if (!NO_CUE.test(block.lines[0] ?? '')) {
      const timed = timedBlock(block, report);
      if (timed === null) continue;
      const payload = isRolling ? withoutRepeats(timed.payload, shown) : timed.payload;
      shown = timed.payload.map(unmarked).findLast((line) => line !== '') ?? shown;
      const cues = readCue({ ...timed, payload }, report);
      const isRepeat = payload !== timed.payload && payload.join('').trim() === '';
      if (cues.length === 0 && timed.payload.length > 0) lose({ code: isRepeat ? 'repeats' : 'wordless', name: null });
      yield* cues;
    }
  }
  if (isHeader) report({ line: 1, column: 1, code: 'captions-no-header', params: {} });
}

/** Whether a text begins with a block as WebVTT must; other lines in it mean nothing. */
function isHeaderOf({ lines, number }: Block, report: Report): boolean {
  if (number !== 1 || !HEADER.test(lines[0] ?? '')) {
    report({ line: 1, column: 1, code: 'captions-no-header', params: {} });
    return false;
  }
  const late = lines.findIndex((line) => line.includes('-->'));
  if (late > 0) report({ line: late + 1, column: 1, code: 'captions-no-blank-line', params: {} });
  return true;
}

function readCue({ times, number, payload }: TimedBlock, report: Report): Cue[] {
  const text = payload.join('\n');
  const tooDeep = placeTooDeep(payload);
  if (tooDeep !== null) {
    const line = number + 1 + tooDeep.line;
    report({ line, column: tooDeep.column, code: 'captions-too-deep', params: { limit: NESTING_LIMIT } });
    return [];
  }
  const { cues, errors } = parser.parse(`WEBVTT\n\n${times}\n${decoded(text)}`);
  const [cue] = cues;
  if (cue === undefined) {
    report({ line: number, column: errors[0]?.col ?? 1, code: 'captions-bad-times', params: { form: '00:01:02.500' } });
    return [];
  }
  const range = { startMs: milliseconds(cue.startTime), endMs: milliseconds(cue.endTime), line: number };
  checkStamps(payload, range, report);
  const { pieces, stamps } = takenDown(cue.tree.children);
  return cuesOf(range, pieces, stamps);
}

const milliseconds = (seconds: number) => Math.round(seconds * 1000);

function decoded(text: string): string {
  return text.replace(/&[a-z]+\d*;/giu, (written) => {
    const sign = decodeHTMLStrict(written);
    return SIGNS.has(sign) ? written : sign;
  });
}

/** Where tags come to lie deeper in each other than the parser, which recurses, should be asked to follow; `line` from 0. */
function placeTooDeep(payload: readonly string[]): { readonly line: number; readonly column: number } | null {
  let depth = 0;
  for (const [line, text] of payload.entries()) {
    for (const { 0: tag, index } of text.matchAll(/<\/?[a-z]/giu)) {
      depth = Math.max(0, depth + (tag.startsWith('</') ? -1 : 1));
      if (depth > NESTING_LIMIT) return { line, column: index + 1 };
    }
  }
  return null;
}

const STAMP = /^<(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})>$/u;

/** Times inside the text must be times, within the cue, and in order; two may be the same. */
function checkStamps(payload: readonly string[], range: Pick<Cue, 'startMs' | 'endMs' | 'line'>, report: Report): void {
  let lastMs = range.startMs;
  for (const [row, text] of payload.entries()) {
    for (const { 0: tag, index } of text.matchAll(/<\d[^<>]*>?/gu)) {
      const place = { line: range.line + 1 + row, column: index + 1 };
      const found = STAMP.exec(tag);
      const ms = found && clockMs(found.slice(1));
      if (ms === null) report({ ...place, code: 'captions-bad-stamp', params: { form: '<00:01:02.500>' } });
      else if (ms < range.startMs || ms > range.endMs) report({ ...place, code: 'captions-stamp-outside', params: {} });
      else if (ms < lastMs) report({ ...place, code: 'captions-stamp-backwards', params: {} });
      lastMs = Math.max(lastMs, ms ?? 0);
    }
  }
}

/** The text of a cue with what holds where it stands, and the times in it. */
function takenDown(tree: readonly CueNode[]): { readonly pieces: readonly Piece[]; readonly stamps: readonly Stamp[] } {
  const pieces: Piece[] = [];
  const stamps: Stamp[] = [];
  let at = 0;
  const walk = (nodes: readonly CueNode[], voice: string | null, classes: readonly string[]): void => {
    const [toDevice, silent] = [classes.includes(DEVICE_CLASS), classes.includes(SILENT_CLASS)];
    for (const node of nodes) {
      if (node.type === 'text') {
        const text = node.value.replace(/\s/gu, ' ');
        pieces.push({ text, voice, toDevice, revealed: revealedByClasses(classes), silent });
        at += text.length;
      } else if (node.type === 'timestamp') stamps.push({ at, ms: milliseconds(node.value) });
      // What is read beside the text of `ruby` says the same again.
      else if (node.name !== 'rt')
        walk(node.children, node.name === 'v' ? voiceName(node.value) : voice, [...classes, ...node.classes]);
    }
  };
  walk(tree, null, []);
  return { pieces, stamps };
}

function voiceName(annotation = ''): string | null {
  const name = annotation.replace(/&(?:amp|lt|gt);/gu, (written) => ESCAPES[written as keyof typeof ESCAPES]);
  return name === '' ? null : name;
}

/** YouTube's automatic captions, where each cue shows the line before once more above its own. */
const ROLLING = /<\d\d:\d\d:\d\d\.\d{3}><c>/u;

const unmarked = (line: string) => line.replace(/<[^<>]*>/gu, '').trim();

/** Lines in their places; blank where they say what was shown before. An empty one would end the cue. */
function withoutRepeats(payload: readonly string[], shown: string): readonly string[] {
  // What is new has times between its words.
  return payload.map((line) => (unmarked(line) === shown && !/<\d/u.test(line) ? ' ' : line));
}
