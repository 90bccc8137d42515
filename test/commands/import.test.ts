import { mkdtempSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseScenario } from '../../src/scenario/parse.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { anyCharacter } from '../helpers/any-character.ts';
import { answerTo } from '../helpers/earshot.ts';
import { readIpa, vocabulary } from '../helpers/scenario-vocabulary.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'earshot-import-'));
const REAL = resolve('test/commands/imports');

/** What the command makes of a file, called by this name, with these bytes in it. */
async function imported(name: string, content: string | Uint8Array, ...options: string[]) {
  writeFileSync(join(FOLDER, name), content);
  return answerTo(['import', name, ...options], FOLDER);
}

function scenarioIn(text: string): Scenario {
  const { scenario, diagnostics } = parseScenario(text, { file: 'imported.yaml', device: vocabulary, readIpa });
  if (scenario === null) throw new Error(JSON.stringify(diagnostics));
  return scenario;
}

/** Its people and its lines, each on a line: what was said by whom, and when. */
async function said(name: string, content: string, ...options: string[]): Promise<string> {
  const { stdout, stderr, status } = await imported(name, content, ...options);
  expect({ stderr, status }).toMatchObject({ status: 0 });
  const { people, timeline } = scenarioIn(stdout);
  return [
    ...stderr.split('\n').filter((line) => line !== ''),
    ...people.map(({ id, name, role, age, guardian }) =>
      [id, `“${name}”`, role, age, guardian].filter(Boolean).join(' '),
    ),
    ...timeline.map((entry) => {
      if (entry.kind !== 'speech') return entry.kind;
      const at = entry.start.kind === 'at' ? `${entry.start.ms}` : entry.start.kind;
      const words = entry.words.map(({ exact }) => (exact === null ? '' : `${exact.startMs}–${exact.endMs}`));
      const rate = entry.wpm === null ? '' : ` (${entry.wpm} wpm)`;
      return `${at} ${entry.who}${entry.toDevice ? ' to the device' : ''}: ${entry.text}${rate} ${words.join(' ')}`.trim();
    }),
  ].join('\n');
}

describe('files by other people’s tools', () => {
  const files = readdirSync(REAL).filter((name) => /\.(?:srt|vtt|TextGrid|txt|cha)$/u.test(name));

  test.each(files)('%s', async (name) => {
    const { stdout, stderr, status } = await answerTo(['import', name], REAL);
    expect(status).toBe(0);
    scenarioIn(stdout);
    const told = stderr.split('\n').filter((line) => line !== '');
    await expect([...told.map((line) => `# stderr: ${line}\n`), stdout].join('')).toMatchFileSnapshot(
      `imports/${name}.yaml`,
    );
  });
});

test('SubRip: who speaks stands before what they say', async () => {
  const srt = `1
00:00:01,000 --> 00:00:03,000
- <i>Nadia: Did you hear that?</i>
- TOM: No. Remember: we left.

2
00:00:03,500 --> 00:00:04,500
[SPEAKER_00]: What (exactly)?

3
00:00:05,000 --> 00:00:06,000
[door slams]

4
00:00:06,000 --> 00:00:07,000
Nadia: Note: nothing.
`;
  expect(await said('talk.srt', srt)).toMatchInlineSnapshot(`
    "Left out: 1 line without a word that is said, such as sounds in brackets.
    nadia “Nadia” guest
    tom “TOM” guest
    speaker_00 “SPEAKER_00” guest
    1000 nadia: Did you hear that? 1000–1200 1200–1400 1400–1667 1667–1933
    1933 tom: No. Remember: we left. 1933–2067 2067–2600 2600–2733 2733–3000
    3500 speaker_00: What (exactly)? (120 wpm)
    6000 nadia: Note: nothing. (120 wpm)"
  `);
});

test('WebVTT of YouTube: each line once, at its time', async () => {
  const vtt = `WEBVTT
Kind: captions
Language: fr

00:00:00.160 --> 00:00:02.389 align:start position:0%
 
on<00:00:00.320><c> choisit</c><00:00:00.800><c> de</c>

00:00:02.389 --> 00:00:02.399 align:start position:0%
on choisit de
 

00:00:02.399 --> 00:00:04.000 align:start position:0%
on choisit de
partir<00:00:02.900><c> là-haut</c>

00:00:04.000 --> 00:00:04.010 align:start position:0%
partir là-haut
 

00:00:04.010 --> 00:00:06.000 align:start position:0%
partir là-haut
[Musique]
`;
  expect(await said('talk.vtt', vtt)).toMatchInlineSnapshot(`
    "Left out: 2 cues that only show the line before once more.
    Left out: 1 line without a word that is said, such as sounds in brackets.
    2 lines are by a voice that nobody names; they have no “who:”.
    160 null: on choisit de 160–320 320–800 800–2389
    2399 null: partir là-haut 2399–2900 2900–4000"
  `);
});

test('Audacity: frequencies, points, commas, and what has no words', async () => {
  const labels = '1,5\t2,75\tNADIA: The letter came.\n\\\t100.0\t2000.0\n4.0\t4.0\tLook at this\n5\t6\t\n7\t8\tsil\r\n';
  expect(await said('labels.txt', labels)).toMatchInlineSnapshot(`
    "Left out: 2 lines without a word that is said, such as sounds in brackets.
    1 line is by a voice that nobody names; it has no “who:”.
    nadia “NADIA” guest
    1500 nadia: The letter came. (144 wpm)
    4000 null: Look at this"
  `);
});

test('CHAT: who takes part, and what was said', async () => {
  const chat = `@UTF8
@Begin
@Languages:\tfra, eng
@Participants:\tCHI Leo Target_Child, MOT Anne_Marie Mother, SIS Sister ,
\tTV1 Media, INV Investigator
@ID:\tfra|corpus|CHI|2;06.15|male|||Target_Child|||
@ID:\tfra|corpus|SIS|19;|||||Sister|||
*CHI:\t<je veux> [//] veux la (pe)tite pomme@f &=laughs [=! crie] +/.
%wor:\tje \u00150_200\u0015 veux \u0015200_400\u0015 veux \u0015500_700\u0015 la \u0015700_800\u0015 tite \u0015800_1000\u0015 pomme \u00151000_1500\u0015 .
*MOT:\tnon (.) &-euh xxx , c'est pour &*CHI:oui ce
\tsoir ‡ Leo . \u00152000_4500\u0015
%com:\trit
*TV1:\tles pommes_de_terre d' A+B no::n ⌈ oui ⌉ ?
*SIS:\t0 .
*FAT:\tbonjour , on mange .
@End
`;
  expect(await said('leo.cha', chat)).toMatchInlineSnapshot(`
    "Left out, because they are not speech: %com.
    Left out: 1 stretch that nobody could write down (xxx, yyy, www).
    Left out: 1 word of somebody else in the middle of a line (&*).
    Left out: 1 line without a word that is said, such as sounds in brackets.
    2 lines have no time and follow the one above after a natural pause.
    chi “Leo” child 2.5 mot
    mot “Anne Marie” guest
    sis “Sister” guest 19
    tv1 “Media” media
    inv “Investigator” guest
    fat “FAT” guest
    0 chi: je veux veux la tite pomme — 0–200 200–400 500–700 700–800 800–1000 1000–1500
    2000 mot: non euh, c'est pour ce soir, Leo. (168 wpm)
    pause tv1: les pommes de terre d' A B non oui?
    pause fat: bonjour, on mange."
  `);
});

test('TextGrid: lines keep their signs, words their times; marks of ours are read', async () => {
  const grid = `"ooTextFile" "TextGrid" 0 9 <exists> 7
    "IntervalTier" "Nadia" 0 9 2 1 3 "Well, ""no""!" 4 5 "Two words"
    "IntervalTier" "Nadia - words" 0 9 4 1 2 "well" 2 3 "no" 4 4.5 "other" 4.5 5 "words"
    "IntervalTier" "Nadia - private" 0 9 1 2 3 "health family"
    "IntervalTier" "Nadia - to" 0 9 1 1 3 "device"
    "IntervalTier" "fates" 0 9 1 0 9 "overwritten"
    "IntervalTier" "recordings" 0 9 1 0 2 "r1 accidental uploaded"
    "TextTier" "bell" 0 9 1 5 "ding"`;
  const { stdout } = await imported('own.TextGrid', grid);
  expect(await said('own.TextGrid', grid)).toMatchInlineSnapshot(`
    "Left out, because they are not speech: bell, fates, recordings.
    nadia “Nadia” guest
    1000 nadia to the device: Well, "no"! 1000–2000 2000–3000
    4000 nadia: other words 4000–4500 4500–5000"
  `);
  expect(stdout).toContain('says: "Well, \\"[[no]{health}]{family}\\"!"');
});

test('what a file is: by --from, else by its ending, else by how it begins', async () => {
  const srt = '1\n00:00:01,000 --> 00:00:02,000\nHello.\n';
  const vtt = 'WEBVTT\n\n00:01.000 --> 00:02.000\nHello.\n';
  const labels = '1.0\t2.0\tHello.\n';
  const chat = '@Begin\n*CHI:\tHello .\n@End\n';
  const grid =
    'File type = "ooTextFile"\nObject class = "TextGrid"\n0 2 <exists> 1 "IntervalTier" "A" 0 2 1 1 2 "Hello."';
  for (const text of [srt, vtt, labels, chat, grid])
    expect(await said('a.txt', text)).toMatch(/: Hello\.( \d+–\d+)?$/u);
  expect(await said('a.vtt', srt, '--from', 'srt')).toMatch(/Hello/u);
  expect((await imported('a.vtt', srt)).stderr).toMatch(/this is no WebVTT/u);
  for (const [args, answer] of [
    [['a.txt', 'Once upon a time'], /can be told by its name/u],
    [['a.txt', srt, '--from', 'elan'], /--from is vtt\|srt\|textgrid\|audacity\|chat, not "elan"/u],
    [['a.srt', '1\n00:00:01,000 --> 00:00:02,000\n[noise]\n'], /nobody says a word in a\.srt/u],
  ] as const) {
    const [name, content, ...options] = args;
    const { stderr, stdout, status } = await imported(name, content, ...options);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toMatch(answer);
  }
});

test('-o writes a new file, and never over another', async () => {
  const { stdout, status } = await imported(
    'a.vtt',
    'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Zoé>Hello.\n',
    '-o',
    'new.yaml',
  );
  expect({ stdout, status }).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('new.yaml: 1 line by 1 person'),
  });
  const written = readFileSync(join(FOLDER, 'new.yaml'), 'utf8');
  expect(written).toContain('zoé: { name: "Zoé", role: guest }');
  const again = await answerTo(['import', 'a.vtt', '-o', 'new.yaml'], FOLDER);
  expect(again).toMatchObject({ status: 2, stderr: expect.stringContaining('new.yaml exists already') });
  expect(await answerTo(['import', 'a.vtt', '-o', 'no/new.yaml'], FOLDER)).toMatchObject({ status: 2 });
  expect(readFileSync(join(FOLDER, 'new.yaml'), 'utf8')).toBe(written);
  expect((await answerTo(['validate', 'new.yaml'], FOLDER)).status).toBe(0);
});

describe('encodings', () => {
  const TEXT = '1\n00:00:01,000 --> 00:00:02,000\nÇa va, Zoé ? “Déjà…”\n';

  const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();
  // What these letters are in Windows-1252; the others are as in Latin-1.
  const windows1252 = (text: string) =>
    Buffer.from(
      text.replace(/[“”…]/gu, (sign) => String.fromCharCode({ '“': 0x93, '”': 0x94, '…': 0x85 }[sign] ?? 0)),
      'latin1',
    );

  test.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16LE', Buffer.from(TEXT, 'utf16le')],
    ['UTF-16LE with a mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['UTF-16BE', utf16be(TEXT)],
    ['UTF-16BE with a mark', utf16be(`\ufeff${TEXT}`)],
    ['Windows-1252', windows1252(TEXT)],
    ['CRLF', Buffer.from(TEXT.replaceAll('\n', '\r\n'))],
    ['CR', Buffer.from(TEXT.replaceAll('\n', '\r'))],
  ])('%s', async (name, bytes) => {
    const expected = await imported('a.srt', TEXT);
    const { stdout, stderr, status } = await imported('a.srt', bytes);
    expect({ stdout, status }).toEqual({ stdout: expected.stdout, status: 0 });
    expect(stdout).toContain('Ça va, Zoé ? “Déjà…”');
    expect(stderr.includes('it was read as Windows-1252')).toBe(name === 'Windows-1252');
  });
});

describe('hostile files end in a result or in one message', () => {
  const cue = (times: string) => `WEBVTT\n\n${times}\nHello there.\n`;

  test.each([
    ['an empty file', 'a.srt', '', 2],
    ['an unclosed cue', 'a.vtt', 'WEBVTT\n\n00:01.000 --> 00:02.000', 2],
    ['an unclosed tag', 'a.vtt', 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Nadia>Hello <c.health>there', 0],
    ['a cue cut in its times', 'a.srt', '1\n00:00:01,000 -->', 2],
    ['an unclosed quote', 'a.TextGrid', '"ooTextFile" "TextGrid" 0 1 <exists> 1 "IntervalTier" "A', 2],
    ['cues that overlap', 'a.vtt', `${cue('00:01.000 --> 00:09.000')}\n00:02.000 --> 00:03.000\nYes.\n`, 0],
    [
      'intervals that overlap',
      'a.TextGrid',
      '"ooTextFile" "TextGrid" 0 9 <exists> 1 "IntervalTier" "A" 0 9 2 0 5 "x" 4 9 "y"',
      2,
    ],
    ['a negative time', 'a.vtt', cue('-00:01.000 --> 00:02.000'), 2],
    ['a negative label', 'a.txt', '-1.5\t2.0\tHello\n', 2],
    ['a label that ends before it begins', 'a.txt', '3.5\t2.0\tHello\n', 2],
    ['a hundred hours', 'a.vtt', cue('100:00:00.000 --> 100:00:02.000'), 0],
    ['a thousand hours', 'a.vtt', cue('1000:00:00.000 --> 1000:00:02.000'), 2],
    ['a bullet backwards', 'a.cha', '@Begin\n*A:\thello . \u0015900_100\u0015\n@End\n', 2],
    ['a bullet of eleven days', 'a.cha', '@Begin\n*A:\thello . \u0015999999998_999999999\u0015\n@End\n', 2],
    ['a bullet that never ends', 'a.cha', `@Begin\n*A:\thello . \u0015${'1'.repeat(500_000)}\n@End\n`, 0],
    ['brackets that never end', 'a.cha', `@Begin\n*A:\thello ${'['.repeat(500_000)}\n@End\n`, 0],
    ['a line that is none of CHAT', 'a.cha', '@Begin\nhello\n@End\n', 2],
    ['zeros', 'a.srt', '1\n00:00:01,000 --> 00:00:02,000\nHel\0lo\n', 2],
    ['zeros between the bytes of nothing', 'a.srt', '\0'.repeat(5000), 2],
    ['controls and directions', 'a.srt', '1\n00:00:01,000 --> 00:00:02,000\nHe\u001b[31mllo \u202ethere\u0007\n', 0],
    ['a hundred thousand colons', 'a.srt', `1\n00:00:01,000 --> 00:00:02,000\n${'A:'.repeat(100_000)}\n`, 0],
    [
      'names that YAML would read otherwise',
      'a.vtt',
      'WEBVTT\n\n00:01.000 --> 00:02.000\n<v null>no</v> <v {a: "b"}>yes # and\n',
      0,
    ],
    ['text of YAML', 'a.vtt', 'WEBVTT\n\n00:01.000 --> 00:02.000\n"a": [b]{health} \\ # {c} &amp;d *e\n', 0],
  ] as const)('%s', async (_, name, content, expected) => {
    const { stdout, stderr, status } = await imported(name, content);
    expect({ status, stderr }).toMatchObject({ status: expected });
    if (expected === 0) scenarioIn(stdout);
    else expect({ stdout, stderr }).toMatchObject({ stdout: '', stderr: expect.stringMatching(/^earshot: \S/u) });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal would obey them.
    expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/u);
  });

  test('200 MB are refused by their size', async () => {
    writeFileSync(join(FOLDER, 'big.srt'), '1\n');
    truncateSync(join(FOLDER, 'big.srt'), 200 * 1024 * 1024);
    const { stderr, status } = await answerTo(['import', 'big.srt'], FOLDER);
    expect({ stderr, status }).toMatchObject({ status: 2, stderr: expect.stringContaining('this is over 32 MiB') });
  });

  test('any name and any text', async () => {
    const frames: readonly [string, (name: string, text: string) => string][] = [
      ['a.vtt', (name, text) => `WEBVTT\n\n00:01.000 --> 00:02.000\n<v ${name}>${text}\n`],
      ['a.srt', (name, text) => `1\n00:00:01,000 --> 00:00:02,000\n${name}: ${text}\n${name}: ${text}\n`],
      ['a.txt', (name, text) => `1\t2\t${name}: ${text}\n3\t4\t${name}: ${text}\n`],
      [
        'a.cha',
        (name, text) => `@Begin\n@Participants:\t${name} ${text} Child\n*${name}:\t${text} .\n*CHI:\t${text}\n`,
      ],
      [
        'a.TextGrid',
        (name, text) => `"ooTextFile" "TextGrid" 0 9 <exists> 1 "IntervalTier" "${name}" 0 9 1 0 5 "${text}"`,
      ],
    ];
    const string = fc.oneof(
      fc.string({ unit: anyCharacter, maxLength: 12 }),
      fc.string({ unit: fc.constantFrom(...'aB1 .:[]{}()<>&@+/\\"\'#-\t\u0015'), maxLength: 12 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...frames), string, string, async ([file, frame], name, text) => {
        const { stdout, stderr, status } = await imported(file, frame(name, text));
        if (status === 0) scenarioIn(stdout);
        else expect({ stderr, status }).toMatchObject({ status: 2, stderr: expect.stringMatching(/^earshot: /u) });
      }),
      { numRuns: 300 },
    );
  });

  test('any cut and any change of a byte', async () => {
    const files = readdirSync(REAL).filter((name) => !/\.(?:yaml|md)$/u.test(name));
    const damage = fc.record({
      name: fc.constantFrom(...files),
      at: fc.double({ min: 0, max: 0.999, noNaN: true }),
      bytes: fc.uint8Array({ maxLength: 4 }),
      isCut: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ name, at, bytes, isCut }) => {
        const whole = readFileSync(join(REAL, name));
        const place = Math.floor(at * whole.length);
        const rest = isCut ? Buffer.alloc(0) : whole.subarray(place + bytes.length);
        const { stdout, stderr, status } = await imported(name, Buffer.concat([whole.subarray(0, place), bytes, rest]));
        if (status === 0) scenarioIn(stdout);
        else expect(stderr).toMatch(/^earshot: /u);
      }),
      { numRuns: 150 },
    );
  });
});

test('where most lines begin with a name, one that comes once is a speaker too', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-'));
  const cue = (second: number, text: string) =>
    `${second}\n00:00:0${second},000 --> 00:00:0${second + 1},000\n${text}\n\n`;
  writeFileSync(join(folder, 'talk.srt'), cue(1, '<b>Nadia:</b> Alexis, hello.') + cue(3, 'Tom: Hi.\nAnn: No.'));
  const { stdout } = await answerTo(['import', 'talk.srt'], folder);
  expect([...stdout.matchAll(/who: (\w+), says: "([^"]*)"/gu)].map(([, who, says]) => `${who}: ${says}`)).toEqual([
    'nadia: Alexis, hello.',
    'tom: Hi.',
    'ann: No.',
  ]);
  writeFileSync(join(folder, 'talk.srt'), cue(1, 'Remember: we left.') + cue(3, 'I do.') + cue(5, 'So do I.'));
  expect((await answerTo(['import', 'talk.srt'], folder)).stdout).toContain('says: "Remember: we left."');
});
