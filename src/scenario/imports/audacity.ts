import { type Cue, cuesOf, plain } from '../captions/cue.ts';
import type { Lose, Report } from '../captions/report.ts';
import { isSilence } from '../captions/text-grid.ts';
import type { TranscriptLine } from './transcript.ts';

const SECONDS = String.raw`\s*(-?\d+(?:[.,]\d+)?)`;
const LABEL = new RegExp(String.raw`^${SECONDS}\t${SECONDS}(?:\t(.*))?$`, 'u');

/**
 * Reads labels as Audacity exports them: start and end in seconds and a text, with tabs between them; a second line of
 * a label, with a backslash, has its frequencies, which say nothing here. A label at one point has a start alone.
 * https://manual.audacityteam.org/man/importing_and_exporting_labels.html
 */
export function* readLabels(text: string, report: Report, lose: Lose): Generator<TranscriptLine> {
  for (const [index, written] of text.split(/\r\n|\r|\n/u).entries()) {
    const place = { line: index + 1, column: 1 };
    if (written.trim() === '' || written.startsWith('\\\t')) continue;
    const found = LABEL.exec(written);
    if (found === null) {
      report({ ...place, code: 'captions-no-label', params: {} });
      continue;
    }
    const [startMs = 0, endMs = 0] = found.slice(1, 3).map((seconds) => milliseconds(seconds ?? ''));
    if (startMs < 0) report({ ...place, code: 'captions-before-start', params: {} });
    else {
      const label = (found[3] ?? '').replace(/\s+/gu, ' ');
      const cues = isSilence(label) ? [] : labelled(label, startMs, endMs, place.line);
      if (cues.length === 0) lose({ code: 'wordless', name: null });
      yield* cues;
    }
  }
}

function labelled(text: string, startMs: number, endMs: number, line: number): TranscriptLine[] {
  const isPoint = endMs === startMs;
  const cues = cuesOf({ startMs, endMs: isPoint ? startMs + 1 : endMs, line }, [plain(text, null)], []);
  if (!isPoint) return cues;
  return cues.map((cue) => ({ ...cue, endMs: null, words: cue.words.map(untimed) }));
}

const untimed = (word: Cue['words'][number]) => ({ ...word, startMs: null, endMs: null });

/** Where a system writes decimals with a comma, older versions of Audacity do. */
const milliseconds = (seconds: string) => Math.round(Number(seconds.replace(',', '.')) * 1000);
