import type { EventOf, LogHeader } from '../../../log/log.ts';
import type { Frame } from '../../../log/view/types.ts';
import { heardText, oddsText, verdictText } from '../../../report/summary.ts';
import type { Pen } from '../draw/pen.ts';
import type { Row, Size } from '../draw/row.ts';
import { span } from '../draw/text.ts';
import { wrapAtMost } from '../section.tsx';

/** How long what it heard stays on the screen; assumed. */
const HEARD_FOR_MS = 5_000;

/** The newest candidate for some seconds, else what it listens for; at most `size`. */
export function heardRows({ speaker, atMs }: Frame, { device }: LogHeader, size: Size, pen: Pen): Row[] {
  const { candidate } = speaker;
  const { playScreen, names } = pen.reader.sentences;
  if (candidate !== null && atMs - candidate.endMs <= HEARD_FOR_MS) return candidateRows(candidate, size, pen);
  const { wakeWord } = device;
  const listens = wakeWord === null ? playScreen.noWakeWord : playScreen.listensFor(names.quote(wakeWord));
  return wrapAtMost(listens, size, pen).map((line) => [span(line, 'quiet')]);
}

/** The odds are those of waking a device that could have taken it. */
function candidateRows(candidate: EventOf<'wakeword.candidate'>, size: Size, pen: Pen): Row[] {
  const { play, names } = pen.reader.sentences;
  const { heard, verdict } = candidate;
  const isTaken = verdict === 'activated' || verdict === 'near-miss';
  const name = heard === '' ? play.something : heardText(heard, pen.reader);
  const odds = isTaken ? `${names.semicolon}${oddsText(candidate, pen.reader)}` : '';
  const style = verdict === 'activated' ? 'strong' : 'plain';
  return wrapAtMost(`${name}${names.colon}${verdictText(candidate, pen.reader)}${odds}`, size, pen).map(
    (line, index) => [span(index === 0 ? `${verdictSign(verdict, pen)}${line.slice(1)}` : line, style)],
  );
}

/** What came of a candidate, as a sign of one column. */
export function verdictSign(verdict: EventOf<'wakeword.candidate'>['verdict'], { signs }: Pen): string {
  if (verdict === 'activated') return signs.sent;
  return verdict === 'near-miss' ? '?' : signs.muted;
}
