import type { Log, LogEvent } from '../../../log/log.ts';
import type { LaterMoment } from '../../../log/view/later.ts';
import { nameOf, purposeName } from '../../../report/reader.ts';
import type { Prevention } from '../../../vocabulary/recording.ts';
import { displayWidth } from '../../../words/plain-text.ts';
import type { Reader } from '../../../words/reader.ts';
import { lines } from '../../afterwards/lines.ts';
import { deletionText, doneText, idList, survivorsText } from '../../afterwards/wording.ts';
import type { Pen } from '../draw/pen.ts';
import type { Row } from '../draw/row.ts';
import { fitRow, span } from '../draw/text.ts';

/** What happens at each moment, the first row of each, and that of the newest that the playhead has reached. */
export function momentRows(
  moments: readonly LaterMoment[],
  { log, afterMs }: { readonly log: Log; readonly afterMs: number },
  columns: number,
  pen: Pen,
): { readonly rows: readonly Row[]; readonly starts: readonly number[]; readonly current: number } {
  const days = moments.map((moment) => pen.reader.format.days(moment.afterMs));
  const margin = Math.max(0, ...days.map((text) => displayWidth(text))) + 4;
  const newest = moments.findLastIndex((moment) => moment.afterMs <= afterMs);
  const rows: Row[] = [];
  const starts: number[] = [];
  for (const [index, moment] of moments.entries()) {
    const isCurrent = index === newest;
    starts.push(rows.length);
    const sign = isCurrent ? pen.signs.chosen : ' ';
    const style = isCurrent ? 'strong' : index < newest ? 'plain' : 'quiet';
    const told = lines(momentSentence(moment, log, pen.reader), columns - margin, pen);
    for (const [nth, line] of told.entries()) {
      const before = nth === 0 ? `${sign} ${days[index]}` : '';
      rows.push([...fitRow([span(before, style)], margin), span(line, style)]);
    }
  }
  return { rows, starts, current: starts[newest] ?? 0 };
}

/** `r1, r2: deleted by Ann; this remains: what was shared; 1 finding`. */
function momentSentence({ events }: LaterMoment, log: Log, reader: Reader): string {
  const { afterwards, names } = reader.sentences;
  const groups = new Map<string, { readonly event: LogEvent; readonly recordings: string[] }>();
  for (const event of events) {
    const about = 'recording' in event && event.type !== 'finding.raised' ? event.recording : null;
    const key = about === null ? String(event.seq) : (told(event, false, log, reader) ?? '');
    const known = groups.get(key) ?? { event, recordings: [] };
    if (about !== null) known.recordings.push(about);
    groups.set(key, known);
  }
  const findings = events.filter(({ type }) => type === 'finding.raised').length;
  const parts = [...groups.values()].flatMap(({ event, recordings }) => {
    const what = told(event, recordings.length > 1, log, reader);
    if (what === null) return [];
    return recordings.length === 0 ? [what] : [afterwards.of({ recordings: idList(recordings), what })];
  });
  return [...parts, ...(findings === 0 ? [] : [afterwards.later.findings(findings)])].join(names.semicolon);
}

function told(event: LogEvent, many: boolean, { header }: Log, reader: Reader): string | null {
  const { afterwards, play, names } = reader.sentences;
  const unless = (what: string, prevented: Prevention | null) =>
    prevented === null ? what : afterwards.prevented({ what, why: names.preventions[prevented] });
  switch (event.type) {
    case 'cloud.reviewed':
    case 'cloud.profiled':
    case 'cloud.shared':
    case 'cloud.disclosed':
    case 'cloud.breached':
      return unless(doneText(event, many, reader), event.prevented);
    case 'cloud.deleted': {
      const what = unless(deletionText(event, many, header, reader), event.prevented);
      if (event.survives.length === 0) return what;
      return `${what}${names.semicolon}${play.survives(survivorsText(event.survives, reader))}`;
    }
    case 'consent.changed': {
      const choice = names.choices[event.choice](purposeName(event.purpose, reader));
      return play.consent({ who: nameOf(event.who, header, reader), choice });
    }
    default:
      return null;
  }
}
