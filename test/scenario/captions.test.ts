import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nodeHost } from '../../src/host/node/node-host.ts';
import { loadCaptions, readCaptions } from '../../src/scenario/captions/read-captions.ts';
import { brokenCaptions } from '../../src/scenario/captions/report.ts';
import { Voices, voiceNamesOf } from '../../src/scenario/captions/voices.ts';
import { withCaptions } from '../../src/scenario/captions/with-captions.ts';
import { wordsOf } from '../../src/scenario/line.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import type { Person, Scenario } from '../../src/scenario/scenario.ts';
import { webVtt } from '../../src/speech/captions.ts';
import { openEngine } from '../../src/speech/engine.ts';
import { layOut } from '../../src/speech/lay-out.ts';
import type { Line, Word } from '../../src/speech/soundtrack.ts';
import { CATEGORIES, type Category } from '../../src/vocabulary/category.ts';
import { isAbout } from '../../src/vocabulary/diagnostic-error.ts';
import { errorText } from '../../src/words/diagnostic-text.ts';
import { wordsFor } from '../../src/words/words.ts';
import { readIpa, vocabulary } from '../helpers/scenario-vocabulary.ts';

const PEOPLE = `
people:
  nadia: {name: Nadia, role: owner}
  tom: {name: "Tom  & <Ann>", role: resident}
  ann: {name: Annie, role: resident}
  ann2: {name: annie, role: guest}
  leo: {name: ann, role: child}
`;

function scenario(rest = 'audio: room.wav\n', people = PEOPLE): Scenario {
  const text = `format: earshot/scenario@1${people}${rest}`;
  const read = parseScenario(text, { file: 'kitchen.yaml', device: vocabulary, readIpa });
  if (read.scenario === null) throw new Error(JSON.stringify(read.diagnostics));
  return read.scenario;
}

const EMPTY = scenario();

function read(text: string, file: string, audioMs: number | null = null) {
  return readCaptions(text, file, { people: EMPTY.people, audioMs });
}

/** What a scenario says after reading captions: who, to whom, when, and each word. */
function said(captions: string, file: string): string[] {
  const { cues, problems } = read(captions, file);
  expect(problems).toEqual([]);
  return withCaptions(EMPTY, cues).scenario.timeline.map((entry) => {
    if (entry.kind !== 'speech' || entry.start.kind !== 'at') throw new Error('no line');
    const words = entry.words.map(({ text, exact, private: marks }) =>
      [text, ...(exact ? [`${exact.startMs}–${exact.endMs}`] : []), ...marks].join(' '),
    );
    const to = entry.toDevice ? ' to the device' : '';
    return `${entry.start.ms}–${entry.endMs ?? 'words'} ${entry.who}${to}: “${entry.text}” ${words.join(', ')}`;
  });
}

function complaints(captions: string, file: string, audioMs: number | null = null): string[] {
  const { problems } = read(captions, file, audioMs);
  return errorText(brokenCaptions(file, problems), wordsFor('en')).split('\n').slice(1);
}

describe('WebVTT', () => {
  const VTT = `WEBVTT kitchen

NOTE made by hand
in two lines

STYLE
::cue(.health) { color: red }

first
00:02.000 --> 00:04.500 align:start
<v.device Nadia>Alexa,<00:02.500> <00:02.700>re<00:02.800>ad <c.health><00:03.000>the
letter</c> <00:04.000>now!

00:05.000 --> 00:06.000
Who is it?

01:00:05.000 --> 01:00:07.000 position:10%
<v Tom &amp; &lt;Ann&gt;>I &amp; you &lt;3 caf&eacute;</v> <v Leo>Yes.

00:04.200 --> 00:05.100
- <v NADIA><i>No</i> <font>way</font>
`;

  test('a file comes out whole', () => {
    expect(said(VTT, 'a.vtt')).toMatchInlineSnapshot(`
      [
        "2000–words nadia to the device: “Alexa, read the letter now!” Alexa 2000–2500, read 2700–3000, the 3000–3333 health, letter 3333–4000 health, now 4000–4500",
        "4200–5100 nadia: “No way” No, way",
        "5000–6000 null: “Who is it?” Who, is, it",
        "3605000–words tom: “I & you <3 café” I 3605000–3605154, & 3605154–3605308, you 3605308–3605769, 3 3605769–3605923, café 3605923–3606538",
        "3606538–words leo: “Yes.” Yes 3606538–3607000",
      ]
    `);
    expect(said(`\ufeff${VTT.replaceAll('\n', '\r\n')}`, 'a.VTT')).toEqual(said(VTT, 'a.vtt'));
  });

  test('all errors come at once, with their places', () => {
    const broken = `WEBVTT

00:01.000 --> 00:00.500
ends before it begins

00:01,000 --> 00:02,000
commas

NaN --> 00:02.000
no number

-00:00:01.000 --> 00:02.000
negative

00:03.000 --> 00:04.000
no blank line
00:05.000 --> 00:06.000
here

00:07.000 --> 00:08.000
ok <00:07.200>a <00:09.000>b <00:07.100>c <7>d
I <3 you

nobody’s

00:20.000 --> 00:21.000
late

999:00:00.000 --> 999:00:01.000
too late
`;
    expect(complaints(broken, 'b.vtt', 20_000)).toMatchInlineSnapshot(`
      [
        "b.vtt:3:1: this ends before it begins, or at once; expected a later end",
        "b.vtt:6:6: these are no times; expected 00:01:02.500 --> 00:01:02.500",
        "b.vtt:9:1: these are no times; expected 00:01:02.500 --> 00:01:02.500",
        "b.vtt:12:1: these are no times; expected 00:01:02.500 --> 00:01:02.500",
        "b.vtt:17:1: a blank line must stand before each cue, and its text cannot have --> in it",
        "b.vtt:21:17: this time is not within the cue",
        "b.vtt:21:30: this time is before the one above it; expected times in order",
        "b.vtt:21:43: this is no time; expected <00:01:02.500>, or &lt; for the sign itself",
        "b.vtt:22:3: this is no time; expected <00:01:02.500>, or &lt; for the sign itself",
        "b.vtt:24:1: these lines belong to no cue: times such as 00:01.000 --> 00:02.500 must stand above a text",
        "b.vtt:26:1: this begins after the end of the sound, which lasts 20 s; are these the captions of another file?",
        "b.vtt:29:1: this begins after the end of the sound, which lasts 20 s; are these the captions of another file?",
      ]
    `);
  });

  test.each([
    [
      'nothing at all',
      '',
      ['c.vtt:1:1: this is no WebVTT: its first line must be WEBVTT; a file with SubRip in it is called .srt'],
    ],
    ['a header alone', 'WEBVTT', []],
    [
      'a cue right under the header',
      'WEBVTT\n00:01.000 --> 00:02.000\nHi',
      ['c.vtt:2:1: a blank line must stand before each cue, and its text cannot have --> in it'],
    ],
    [
      'tags in tags',
      `WEBVTT\n\n00:01.000 --> 00:02.000\nHi\n${'<c>'.repeat(30_000)}`,
      ['c.vtt:5:193: here tags are in more than 64 others; close them'],
    ],
    [
      'a cue of over a mebibyte',
      `WEBVTT\n\n00:01.000 --> 00:02.000\n${'&x;<'.repeat(300_000)}`,
      ['c.vtt:3:1: this cue is over 1048576 characters long; cut it into several'],
    ],
    ['a tag that never ends', 'WEBVTT\n\n00:01.000 --> 00:02.000\nHi <v Nadia', []],
  ])('%s', (_what, text, expected) => {
    expect(complaints(text, 'c.vtt')).toEqual(expected);
  });

  test('at most twenty errors are shown, and the rest counted', () => {
    const shown = complaints(`WEBVTT\n\n${'x\n\n'.repeat(25)}`, 'd.vtt');
    expect(shown).toHaveLength(21);
    expect(shown.at(-1)).toBe('and 5 more');
  });

  test('8,000 overlapping cues in any order', () => {
    const time = (ms: number) =>
      `00:00:${String(Math.floor(ms / 1000)).padStart(2, '0')}.${String(ms % 1000).padStart(3, '0')}`;
    const cue = (_: unknown, i: number) => `${time((i * 7919) % 50_000)} --> 00:01:00.000\n<v Nadia>word ${i}\n`;
    const { cues, problems } = read(`WEBVTT\n\n${Array.from({ length: 8_000 }, cue).join('\n')}`, 'e.vtt');
    expect(problems).toEqual([]);
    expect(cues).toHaveLength(8_000);
    expect(cues.every(({ startMs }, i) => startMs >= (cues[i - 1]?.startMs ?? 0))).toBe(true);
  });
});

describe('SubRip', () => {
  test('a file comes out whole: a prefix is a voice only if it is somebody in the scenario', () => {
    const srt = `1
00:00:01,000 --> 00:00:02,500
NADIA: Did you <i>open</i> the letter?

2
00:00:03,000 --> 00:00:05,000 X1:100 X2:200
{\\an8}- leo: Not yet.
- Nadia: Why?
It is late.

3
00:00:06,000 --> 00:00:07,000
[door slams]

00:00:08,000 --> 00:00:09,000
Note: it is 5 o'clock.
`;
    expect(said(srt, 'a.srt')).toMatchInlineSnapshot(`
      [
        "1000–2500 nadia: “Did you open the letter?” Did, you, open, the, letter",
        "3000–words leo: “Not yet.” Not 3000–3353, yet 3353–3706",
        "3706–words nadia: “Why? It is late.” Why 3706–4059, It 4059–4294, is 4294–4529, late 4529–5000",
        "8000–9000 null: “Note: it is 5 o'clock.” Note, it, is, 5, o'clock",
      ]
    `);
  });

  test('errors have their places', () => {
    const broken = '1\n00:00:01.5 --> 00:00:02,000\nHi\n\n2\n\n3\n00:00:05,000 --> 00:00:05,000\nno length\n';
    expect(complaints(broken, 'b.srt')).toMatchInlineSnapshot(`
      [
        "b.srt:2:1: these are no times; expected 00:01:02,500 --> 00:01:02,500",
        "b.srt:5:1: these lines belong to no cue: times such as 00:01.000 --> 00:02.500 must stand above a text",
        "b.srt:8:1: this ends before it begins, or at once; expected a later end",
      ]
    `);
  });
});

describe('TextGrid', () => {
  const LONG = `File type = "ooTextFile"
Object class = "TextGrid"

xmin = 0
xmax = 6.5
tiers? <exists>
size = 5
item []:
    item [1]:
        class = "IntervalTier"
        name = "Nadia"
        xmin = 0
        xmax = 6.5
        intervals: size = 4
        intervals [1]:
            xmin = 0
            xmax = 1
            text = ""
        intervals [2]:
            xmin = 1
            xmax = 2.5004
            text = "She said ""no"", ! twice"
        intervals [3]:
            xmin = 2.5004
            xmax = 3
            text = "<sil>"
        intervals [4]:
            xmin = 3
            xmax = 6.5
            text = "Yes."
    item [2]:
        class = "IntervalTier"
        name = "leo - words"
        xmin = 0
        xmax = 6.5
        intervals: size = 5
        intervals [1]:
            xmin = 0.0
            xmax = 1.01
            text = ""
        intervals [2]:
            xmin = 1.01
            xmax = 1.3
            text = "not"
        intervals [3]:
            xmin = 1.3
            xmax = 1.5
            text = "yet"
        intervals [4]:
            xmin = 1.5
            xmax = 2.5
            text = "sp"
        intervals [5]:
            xmin = 2.5
            xmax = 3
            text = "Nadia"
    item [3]:
        class = "IntervalTier"
        name = "leo - phones"
        xmin = 0
        xmax = 6.5
        intervals: size = 1
        intervals [1]:
            xmin = 0
            xmax = 6.5
            text = "n"
    item [4]:
        class = "IntervalTier"
        name = "leo"
        xmin = 0
        xmax = 6.5
        intervals: size = 1
        intervals [1]:
            xmin = 1
            xmax = 3
            text = "Not yet, Nadia."
    item [5]:
        class = "TextTier"
        name = "clicks"
        xmin = 0
        xmax = 6.5
        points: size = 1
        points [1]:
            number = 1.5
            mark = "click"
`;

  test('the long format comes out whole', () => {
    expect(said(LONG, 'a.TextGrid')).toMatchInlineSnapshot(`
      [
        "1000–2500 nadia: “She said "no", ! twice” She, said, no, twice",
        "1000–words leo: “Not yet, Nadia.” Not 1010–1300, yet 1300–1500, Nadia 2500–3000",
        "3000–words nadia: “Yes.” Yes 3000–6500",
      ]
    `);
  });

  test('a tier of words without a name belongs to the one voice that there is', () => {
    const grid = `"ooTextFile" "TextGrid" 0 2 <exists> 2
      "IntervalTier" "leo" 0 2 1 0 2 "Not yet!"
      "IntervalTier" "words" 0 2 2 0 0.5 "not" 0.5 2 "yet"`;
    expect(said(grid, 'a.TextGrid')).toEqual(['0–words leo: “Not yet!” Not 0–500, yet 500–2000']);
  });

  test('the short format and comments are the same', () => {
    const short = [...LONG.matchAll(/(?<= = )(?:"(?:[^"]|"")*"|[\d.]+)|<exists>/gu)].map(([token]) => token);
    expect(said(short.join('\n'), 'a.TextGrid')).toEqual(said(LONG, 'a.TextGrid'));
    expect(said(LONG.replace('xmin = 0\n', 'xmin = 0 ! "begin" 1 2\r\n'), 'a.textgrid')).toEqual(
      said(LONG, 'a.TextGrid'),
    );
  });

  test.each([
    [
      'WebVTT',
      'WEBVTT\n',
      [
        'b.TextGrid:1:1: this is no TextGrid as text; in Praat, save it with "Save as text file" or "Save as short text file"',
      ],
    ],
    [
      'an unclosed quote',
      LONG.replace('"Yes."', '"Yes.'),
      ['b.TextGrid:34:16: expected a text in double quotes, found 0'],
    ],
    [
      'a word where a time should be',
      LONG.replace('xmin = 3\n', 'xmin = "3"\n'),
      ['b.TextGrid:28:20: expected a number, found 3'],
    ],
    [
      'an undefined time',
      LONG.replace('xmin = 3\n', 'xmin = --undefined--\n'),
      ['b.TextGrid:30:20: expected a number, found Yes.'],
    ],
    [
      'intervals over each other, one before the start',
      LONG.replace('xmin = 3\n', 'xmin = 2\n').replace('xmin = 1\n', 'xmin = -1\n'),
      [
        'b.TextGrid:20:20: this begins before the sound does; expected a time from 0',
        'b.TextGrid:20:20: this begins before the interval above it ends; expected intervals one after another',
        'b.TextGrid:28:20: this begins before the interval above it ends; expected intervals one after another',
      ],
    ],
    [
      'more tiers than there are',
      LONG.replace('size = 5', 'size = 9000000000'),
      ['b.TextGrid:86:1: the TextGrid ends in the middle, or a quote is never closed; save it again'],
    ],
  ])('%s', (_what, text, expected) => {
    expect(complaints(text, 'b.TextGrid')).toEqual(expected);
  });
});

describe('a file of captions', () => {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-'));
  const load = (name: string, bytes: Buffer | null) => {
    if (bytes) writeFileSync(join(folder, name), bytes);
    return loadCaptions(nodeHost, join(folder, name), { people: [], audioMs: null }).catch((error: unknown) => {
      if (isAbout(error, 'captions')) return errorText(error, wordsFor('en')).replaceAll(`${folder}/`, '');
      throw error;
    });
  };
  const bytesOf = (text: string, encoding: BufferEncoding) => Buffer.from(`\ufeff${text}`, encoding);

  test('may be in UTF-8 or UTF-16', async () => {
    const text = 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Zoé>Déjà 😀 vu';
    const { cues } = read(text, 'a.vtt');
    expect(cues[0]?.voice).toBe('Zoé');
    expect(await load('8.vtt', bytesOf(text, 'utf8'))).toEqual(cues);
    expect(await load('le.vtt', bytesOf(text, 'utf16le'))).toEqual(cues);
    expect(await load('be.vtt', bytesOf(text, 'utf16le').swap16())).toEqual(cues);
  });

  test('that is a pipe is refused, not waited for', async () => {
    execFileSync('/usr/bin/mkfifo', [join(folder, 'pipe.vtt')]);
    expect(await load('pipe.vtt', null)).toBe(
      'pipe.vtt: this is a pipe or a device, so save its text in a file; captions are text: WebVTT (.vtt), SubRip (.srt) or a Praat text file (.TextGrid), in UTF-8',
    );
  });

  test('that cannot be read, or has errors, says so', async () => {
    expect([
      await load('missing.vtt', null),
      await load('sound.srt', Buffer.from([0x49, 0x44, 0x33, 0, 0, 0])),
      await load('latin.srt', Buffer.from('1\n00:00:01,000 --> 00:00:02,000\nDéjà', 'latin1')),
      await load('words.vtt', Buffer.from('hello')),
      await load('long.srt', Buffer.alloc(9 * 1024 * 1024, ' ')),
    ]).toMatchInlineSnapshot(`
      [
        "missing.vtt: there is no such file; captions are text: WebVTT (.vtt), SubRip (.srt) or a Praat text file (.TextGrid), in UTF-8",
        "sound.srt: this is no text file; captions are text: WebVTT (.vtt), SubRip (.srt) or a Praat text file (.TextGrid), in UTF-8",
        "latin.srt: this text is not UTF-8; captions are text: WebVTT (.vtt), SubRip (.srt) or a Praat text file (.TextGrid), in UTF-8",
        "words.vtt has errors
      words.vtt:1:1: this is no WebVTT: its first line must be WEBVTT; a file with SubRip in it is called .srt",
        "long.srt: this is over 8 MiB; captions are text: WebVTT (.vtt), SubRip (.srt) or a Praat text file (.TextGrid), in UTF-8",
      ]
    `);
  });
});

describe('captions in a scenario', () => {
  const cues = read('WEBVTT\n\n00:01.000 --> 00:02.000\n<v Dr. Müller>Hello Alexis.', 'a.vtt').cues;

  test('a voice that nobody has is a guest whom nobody asked, and the scenario’s pronunciations hold', () => {
    const before = scenario(
      'audio: room.wav\npronounce: {Alexis: "AH0 L EH1"}\ntimeline: [{at: 1s, event: network-down}]\n',
    );
    const { scenario: after, remarks } = withCaptions(before, cues);
    expect(remarks).toEqual([{ name: 'Dr. Müller', id: 'dr-müller' }]);
    expect(after.people.at(-1)).toMatchObject({ id: 'dr-müller', name: 'Dr. Müller', role: 'guest', consents: {} });
    expect(after.timeline.map(({ index, kind }) => `${index} ${kind}`)).toEqual(['0 event', '1 speech']);
    expect(after.timeline[1]).toMatchObject({ who: 'dr-müller', pronounce: { alexis: 'AH0 L EH1' } });
  });

  test('many voices: whoever is spelled alike is one guest, and every id is its own', () => {
    const words = { toDevice: false, text: 'Hi', words: [], line: 1 };
    const voices = [...Array(2000).keys()].flatMap((i) => [`Voice ${i}`, '?'.repeat(i + 1), `VOICE  ${i}`]);
    const spoken = voices.map((voice, i) => ({ ...words, startMs: i, endMs: i + 1, voice }));
    const { scenario: after, remarks } = withCaptions(
      scenario(undefined, '\npeople: {voice-3: {role: owner}}\n'),
      spoken,
    );
    expect(after.people.slice(1).map(({ id, name }) => ({ id, name }))).toEqual(remarks);
    expect(remarks).toHaveLength(4000);
    expect(new Set(after.people.map(({ id }) => id)).size).toBe(4001);
    const who = after.timeline.map((entry) => (entry.kind === 'speech' ? entry.who : null));
    expect(who.slice(0, 3)).toEqual(['voice-0', 'voice', 'voice-0']);
    expect(who.slice(9, 12)).toEqual(['voice-3-2', 'voice-5', 'voice-3-2']);
    expect(who.slice(-3)).toEqual(['voice-1999-2', 'voice-2001', 'voice-1999-2']);
  });

  const name = fc.constantFrom('Ann', 'ann', 'ANN', ' Ann', 'Bo  B', 'bo b', 'Zoé', 'ZOÉ', 'b', 'B');
  const people = fc.uniqueArray(fc.record({ id: fc.constantFrom('ann', 'Ann', 'b', 'B', 'zoé', 'x', 'y'), name }), {
    selector: ({ id }) => id,
  });

  test('a voice is whose id it is, else whose name, else whose either but for capitals', () => {
    const plain = (text: string) => text.trim().replace(/\s+/gu, ' ');
    const folded = (text: string) => plain(text).toLowerCase();
    fc.assert(
      fc.property(people, name, (cast, voice) => {
        const persons = cast.map((person): Person => ({ ...(EMPTY.people[0] as Person), ...person }));
        const rules: ((person: Person) => boolean)[] = [
          ({ id }) => id === plain(voice),
          ({ name }) => plain(name) === plain(voice),
          ({ id, name }) => [id, name].some((text) => folded(text) === folded(voice)),
        ];
        const found = rules.map((rule) => persons.filter(rule)).find(({ length }) => length > 0) ?? [];
        expect(new Voices(persons).called(voice)).toEqual(found);
        for (const [id, called] of voiceNamesOf(persons))
          expect(new Voices(persons).called(called).map((person) => person.id)).toEqual([id]);
      }),
      { seed: 7 },
    );
  });

  test('what cannot be decided is refused', () => {
    const refusal = (...args: Parameters<typeof withCaptions>) => {
      try {
        withCaptions(...args);
      } catch (error) {
        if (isAbout(error, 'captions')) return errorText(error, wordsFor('en'));
        throw error;
      }
      return null;
    };
    expect(refusal(scenario('audio: room.wav\ntimeline: [{says: Hello}]\n'), cues)).toBe(
      'the captions say who says what, and entry 1 of the timeline says it too; keep one of the two (what people do and what happens may stay in the timeline)',
    );
    const annie = read('WEBVTT\n\n00:01.000 --> 00:02.000\n<v ANNIE>Hi', 'a.vtt').cues;
    expect(refusal(EMPTY, annie)).toBe(
      'the voice "ANNIE" of the captions may be any of ann, ann2; name it by one of these ids',
    );
  });

  test('a line without times of its words fills its cue', async () => {
    const untimed = read('WEBVTT\n\n00:01.000 --> 00:04.000\n<v Nadia>Alexis, did you open it?', 'a.vtt').cues;
    const { lines } = layOut(withCaptions(EMPTY, untimed).scenario, await openEngine(nodeHost));
    expect(lines[0]?.words.map(({ text, startMs, endMs }) => `${text} ${startMs}–${endMs}`)).toMatchInlineSnapshot(`
      [
        "Alexis 1000–2067",
        "did 2446–2777",
        "you 2777–3026",
        "open 3026–3761",
        "it 3761–4000",
      ]
    `);
    expect(lines[0]?.phones.at(-1)?.endMs).toBe(4000);
  });
});

describe('what we write, we read', () => {
  const token = fc.oneof(
    fc.constantFrom(
      'Alexa,',
      'letter',
      '-->',
      '<c.health>x',
      '&lt;',
      'AT&T',
      '😀',
      '%',
      '…',
      'a:',
      '[x]',
      'Nadia:',
      '</v>',
    ),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
  );
  const blank = fc.constantFrom(' ', ' ', '\n', '\n\n', '\t', '\r\n');
  const text = fc
    .array(fc.tuple(token, blank), { minLength: 1, maxLength: 8 })
    .map((parts) => parts.flat().join(''))
    .filter((written) => wordsOf(written).length > 0);
  const marks = fc.uniqueArray(fc.constantFrom<Category>(...CATEGORIES), { maxLength: 2 });
  const times = fc.record({ gapMs: fc.constantFrom(0, 0, 1, 130), lengthMs: fc.constantFrom(0, 1, 90, 4000), marks });
  const line = fc
    .record({
      startMs: fc.nat(400_000_000),
      who: fc.constantFrom(null, ...EMPTY.people.map(({ id }) => id)),
      toDevice: fc.boolean(),
      text,
      times: fc.array(times, { minLength: 16, maxLength: 16 }),
      late: fc.boolean(),
    })
    .map(({ startMs, times, late, text, ...rest }): Omit<Line, 'entry'> => {
      let atMs = startMs;
      const words = wordsOf(text).map((word, place): Word => {
        const { gapMs = 0, lengthMs = 1, marks = [] } = times[place % times.length] ?? {};
        const from = atMs + (place > 0 || late ? gapMs : 0);
        atMs = from + lengthMs;
        const about = marks.map((_, nth) => ((place + nth) % 3 === 0 ? 'sam' : rest.who));
        return { ...word, startMs: from, endMs: atMs, private: marks, about };
      });
      return { ...rest, text, startMs, endMs: atMs, words, phones: [] };
    });
  const lines = fc
    .array(line, { maxLength: 4 })
    .map((unordered) => unordered.sort((a, b) => a.startMs - b.startMs).map((line, entry) => ({ ...line, entry })));

  test('any lines: the same words at the same times by the same people', () => {
    fc.assert(
      fc.property(lines, (lines) => {
        const written = webVtt(EMPTY, { language: 'en', durationMs: 0, lines, entries: [] });
        const { cues, problems } = read(written, 'out.vtt');
        expect(problems).toEqual([]);
        const { scenario: after, remarks } = withCaptions(EMPTY, cues);
        expect(remarks).toEqual([]);
        const again = after.timeline.map((entry) => {
          if (entry.kind !== 'speech' || entry.start.kind !== 'at') throw new Error('no line');
          const words = entry.words.map(({ text, exact, private: marks, about }) => {
            return { text, ...exact, private: marks, about };
          });
          return { startMs: entry.start.ms, who: entry.who, toDevice: entry.toDevice, words };
        });
        expect(again).toEqual(
          lines.map(({ startMs, who, toDevice, words }) => ({
            startMs,
            who,
            toDevice,
            words: words.map(({ from: _from, to: _to, ...word }) => word),
          })),
        );
      }),
      { numRuns: 500, seed: 2026 },
    );
  });

  test('a scene of ours, as written', async () => {
    const scene = scenario(
      `title: A letter\nsources: [{title: "A --> B", author: A. Author, url: "https://example.org"}]
timeline:
  - {at: 2s, who: nadia, says: "Alexis, did you open [the letter from the clinic]{health}?"}
  - {who: tom, says: "Not > yet."}
  - {at: 3s, to: device, says: "Alexa, set a timer."}
  - {at: 61min, who: ann2, words: [[3660000, 3660400, "Well"], [3660500, 3660500, "%"], [3660900, 3661000, "done."]]}
`,
    );
    const engine = await openEngine(nodeHost);
    const soundtrack = layOut(scene, engine);
    const written = webVtt(scene, soundtrack);
    expect(written).toMatchInlineSnapshot(`
      "WEBVTT

      NOTE A letter: made by earshot, and spoken by a speech engine.
      A. Author, A -> B, https://example.org

      00:00:02.000 --> 00:00:05.154
      <v Nadia>Alexis,<00:00:02.673> <00:00:02.912>did <00:00:03.121>you <00:00:03.278>open <00:00:03.723><c.health>the <00:00:03.873>letter <00:00:04.216>from <00:00:04.482>the <00:00:04.665>clinic</c>?

      00:00:03.000 --> 00:00:04.756
      <c.device>Alexa,<00:00:03.588> <00:00:03.826>set <00:00:04.123>a <00:00:04.277>timer.</c>

      00:00:05.354 --> 00:00:06.183
      <v Tom &amp; &lt;Ann&gt;>Not<00:00:05.638> &gt; <00:00:05.802>yet.

      01:01:00.000 --> 01:01:01.000
      <v ann2>Well<01:01:00.400> <01:01:00.500><c.silent>%</c> <01:01:00.900>done.

      "
    `);
    const { scenario: again } = withCaptions({ ...scene, timeline: [] }, read(written, 'out.vtt').cues);
    const heard = (track: typeof soundtrack) => track.lines.map(({ entry: _entry, ...line }) => line);
    expect(heard(layOut(again, engine))).toEqual(heard(soundtrack));
  });
});
