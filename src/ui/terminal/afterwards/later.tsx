import { Box } from 'ink';
import type { Log } from '../../../log/log.ts';
import type { Story } from '../../../log/view/story.ts';
import { viewOf } from '../../../log/view/view.ts';
import { nameOf } from '../../../report/reader.ts';
import { grouped } from '../../../vocabulary/grouped.ts';
import { DAY_MS } from '../../../vocabulary/time.ts';
import { MARK_OF } from '../../afterwards/answer-items.ts';
import { reachOfDeletion } from '../../afterwards/deletion.ts';
import { laterEndMs } from '../../afterwards/later-end.ts';
import { lines } from '../../afterwards/lines.ts';
import { copyText, doneText, idList, momentText, survivorsText } from '../../afterwards/wording.ts';
import type { Pen } from '../draw/pen.ts';
import type { Row, Size } from '../draw/row.ts';
import { fitRows, span } from '../draw/text.ts';
import { FrameEnd, fitted, type Place, Section } from '../section.tsx';
import { AXIS_ROWS, axisRows } from './axis.ts';
import { momentRows } from './moment-rows.ts';

/** The second time line, in days from the scene's end, at one of its days. */
interface LaterShown {
  readonly log: Log;
  /** ms from the scene's end. */
  readonly afterMs: number;
  /** A deletion of the person at the player is part of the log. */
  readonly isDeletionAdded: boolean;
  /** Who has an account to delete in. */
  readonly deleters: readonly { readonly id: string; readonly name: string }[];
}

/** From here on, what is in the cloud stands beside what a deletion would do: assumed, two columns that can be read. */
const WIDE = 100;
/** The frame of a panel, above and below, or left and right with its space. */
const FRAME = { rows: 2, columns: 4 };

/** At least 40 columns and 19 rows. */
export function Later({ shown, size, pen }: { readonly shown: LaterShown; readonly size: Size; readonly pen: Pen }) {
  const { columns } = size;
  const isWide = columns >= WIDE;
  const right = isWide ? Math.floor(columns / 2) : columns;
  const left = isWide ? columns - right : columns;
  const { later } = pen.reader.sentences.afterwards;
  const time = timeOf(shown, columns - FRAME.columns, pen);
  const cloud = cloudRows(shown, left - FRAME.columns, pen);
  const deletion = deletionRows(shown, right - FRAME.columns, pen);
  const wanted = isWide
    ? [time.wanted, Math.max(cloud.length, deletion.length)]
    : [time.wanted, cloud.length, deletion.length];
  // Panels under one another share the edge between them.
  const edges = isWide ? 2 * FRAME.rows : wanted.length + 1;
  const [first = 0, second = 0, third = second] = shares(wanted, size.rows - edges);
  const part = (title: string, rows: readonly Row[], place: Place) => (
    <Section title={title} rows={fitted(rows, place, pen)} place={place} pen={pen} />
  );
  const timePart = part(titleOf(shown, pen), time.draw(first), { columns, rows: first, edge: 'top' });
  const edge = isWide ? 'top' : 'tee';
  const cloudPart = part(later.inCloud, shortened(cloud, second, pen), { columns: left, rows: second, edge });
  const deletionPart = part(later.ifDeleted, shortened(deletion, third, pen), { columns: right, rows: third, edge });
  if (!isWide) {
    return (
      <Box flexDirection="column">
        {timePart}
        {cloudPart}
        {deletionPart}
        <FrameEnd columns={columns} pen={pen} />
      </Box>
    );
  }
  return (
    <Box flexDirection="column">
      {timePart}
      <FrameEnd columns={columns} pen={pen} />
      <Box>
        <Box flexDirection="column">
          {cloudPart}
          <FrameEnd columns={left} pen={pen} />
        </Box>
        <Box flexDirection="column">
          {deletionPart}
          <FrameEnd columns={right} pen={pen} />
        </Box>
      </Box>
    </Box>
  );
}

/**
 * Rows for each part: first what each cannot do without, then one each in turn, the last first, up to what it wants;
 * the last takes what nobody wants.
 */
function shares(wanted: readonly number[], room: number): number[] {
  const parts = wanted.map((wants, part) => ({ wants, rows: part === 0 ? AXIS_ROWS + 1 : 1 }));
  const lastFirst = parts.toReversed();
  let left = room - parts.reduce((sum, { rows }) => sum + rows, 0);
  while (left > 0) {
    const hungry = lastFirst.filter(({ wants, rows }) => rows < wants);
    const served = (hungry.length === 0 ? lastFirst.slice(0, 1) : hungry).slice(0, left);
    for (const part of served) part.rows += 1;
    left -= served.length;
  }
  return parts.map(({ rows }) => rows);
}

function titleOf({ afterMs }: LaterShown, { reader }: Pen): string {
  const { later } = reader.sentences.afterwards;
  return later.title(afterMs <= 0 ? null : reader.format.days(afterMs));
}

/** The time line, and below it what happens at its moments, those near the playhead where there is no room for all. */
function timeOf({ log, afterMs }: LaterShown, columns: number, pen: Pen) {
  const moments = viewOf(log).later();
  const endMs = Math.max(laterEndMs(log), afterMs);
  const axis = axisRows(moments, { afterMs, endMs }, columns, pen);
  const { rows, starts, current } =
    moments.length > 0
      ? momentRows(moments, { log, afterMs }, columns, pen)
      : { rows: textRows(nothingText(log, pen), columns, pen), starts: [], current: 0 };
  return {
    wanted: AXIS_ROWS + rows.length,
    draw: (room: number): Row[] => {
      const shown = room - AXIS_ROWS;
      // As far back as one can begin with a whole moment and still show the last one.
      const latest = starts.find((start) => start >= rows.length - shown) ?? current;
      const from = Math.min(current, latest);
      return [...axis, ...rows.slice(from, from + shown)];
    },
  };
}

function textRows(text: string, columns: number, pen: Pen): Row[] {
  return lines(text, columns, pen).map((line) => [span(line)]);
}

/** Where nothing is written: that, and what the speaker's setting would do on its own. */
function nothingText({ header }: Log, { reader }: Pen): string {
  const { later } = reader.sentences.afterwards;
  const { saveRecordings, retentionDays } = header.device;
  if (!saveRecordings) return `${later.nothing} ${later.notSaved}`;
  if (retentionDays === null) return `${later.nothing} ${later.untilDeleted}`;
  return `${later.nothing} ${later.retention(reader.format.days(retentionDays * DAY_MS))}`;
}

/** Recordings, those of which the same has become together: what has become of them, and whose words they hold. */
function cloudRows({ log, afterMs }: LaterShown, columns: number, pen: Pen): Row[] {
  const { afterwards } = pen.reader.sentences;
  const stories = viewOf(log).at(log.header.scenario.durationMs + afterMs).stories;
  if (stories.length === 0) return textRows(afterwards.later.noRecording, columns, pen);
  const keyOf = (story: Story) => JSON.stringify([becameText(story, false, log, pen), speakersOf(story)]);
  const groups = [...grouped(stories, keyOf).values()];
  return groups.flatMap((group) => {
    const [story] = group;
    const recordings = idList(group.map(({ recording }) => recording.id));
    const what = afterwards.of({ recordings, what: becameText(story, group.length > 1, log, pen) });
    const names = pen.reader.format.list(speakersOf(story).map((who) => nameOf(who, log.header, pen.reader)));
    const text = names === '' ? what : `${what} (${afterwards.later.wordsOf(names)})`;
    const mark = MARK_OF[story.copy];
    return lines(text, columns - 2, pen).map((line, nth) => [
      nth === 0 ? span(`${pen.signs[mark]} `, mark === 'deleted' ? 'quiet' : mark) : span('  '),
      span(line),
    ]);
  });
}

function becameText(story: Story, many: boolean, { header }: Log, { reader }: Pen): string {
  const { afterwards, names } = reader.sentences;
  const done = story.uses.filter(({ prevented }) => prevented === null);
  const uses = done.map((use) =>
    afterwards.at({ what: doneText(use, many, reader), when: momentText(use.atMs, header, reader) }),
  );
  const copy = copyText(story, many, header, reader);
  const isUsedFirst = story.copy === 'deleted' || story.copy === 'text';
  return (isUsedFirst ? [...uses, copy] : [copy, ...uses]).join(names.semicolon);
}

function speakersOf({ recording }: Story): (string | null)[] {
  return [...new Set(recording.words.map(({ who }) => who))];
}

/** What a deletion at this day takes, what it no longer reaches, and who cannot ask for one. */
function deletionRows({ log, afterMs, deleters, isDeletionAdded }: LaterShown, columns: number, pen: Pen): Row[] {
  const { reader } = pen;
  const { later } = reader.sentences.afterwards;
  const reach = reachOfDeletion(log, afterMs);
  const reached = reach.filter(({ deletes }) => deletes);
  const names = reader.format.list(deleters.map(({ name }) => name));
  const recordings = idList(reached.map(({ recording }) => recording));
  const remains = [...grouped(reach, ({ survives }) => survives.join()).values()].flatMap((group) => {
    const what = survivorsText(group[0].survives, reader);
    return what === '' ? [] : [later.remains({ recordings: idList(group.map(({ recording }) => recording)), what })];
  });
  const told = [
    reached.length === 0
      ? later.nothingLeft
      : deleters.length === 0
        ? later.noAccount
        : later.can({ names, many: deleters.length > 1, recordings }),
    ...remains,
    ...(reached.length > 0 && remains.length === 0 ? [later.nothingRemains] : []),
    ...cannotText(log, pen),
    ...(isDeletionAdded ? [later.yours] : []),
  ];
  return told.flatMap((text) => textRows(text, columns, pen));
}

function cannotText({ header }: Log, { reader }: Pen): string[] {
  const people = header.people.filter(({ role }) => role === 'guest' || role === 'child');
  if (people.length === 0) return [];
  const names = reader.format.list(people.map(({ name }) => name));
  return [reader.sentences.afterwards.later.cannot({ names, many: people.length > 1 })];
}

/** As many rows as there is room for; the last one says how many more there are. */
function shortened(rows: readonly Row[], room: number, { reader }: Pen): Row[] {
  if (rows.length <= room) return fitRows(rows, room);
  const hidden = rows.length - room + 1;
  return [...rows.slice(0, room - 1), [span(reader.sentences.afterwards.later.more(hidden), 'quiet')]];
}
