import { mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import xterm from '@xterm/headless';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { nodeHost } from '../../src/host/node/node-host.ts';
import { readLog } from '../../src/log/file.ts';
import type { Log, LogEvent } from '../../src/log/log.ts';
import { resultOf } from '../../src/log/result.ts';
import { spokenIn } from '../../src/report/exports/spoken.ts';
import { textGrid } from '../../src/report/exports/text-grid.ts';
import { wordsCsv } from '../../src/report/exports/words-csv.ts';
import { readTranscript } from '../../src/scenario/imports/read-transcript.ts';
import { scenarioText } from '../../src/scenario/imports/scenario-text.ts';
import type { TranscriptFormat } from '../../src/scenario/imports/transcript.ts';
import { wordsOf } from '../../src/scenario/line.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { webVtt } from '../../src/speech/captions.ts';
import { openEngine } from '../../src/speech/engine.ts';
import { layOut } from '../../src/speech/lay-out.ts';
import { initialState } from '../../src/ui/state/state.ts';
import { update } from '../../src/ui/state/update.ts';
import { paint, penFor } from '../../src/ui/terminal/draw/pen.ts';
import { faceOf } from '../../src/ui/terminal/face.ts';
import { CATEGORIES, type Category } from '../../src/vocabulary/category.ts';
import { readerFor } from '../../src/words/reader.ts';
import { drawPlayer } from '../helpers/drawn.tsx';
import { answerTo } from '../helpers/earshot.ts';
import { readIpa, vocabulary } from '../helpers/scenario-vocabulary.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'earshot-export-'));

function scenarioIn(text: string): Scenario {
  const { scenario, diagnostics } = parseScenario(text, { file: 'scene.yaml', device: vocabulary, readIpa });
  if (scenario === null) throw new Error(JSON.stringify(diagnostics));
  return scenario;
}

/** A log of the shelf's first scenario, in `log.jsonl`. */
let log: Log;
beforeAll(async () => {
  const { stdout } = await answerTo(['run', 'clinic-letter', '--jsonl']);
  writeFileSync(join(FOLDER, 'log.jsonl'), stdout);
  log = readLog(stdout, 'run.jsonl');
});

const PEOPLE = [
  { id: 'nadia', name: 'Nadia' },
  { id: 'tom', name: 'Tom "T"  & <Ann>' },
  { id: 'ann', name: 'Annie' },
  { id: 'Ann', name: 'annie' },
];

type Line = ReturnType<typeof spokenIn>[number];

/** Lines whose words have a length; some of the same voice overlap. */
const lineOf = fc
  .record({
    startMs: fc.integer({ min: 0, max: 20_000 }),
    who: fc.constantFrom(null, ...PEOPLE.map(({ id }) => id)),
    toDevice: fc.boolean(),
    tokens: fc.array(
      fc.constantFrom(
        'Alexa,',
        '"letter"',
        '-->',
        '<c.health>x',
        '&lt;',
        'AT&T',
        '😀a',
        '…',
        'a:',
        '[x]',
        '\\[y',
        'Tom:',
        '{h}',
      ),
      { minLength: 1, maxLength: 6 },
    ),
    gaps: fc.array(fc.constantFrom(0, 0, 1, 130), { minLength: 8, maxLength: 8 }),
    lengths: fc.array(fc.constantFrom(1, 90, 4000), { minLength: 8, maxLength: 8 }),
    marks: fc.array(fc.uniqueArray(fc.constantFrom<Category>(...CATEGORIES), { maxLength: 2 }), {
      minLength: 8,
      maxLength: 8,
    }),
  })
  .map(({ startMs, who, toDevice, tokens, gaps, lengths, marks }): Line => {
    const text = tokens.join(' ');
    let atMs = startMs;
    const words = wordsOf(text).map((word, place) => {
      const fromMs = atMs + (place > 0 ? (gaps[place % 8] ?? 0) : 0);
      atMs = fromMs + (lengths[place % 8] ?? 1);
      const categories = marks[place % 8] ?? [];
      const about = categories.map((_, nth) => ((place + nth) % 3 === 0 ? 'sam' : who));
      return { ...word, startMs: fromMs, endMs: atMs, private: categories, about };
    });
    return { entry: 0, who, toDevice, text, startMs, endMs: atMs, words };
  })
  .filter(({ words }) => words.length > 0);
const NAMED: Line = {
  entry: 0,
  who: 'nadia',
  toDevice: false,
  text: 'Yes',
  startMs: 0,
  endMs: 9,
  words: [{ text: 'Yes', from: 0, to: 3, startMs: 0, endMs: 9, private: [], about: [] }],
};
const linesOf = fc
  .array(lineOf, { maxLength: 5 })
  .map((lines) => [NAMED, ...lines].sort((one, other) => one.startMs - other.startMs));

/** A log in which this is said, and nothing happens. */
function logOf(lines: readonly Line[]): Log {
  const started = lines.map((line, entry) => ({
    type: 'speech.started' as const,
    atMs: line.startMs,
    entry,
    who: line.who,
    to: line.toDevice ? ('device' as const) : null,
    text: line.text,
    words: line.words.map(({ text: word, startMs, endMs, private: marks, about }) => ({
      word,
      startMs,
      endMs,
      private: marks,
      about,
    })),
  }));
  const ended = lines.map(({ endMs, who }, entry) => ({
    type: 'speech.ended' as const,
    atMs: endMs,
    entry,
    who,
    to: null,
  }));
  const events = [...started, ...ended, { type: 'scene.ended' as const, atMs: 30_000 }];
  const people = PEOPLE.map((person) => ({
    ...person,
    role: 'guest' as const,
    age: null,
    guardian: null,
    consents: {},
  }));
  const { header } = log;
  return {
    header: { ...header, people, scenario: { ...header.scenario, durationMs: 30_000 } },
    events: events.sort((a, b) => a.atMs - b.atMs).map((event, seq): LogEvent => ({ ...event, seq })),
  };
}

/** What lines say, without what a format need not keep: blanks that are alike, ids, and which of two at once is first. */
function essence(
  lines: readonly (Pick<Line, 'toDevice' | 'text' | 'who'> & {
    readonly voice: string | null;
    readonly words: readonly {
      text: string;
      startMs: number;
      endMs: number;
      private: readonly Category[];
      about: readonly (string | null)[];
    }[];
  })[],
): string[] {
  return lines
    .map(({ who, voice, toDevice, text, words }) => {
      const each = words.map((word) => [
        word.text,
        word.startMs,
        word.endMs,
        word.private.map((category, nth) => `${category} ${word.about[nth] === who ? '' : word.about[nth]}`).sort(),
      ]);
      return JSON.stringify([words[0]?.startMs, voice, toDevice, text, each]);
    })
    .sort();
}

const VOICES = new Map<string | null, string | null>([
  [null, null],
  ['nadia', 'Nadia'],
  ['tom', 'Tom "T" & <Ann>'],
  ['ann', 'ann'],
  ['Ann', 'Ann'],
]);

function again(text: string, format: TranscriptFormat): string[] {
  const transcript = readTranscript(text, format);
  expect(transcript.problems).toEqual([]);
  const frame = { title: 'a', profile: 'alexa-like', language: 'en', comments: { top: [], people: [] } } as const;
  const { people, timeline } = scenarioIn(scenarioText(transcript, frame));
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return essence(
    timeline.map((entry) => {
      if (entry.kind !== 'speech') throw new Error('no line');
      const words = entry.words.map(({ text, exact, private: marks, about }) => ({
        text,
        startMs: exact?.startMs ?? -1,
        endMs: exact?.endMs ?? -1,
        private: marks,
        about,
      }));
      return { ...entry, voice: entry.who === null ? null : (names.get(entry.who) ?? ''), words };
    }),
  );
}

const asWritten = (lines: readonly Line[]) =>
  essence(lines.map((line) => ({ ...line, voice: VOICES.get(line.who) ?? null })));

describe('there and back, any lines are the same', () => {
  test('WebVTT', () => {
    fc.assert(
      fc.property(linesOf, (lines) => {
        const { title, language } = log.header.scenario;
        const written = webVtt({ title, language, sources: [], people: PEOPLE }, { lines: spokenIn(logOf(lines)) });
        expect(again(written, 'vtt')).toEqual(asWritten(lines));
      }),
      { numRuns: 100 },
    );
  });

  test('TextGrid', () => {
    fc.assert(
      fc.property(linesOf, (lines) => {
        expect(again(textGrid(logOf(lines)), 'textgrid')).toEqual(asWritten(lines));
      }),
      { numRuns: 100 },
    );
  });

  test('CSV', () => {
    fc.assert(
      fc.property(linesOf, (lines) => {
        const rows: Record<string, string>[] = parse(wordsCsv(logOf(lines)), { columns: true });
        const expected = spokenIn(logOf(lines)).flatMap(({ who, toDevice, words }) =>
          words.map((word) => ({
            who: who ?? '',
            name: PEOPLE.find(({ id }) => id === who)?.name ?? '',
            startMs: String(word.startMs),
            endMs: String(word.endMs),
            word: word.text,
            toDevice: String(toDevice),
            private: word.private.join(' '),
          })),
        );
        expect(rows).toMatchObject(expected);
        expect(rows.length).toBe(expected.length);
      }),
    );
  });

  test('a whole scenario of the shelf, by the commands', async () => {
    for (const [file, scene] of [
      ['letter.vtt', 'clinic-letter'],
      ['letter.TextGrid', 'clinic-letter'],
    ] as const) {
      expect((await answerTo(['export', scene, '-o', join(FOLDER, file)])).status).toBe(0);
      const { stdout } = await answerTo(['import', join(FOLDER, file)]);
      const lines = spokenIn(log).map((line) => ({
        ...line,
        voice: log.header.people.find(({ id }) => id === line.who)?.name ?? null,
      }));
      const { people, timeline } = scenarioIn(stdout);
      const names = new Map(people.map(({ id, name }) => [id, name]));
      const said = timeline.filter((entry) => entry.kind === 'speech');
      expect(
        essence(
          said.map((entry) => ({
            ...entry,
            voice: names.get(entry.who ?? '') ?? null,
            words: entry.words.map(({ exact, ...word }) => ({
              ...word,
              startMs: exact?.startMs ?? -1,
              endMs: exact?.endMs ?? -1,
            })),
          })),
        ),
      ).toEqual(essence(lines));
    }
  });
});

test('WebVTT is what render writes', async () => {
  const text = readFileSync('scenarios/clinic-letter.yaml', 'utf8');
  const scenario = scenarioIn(text);
  const rendered = webVtt(scenario, layOut(scenario, await openEngine(nodeHost)));
  expect((await answerTo(['export', 'clinic-letter', '--to', 'vtt'])).stdout).toBe(rendered);
});

test('TextGrid: fates and recordings are tiers', () => {
  const { fates, recordings } = resultOf(log);
  const tiers = textGrid(log)
    .split(/^ {4}item \[\d+\]:$/mu)
    .slice(1);
  const labelled = (name: string) => {
    const own = tiers.filter((tier) => tier.includes(`name = "${name}" `)).join('');
    const intervals = [...own.matchAll(/xmin = (\S+) \n\s+xmax = (\S+) \n\s+text = "(.+)" $/gmu)];
    return intervals.map(([, from, to, label]) => [Number(from) * 1000, Number(to) * 1000, label]);
  };
  expect(labelled('fates')).toEqual(fates.map(({ startMs, endMs, fate }) => [startMs, endMs, fate]));
  expect(labelled('recordings')).toEqual(
    recordings.map(({ id, cause, startMs, endMs, fates }) => [startMs, endMs, [id, cause, ...fates].join(' ')]),
  );
});

test('CSV: what became of each word', () => {
  const rows: Record<string, string>[] = parse(wordsCsv(log), { columns: true });
  const one = (word: string, startMs: number) =>
    rows.find((row) => row.word === word && Number(row.startMs) >= startMs);
  expect([one('oncologist', 0), one('results', 0), one('Alexa', 0), one('oncologist', 33_000)]).toMatchInlineSnapshot(`
    [
      {
        "about": "alexis",
        "became": "uploaded discarded",
        "causes": "accidental",
        "endMs": "3709",
        "fate": "uploaded",
        "line": "1",
        "name": "Nadia",
        "private": "health",
        "recordings": "r1",
        "role": "owner",
        "scenario": "clinic-letter",
        "startMs": "2982",
        "toDevice": "false",
        "who": "nadia",
        "word": "oncologist",
      },
      {
        "about": "nadia",
        "became": "",
        "causes": "",
        "endMs": "12851",
        "fate": "overwritten",
        "line": "3",
        "name": "Nadia",
        "private": "health",
        "recordings": "",
        "role": "owner",
        "scenario": "clinic-letter",
        "startMs": "12321",
        "toDevice": "false",
        "who": "nadia",
        "word": "results",
      },
      {
        "about": "",
        "became": "uploaded kept breached deleted",
        "causes": "intended",
        "endMs": "20539",
        "fate": "uploaded",
        "line": "5",
        "name": "Nadia",
        "private": "",
        "recordings": "r2",
        "role": "owner",
        "scenario": "clinic-letter",
        "startMs": "20000",
        "toDevice": "true",
        "who": "nadia",
        "word": "Alexa",
      },
      {
        "about": "alexis",
        "became": "",
        "causes": "",
        "endMs": "35191",
        "fate": "muted",
        "line": "8",
        "name": "Nadia",
        "private": "health",
        "recordings": "",
        "role": "owner",
        "scenario": "clinic-letter",
        "startMs": "34479",
        "toDevice": "false",
        "who": "nadia",
        "word": "oncologist",
      },
    ]
  `);
});

describe('asciicast', () => {
  const pen = penFor(readerFor('en'), true);
  const SIZE = { columns: 100, rows: 30 };

  /** What a terminal of that size shows of a cast at some times, ms, one after the other. */
  async function screensAt(cast: string, times: readonly number[]): Promise<string[][]> {
    const [, ...events] = cast
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const terminal = new xterm.Terminal({ cols: SIZE.columns, rows: SIZE.rows, allowProposedApi: true });
    const screens: string[][] = [];
    let atMs = 0;
    for (const [seconds, , output] of events) {
      atMs += Math.round(seconds * 1000);
      while (atMs > (times[screens.length] ?? Number.POSITIVE_INFINITY)) screens.push(screen());
      await new Promise<void>((done) => terminal.write(output, done));
    }
    return screens;

    function screen() {
      return Array.from({ length: SIZE.rows }, (_, row) =>
        (terminal.buffer.active.getLine(row)?.translateToString(true) ?? '').trimEnd(),
      );
    }
  }

  function drawnAt(log: Log, ms: number): string[] {
    const asWritten = { profile: null, settings: {}, seed: null, interventions: [], deletions: [] };
    const opened = { log, scenario: null, asWritten, wakeWords: [], remarks: [] };
    const start = initialState(opened, { lesson: null, hasLibrary: false });
    const { state } = update(start, { type: 'tick', elapsedMs: ms }, faceOf(SIZE, pen));
    return drawPlayer(state, SIZE, pen).map((row) =>
      paint(
        row.map((span) => ({ ...span, style: 'plain', isNow: false })),
        pen,
        false,
      ).trimEnd(),
    );
  }

  test('a terminal shows the player’s screens, at their times', async () => {
    const scene = `format: earshot/scenario@1
people: { nadia: { role: owner } }
timeline: [{ at: 1s, who: nadia, says: "Alexis, I have [my results]{health}. They are not what I hoped." }]
duration: 9s
`;
    writeFileSync(join(FOLDER, 'short.yaml'), scene);
    const run = await answerTo(['run', 'short.yaml', '--jsonl'], FOLDER);
    writeFileSync(join(FOLDER, 'short.jsonl'), run.stdout);
    const log = readLog(run.stdout, 'short.jsonl');
    expect(log.events.some(({ type }) => type === 'wakeword.detected')).toBe(true);
    const saved = await answerTo(['export', 'short.jsonl', '-o', 'play.cast'], FOLDER);
    expect(saved).toMatchObject({ status: 0, stdout: expect.stringContaining('asciinema play shows it') });
    const cast = readFileSync(join(FOLDER, 'play.cast'), 'utf8');
    const [header, ...events] = cast
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(header).toEqual({ version: 3, term: { cols: 100, rows: 30 }, title: log.header.scenario.title });
    for (const [seconds, code, output] of events) {
      expect(seconds).toBeGreaterThanOrEqual(0);
      expect([code, typeof output]).toEqual(['o', 'string']);
    }
    const { durationMs } = log.header.scenario;
    expect(Math.round(events.reduce((sum, [seconds]) => sum + seconds, 0) * 1000)).toBe(durationMs + 5_000);
    const times = [1_500, 2_400, 6_500, durationMs];
    expect(await screensAt(cast, times)).toEqual(times.map((ms) => drawnAt(log, ms)));
  });
});

describe('the command', () => {
  test('a log is exported as it is, whatever else is asked', async () => {
    const texts = { textgrid: textGrid(log), csv: wordsCsv(log) };
    for (const [to, text] of Object.entries(texts)) {
      const { stdout } = await answerTo(['export', 'log.jsonl', '--to', to, '--sensitivity', '0.1'], FOLDER);
      expect(stdout).toBe(text);
      expect((await answerTo(['export', 'clinic-letter', '--to', to])).stdout).toBe(text);
    }
    const changed = await answerTo(['export', 'clinic-letter', '--to', 'csv', '--wake-word', 'computer']);
    expect(changed.stdout).not.toBe(wordsCsv(log));
  });

  test('what cannot be done is said, and nothing is written', async () => {
    writeFileSync(join(FOLDER, 'scene.csv'), 'format: earshot/scenario@1\ntimeline: [{at: 1s, says: Hello}]\n');
    symlinkSync('scene.csv', join(FOLDER, 'link.csv'));
    for (const [args, answer] of [
      [['scene.csv'], /as what\? earshot export scene\.csv --to vtt\|textgrid\|csv\|asciicast/u],
      [['scene.csv', '-o', 'out.wav'], /as what\?/u],
      [['scene.csv', '--to', 'eaf'], /--to is vtt\|textgrid\|csv\|asciicast, not "eaf"/u],
      [['scene.csv', '-o', 'scene.csv'], /scene\.csv is what is read/u],
      [['scene.csv', '-o', 'link.csv'], /link\.csv is what is read/u],
      [['scene.csv', '--to', 'csv', '-o', '.'], /\. is no file that can be written to/u],
      [['scene.csv', '-o', 'no/out.csv'], /no\/out\.csv cannot be written \(ENOENT\)/u],
      [['missing.yaml', '-o', 'out.csv'], /missing\.yaml/u],
    ] as const) {
      const { stdout, stderr, status } = await answerTo(['export', ...args], FOLDER);
      expect({ stdout, status, stderr }).toMatchObject({
        stdout: '',
        status: 2,
        stderr: expect.stringMatching(answer),
      });
    }
    expect(readFileSync(join(FOLDER, 'scene.csv'), 'utf8')).toContain('earshot/scenario@1');
  });
});
