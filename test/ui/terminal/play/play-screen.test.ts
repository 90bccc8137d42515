import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { simulate } from '../../../../src/app/simulate.ts';
import { vocabulary } from '../../../../src/app/vocabulary.ts';
import { nodeHost } from '../../../../src/host/node/node-host.ts';
import type { Log } from '../../../../src/log/log.ts';
import type { Frame, FrameLine, FrameWord, Lanes, WordFate } from '../../../../src/log/view/types.ts';
import { viewOf as ofLog } from '../../../../src/log/view/view.ts';
import { parseScenario } from '../../../../src/scenario/parse.ts';
import { type Pen, paint, penFor } from '../../../../src/ui/terminal/draw/pen.ts';
import type { Size } from '../../../../src/ui/terminal/draw/row.ts';
import { rowWidth } from '../../../../src/ui/terminal/draw/text.ts';
import type { PlayView } from '../../../../src/ui/terminal/play/view.ts';
import { CATEGORIES } from '../../../../src/vocabulary/category.ts';
import type { Language } from '../../../../src/vocabulary/language.ts';
import { readerFor } from '../../../../src/words/reader.ts';
import { drawPlay } from '../../../helpers/drawn.tsx';

const FATES: readonly WordFate[] = ['memory', 'overwritten', 'muted', 'sent', 'discarded', 'kept', 'deleted'];

const penOf = (language: Language, isUtf8: boolean): Pen => penFor(readerFor(language), isUtf8);
const PEN = penOf('en', true);

async function clinicLetter(): Promise<Log> {
  const text = readFileSync(new URL('../../../../scenarios/clinic-letter.yaml', import.meta.url), 'utf8');
  const { scenario } = parseScenario(text, { file: 'clinic-letter.yaml', ...vocabulary });
  if (scenario === null) throw new Error('clinic-letter.yaml has errors');
  return simulate(nodeHost, scenario, { seed: null, overrides: [] });
}

const KEYS = [
  { key: 'space', does: 'pause' },
  { key: '← →', does: '1 s' },
  { key: 'n', does: 'next event' },
  { key: 'm', does: 'mute' },
  { key: '?', does: 'keys' },
  { key: 'q', does: 'quit' },
];

function viewOf(log: Log, atMs: number, over: Partial<PlayView> = {}): PlayView {
  const { durationMs } = log.header.scenario;
  return {
    header: log.header,
    frame: ofLog(log).at(atMs, { lines: 80 }),
    lanes: (cells) => ofLog(log).at(atMs).lanes({ fromMs: 0, toMs: durationMs, cells }, []),
    ...{ isPlaying: true, speed: 1, isChanged: false, intervened: 0 },
    ...over,
  };
}

/** The screen as text, without colour, and without the spaces at the end of its rows. */
function textOf(view: PlayView, size: Size, pen: Pen, message: string | null = null): string {
  const rows = drawPlay(view, { keys: KEYS, message }, size, pen).map((row) => paint(row, pen, false));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what is left of the styles where there is no colour
  return rows.map((row) => row.replace(/\u001b\[[0-9;]*m/gu, '').trimEnd()).join('\n');
}

test('the letter from the clinic: private words leave the home', async () => {
  const log = await clinicLetter();
  expect(`\n${textOf(viewOf(log, 3_000), { columns: 100, rows: 30 }, PEN)}\n`).toMatchInlineSnapshot(`
    "
     earshot  A letter from the clinic          alexa-like · “alexa” · can happen  0:03.0 / 1:05.0 ▶ ×1
    ╭─ In the room ─────────────────────────────────────────────────────╮╭─ The speaker ───────────────╮
    │                                                                   ││        ● ● ● ● ● ● ●        │
    │                                                                   ││ ● LIGHT ON: recording while │
    │                                                                   ││   the cloud looks again     │
    │                                                                   ││                             │
    │                                                                   ││ ▲ “Alexis”: woke it; about  │
    │                                                                   ││   1 hearing in 7            │
    │                                                                   ││                             │
    │                                                                   ││ score 0.66, threshold 0.58  │
    │                                                                   ││ ███████████████┃██───────── │
    │                                                                   ││ memory █─────  3.0 / 15.0 s │
    │                                                                   ││ sent   1.5 s, an accident   │
    │                                                                   ││ microphone on, network up   │
    │                                                                   │├─ What left the home ────────┤
    │ Nadia     ▸ ▲ Alexis, ◆ [the oncologist]                          ││ 1 recording: an accident    │
    │ ○ in memory  · overwritten  − muted  ▲ sent  ◆ sent, private      ││ Nadia: 3 words, 0.7 s       │
    │ × sent, discarded  ■ kept  □ deleted  ← from before  [ ] private  ││   refused human review      │
    ├─ Time ─────────────────────────────────────────────── ! accident ─┤│   was never asked about     │
    │ Nadia      ▃│                                                     ││     advertising             │
    │ Alexis      │                                                     ││   1 finding: f              │
    │ score      ▃│                                                     ││ Alexis: spoken of           │
    │ memory    ○○│                                                     ││   2 private words about     │
    │ mic       ▁▁│                                                     ││     them: health            │
    │ recording  ←│                                                     ││   was never asked anything  │
    │ cloud      ▲│                                                     ││   guest: no switch here     │
    │ events      │                                                     ││   2 findings: f             │
    │           0:00        0:15         0:30         0:45        1:00  ││                             │
    ╰───────────────────────────────────────────────────────────────────╯╰─────────────────────────────╯
     space pause   ← → 1 s   n next event   m mute                                      ? keys   q quit
    "
  `);
});

test('the letter from the clinic: the name is said again while the microphone is muted', async () => {
  const log = await clinicLetter();
  expect(`\n${textOf(viewOf(log, 34_000), { columns: 100, rows: 30 }, PEN)}\n`).toMatchInlineSnapshot(`
    "
     earshot  A letter from the clinic          alexa-like · “alexa” · can happen  0:34.0 / 1:05.0 ▶ ×1
    ╭─ In the room ─────────────────────────────────────────────────────╮╭─ The speaker ───────────────╮
    │                                                                   ││        − − − − − − −        │
    │                                                                   ││ − RED LIGHT: muted          │
    │                                                                   ││                             │
    │ Nadia       × Alexis, [the oncologist has written]. · Did you     ││                             │
    │             · open the letter?                                    ││ − “Alexis”: not heard: the  │
    │ Alexis      · Not yet. I was afraid to.                           ││   microphone was off        │
    │ Nadia       · Shall we read it together? [My own results were     ││                             │
    │             · fine last year], you know.                          ││ score 0.66, threshold 0.58  │
    │ Alexis      · Thank you. Let me put the kettle on first.          ││ ███████████████┃██───────── │
    │ Nadia       (to the speaker) ■ Alexa, set a timer for four        ││ memory ──────  0.0 / 15.0 s │
    │             ■ minutes.                                            ││ sent   8.1 s                │
    │ Alexis      ■ [What if it has come back]?                         ││ MICROPHONE OFF, network up  │
    │ Speaker     Four minutes, starting now.                           │├─ What left the home ────────┤
    │ Nadia     ▸ − Alexis, [whatever]                                  ││ 2 recordings: an accident   │
    │ ○ in memory  · overwritten  − muted  ▲ sent  ◆ sent, private      ││   and a request             │
    │ × sent, discarded  ■ kept  □ deleted  ← from before  [ ] private  ││ Nadia: 12 words, 4.0 s      │
    ├─ Time ── ▲ woken  ! accident  ? near miss  × rejected  − mic off ─┤│   refused human review      │
    │ Nadia      ▃▇▆█▁  ▅▆██▄   ▁▇█▁       ▁│                           ││   was never asked about     │
    │ Alexis         ▅▇▂    ▃▅█▄   ▆▆       │                           ││     advertising             │
    │ score      ▃▲▁▂?▁▁▁▂▂▂▁▂▂▁▁▲▁▁▁      ▁│                           ││   2 findings: f             │
    │ memory    ··························−−│                           ││ Alexis: 6 words, 1.6 s      │
    │ mic       ▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁−−│                           ││   10 private words about    │
    │ recording  ←██            ←█████      │                           ││     them: health            │
    │ cloud      ×××            ■■■■■■      │                           ││   was never asked anything  │
    │ events      !× ?           ▲ f f·   − │                           ││   guest: no switch here     │
    │           0:00        0:15         0:30         0:45        1:00  ││   5 findings: f             │
    ╰───────────────────────────────────────────────────────────────────╯╰─────────────────────────────╯
     space pause   ← → 1 s   n next event   m mute                                      ? keys   q quit
    "
  `);
});

test('the letter from the clinic on a small screen, changed, in ASCII', async () => {
  const log = await clinicLetter();
  const changed = { isChanged: true, intervened: 1, isPlaying: false, speed: 0.25 };
  const view = viewOf(log, 26_000, changed);
  const text = textOf(view, { columns: 60, rows: 20 }, penOf('en', false), 'accidental 1, was 0');
  expect(`\n${text}\n`).toMatchInlineSnapshot(`
    "
     earshot  A letter from~  changed   0:26.0 / 1:05.0 = x0.25
    -- In the room -------- alexa-like * "alexa" * can happen --
     Nadia       . Shall we read it o together? [My own results
                 o were fine last year], you know.
     Alexis      o Thank you. Let me put the kettle on first.
     Nadia       (to the speaker) # Alexa, set a timer for four
                 # minutes.
     Alexis      # [What if it has come back]?
     o in memory  . overwritten  - muted  ^ sent
     % sent, private  x sent, discarded  # kept  [ ] private
    -- The speaker ------------------ score 0, threshold 0.58 --
     @ LIGHT ON: thinking              -------------|----------
       waits for "alexa"
    -- Time ---- ^ woken  ! accident  ? near miss  x rejected --
     Nadia      :#+:  ++##   .#+  |
     Alexis        :+:    +#:  .#.|
     recording  ##           <####|
               0:00       0:15       0:30       0:45       1:00
     Left the home: 18 words, 5.6 s; 10 private; 7 findings
     accidental 1, was 0                        ? keys   q quit
    "
  `);
});

/** A line whose words have these fates, one word each. */
function lineOf(words: readonly (Partial<FrameWord> & { readonly text: string })[]): FrameLine {
  const text = words.map((word) => word.text).join(' ');
  let to = -1;
  const said = words.map((word): FrameWord => {
    const from = to + 1;
    to = from + word.text.length;
    return { startMs: 0, fate: 'memory', private: [], isBeingSaid: false, isPreroll: false, ...word, from, to };
  });
  return { kind: 'speech', startMs: 0, who: 'nadia', toDevice: false, text, words: said, isSpeaking: true };
}

test('what has become of a word is said by a sign, with and without Unicode', async () => {
  const log = await clinicLetter();
  const words = [
    ...FATES.map((fate) => ({ text: fate.toUpperCase(), fate })),
    { text: 'SECRET', fate: 'sent' as const, private: ['health'] as const },
    { text: 'BEFORE', fate: 'sent' as const, isPreroll: true },
  ];
  const view = viewOf(log, 4_000);
  const lines = words.map((word) => lineOf([word]));
  for (const isUtf8 of [true, false]) {
    const pen = penOf('en', isUtf8);
    const shown = textOf({ ...view, frame: { ...view.frame, lines } }, { columns: 100, rows: 40 }, pen);
    const { signs } = pen;
    for (const fate of FATES) expect(shown).toContain(`${signs.now} ${signs[fate]} ${fate.toUpperCase()} `);
    expect(shown).toContain(`${signs.sentPrivate} [SECRET]`);
    expect(shown).toContain(`${isUtf8 ? '←▲' : '<^'} BEFORE`);
    const { legend } = pen.reader.sentences.playScreen;
    for (const fate of FATES) expect(shown).toContain(`${signs[fate]} ${legend[fate]}`);
    expect(shown).toContain(`${signs.sentPrivate} ${legend.sentPrivate}`);
  }
});

const WORDS = [
  'Alexa,',
  '日本語の手紙',
  'e\u0301te\u0301',
  '🍜',
  '👩‍👩‍👧',
  'a\u001b[31mb',
  'x'.repeat(70),
  'I',
  '“so”',
  'œuf',
];
const someText = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));

const someWord = fc.record({
  text: fc.constantFrom(...WORDS),
  fate: fc.constantFrom(...FATES),
  private: fc.subarray([...CATEGORIES], { maxLength: 2 }),
  isBeingSaid: fc.boolean(),
  isPreroll: fc.boolean(),
});
const someLine = fc
  .record({
    words: fc.array(someWord, { minLength: 1, maxLength: 40 }),
    kind: fc.constantFrom('speech' as const, 'device' as const),
    who: fc.constantFrom('p0', 'p1', null),
    toDevice: fc.boolean(),
    isSpeaking: fc.boolean(),
    isWordless: fc.boolean(),
  })
  .map(({ words, isWordless, ...line }): FrameLine => {
    const said = lineOf(words);
    return { ...said, ...line, ...(isWordless ? { text: '', words: [] } : {}) };
  });

const someSpeaker = fc.record({
  state: fc.constantFrom('idle' as const, 'verifying' as const, 'follow-up' as const, 'off' as const),
  light: fc.constantFrom('dark' as const, 'muted' as const, 'listening' as const),
  microphone: fc.constantFrom('live' as const, 'muted' as const, 'off' as const),
  network: fc.constantFrom('up' as const, 'down' as const),
  score: fc.float({ min: 0, max: 1, noNaN: true }),
  threshold: fc.option(fc.float({ min: 0, max: 1, noNaN: true })),
  memoryMs: fc.nat({ max: 900_000 }),
  bufferMs: fc.nat({ max: 900_000 }),
  sentMs: fc.nat({ max: 9_000_000 }),
});
const someAccount = fc.record({
  who: fc.constantFrom('p0', 'p1', null),
  role: fc.constantFrom('owner' as const, 'guest' as const, 'child' as const, null),
  words: fc.nat({ max: 9_999 }),
  ms: fc.nat({ max: 9_000_000 }),
  private: fc.array(fc.record({ category: fc.constantFrom(...CATEGORIES), words: fc.nat({ max: 99 }) }), {
    maxLength: 4,
  }),
  notAgreed: fc.array(
    fc.record({
      purpose: fc.constantFrom('storage' as const, 'improvement' as const, 'sharing:日本語の会社' as const),
      choice: fc.constantFrom('refused' as const, 'withdrawn' as const, null),
    }),
    { maxLength: 3 },
  ),
});

test('a screen has exactly its size, whatever is said by whomever', async () => {
  const log = await clinicLetter();
  const shown = fc.record({
    lines: fc.array(someLine, { maxLength: 30 }),
    speaker: someSpeaker,
    accounts: fc.array(someAccount, { maxLength: 12 }),
    atMs: fc.nat({ max: 65_000 }),
    title: someText,
    names: fc.tuple(someText, someText),
    message: fc.option(someText),
    isChanged: fc.boolean(),
    columns: fc.integer({ min: 60, max: 300 }),
    rows: fc.integer({ min: 20, max: 80 }),
    language: fc.constantFrom('en' as const, 'fr' as const),
    isUtf8: fc.boolean(),
  });
  fc.assert(
    fc.property(shown, (given) => {
      const { lines, speaker, accounts, atMs, title, names, message, isChanged, columns, rows } = given;
      const view = viewOf(log, atMs, { isChanged, intervened: isChanged ? 12 : 0 });
      const people = [0, 1].map((nth) => ({ ...log.header.people[nth], id: `p${nth}`, name: names[nth] }));
      const header = { ...log.header, scenario: { ...log.header.scenario, title }, people } as PlayView['header'];
      const frame: Frame = {
        ...view.frame,
        lines,
        speaker: { ...view.frame.speaker, ...speaker },
        accounts: accounts.map((account) => ({ ...account, findings: view.frame.accounts[0]?.findings ?? 0 })),
      };
      const pen = penOf(given.language, given.isUtf8);
      const drawn = drawPlay({ ...view, header, frame }, { keys: KEYS, message }, { columns, rows }, pen);
      expect(drawn.length).toBe(rows);
      for (const row of drawn) {
        expect(rowWidth(row)).toBe(columns);
        expect(row.map(({ text }) => text).join('')).not.toMatch(/\p{Cc}/u);
      }
    }),
    { numRuns: 150, seed: 2026 },
  );
});

test('lanes are drawn as they are, the playhead through all of them', async () => {
  const log = await clinicLetter();
  const view = viewOf(log, 0);
  const four =
    <T>(...cells: readonly T[]) =>
    (count: number) =>
      Array.from({ length: count }, (_, at) => cells[at] ?? null);
  const lanes = (cells: number): Lanes => ({
    ...view.lanes(cells),
    playhead: 5,
    voices: [{ who: 'nadia', level: four(0, 0.01, 0.5, 1)(cells) }],
    score: four(
      { level: 0.5, verdict: null },
      { level: 1, verdict: 'activated' as const },
      { level: 0.8, verdict: 'near-miss' as const },
      { level: 0.9, verdict: 'while-muted' as const },
    )(cells),
    memory: four('muted' as const, 'overwritten' as const, 'memory' as const)(cells),
    microphone: four('live' as const, 'muted' as const, 'off' as const)(cells),
    network: four('up' as const, 'down' as const)(cells),
    recording: four('none' as const, 'preroll' as const, 'recording' as const, 'local' as const)(cells),
    cloud: four('none' as const, 'sent' as const, 'discarded' as const, 'kept' as const, 'deleted' as const)(cells),
    marks: four(
      ...(['activation', 'accident', 'near-miss', 'rejected', 'finding'] as const).map((kind) => ({ kind, atMs: 0 })),
    )(cells),
  });
  const rows = textOf({ ...view, lanes }, { columns: 100, rows: 40 }, PEN).split('\n');
  const first = rows.findIndex((row) => row.includes(' Time ')) + 1;
  expect(rows.slice(first, first + 9).map((row) => row.slice(2, 24).trimEnd())).toMatchInlineSnapshot(`
    [
      "Nadia      ▁▄█ │",
      "score     ▄▲?− │",
      "memory    −·○  │",
      "mic       ▁−   │",
      "network   ▁×   │",
      "recording  ←█░ │",
      "cloud      ▲×■□│",
      "events    ▲!?×f│",
      "          0:00",
    ]
  `);
});
