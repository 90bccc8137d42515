import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseScenario } from '../../src/scenario/parse.ts';
import type { Scenario, SpeechEntry, WrittenWord } from '../../src/scenario/scenario.ts';
import { readIpa as readEngineIpa } from '../../src/speech/ipa.ts';
import type { Category } from '../../src/vocabulary/category.ts';
import { renderDiagnostics } from '../../src/words/diagnostic-text.ts';
import { wordsFor } from '../../src/words/words.ts';
import { readIpa, vocabulary } from '../helpers/scenario-vocabulary.ts';

const parse = (text: string, file = 'scene.yaml') => parseScenario(text, { file, device: vocabulary, readIpa });

function read(text: string, file?: string): Scenario {
  const { scenario, diagnostics } = parse(text, file);
  expect(diagnostics).toEqual([]);
  if (!scenario) throw new Error('no scenario');
  return scenario;
}

/** The only line of a scene in which Nadia speaks; `entry` is its keys in YAML. */
function readLine(entry: string, top = ''): SpeechEntry {
  const [line] = read(
    `format: earshot/scenario@1\npeople: {nadia: {role: owner}}\n${top}\ntimeline:\n  - {who: nadia, ${entry}}\n`,
  ).timeline;
  if (line?.kind !== 'speech') throw new Error('no line');
  return line;
}

const word = (text: string, from: number, ...categories: Category[]): WrittenWord => ({
  text,
  from,
  to: from + text.length,
  private: categories,
  about: categories.map(() => 'nadia'),
  exact: null,
});

const EXAMPLE = `
format: earshot/scenario@1
id: clinic-letter
title: A letter from the clinic
language: en
summary: Nadia talks to Alexis about a letter.
sources:
  - {title: "A study", author: "A. Author", year: 2020, url: "https://example.org/study"}
  - {title: "A page"}
tags: [accidental, health]
law: elsewhere
device:
  profile: alexa-like
  wakeWord: alexa
people:
  nadia: {name: Nadia, role: owner, consents: {service: granted, improvement: refused, "sharing:grocer": withdrawn}, wpm: 150}
  alexis: {role: guest, voice: {variant: f3, pitch: 60}, distanceM: 2.5}
  leo: {name: Leo, role: child, age: 9, guardian: nadia}
  tv: {name: Television, role: media}
room: {noise: tv, snrDb: +15}
duration: 2min
pronounce: {Alexis: "AH0 L EH1 K S IH0 S"}
timeline:
  - {at: 2s, who: nadia, says: "Alexis, open [the letter]{health}?", private: [family]}
  - {at: +1.5s, who: alexis, says: "Not yet.", wpm: 140}
  - {who: tv, words: [[20000, 20400, "Election,"], [20400, 20500, "now!"]], wakes: "Election", accepted: false}
  - at: +2
    who: nadia
    to: device
    says: "Alexa, stop."
    reply: {says: "To whom?", lasts: 2s, expects: true, does: send, partner: contact}
    pronounce: {alexa: "ɐlˈɛksə"}
  - {at: 41s, who: alexis, does: mute}
  - {at: 00:01:00.500, event: network-down}
  - {at: 70, event: update, with: {sensitivity: 0.7}}
  - {who: nadia, does: consent, purpose: "sharing:grocer", choice: granted}
  - {who: nadia, does: delete, what: r1}
  - {does: unplug}
later:
  - {after: 1d, event: profiling}
  - {after: 21d, event: warrant, by: "county police", recording: r2}
  - {after: 40d, event: share, partner: grocer, purpose: "sharing:grocer"}
  - {after: 18mo, who: nadia, does: delete, what: all}
  - {after: 12h, who: nadia, does: consent, purpose: storage, choice: withdrawn}
expect:
  accidental: 1
  privateUploadedMs: "> 0"
  heard: ["Alexis"]
  findings: [recorded-without-consent]
  noFindings: [review-without-consent]
lesson:
  - {at: 1.9s, ask: "What will leave the home?", choices: ["Nothing", "All of it"], answer: 2, because: "It woke."}
`;

const SILENT = { says: null, lastsMs: null, expects: false, does: 'none', partner: null, what: null, wakes: null };
const LINE = { kind: 'speech', endMs: null, toDevice: false, wpm: null, wakes: null, accepted: null, reply: null };
const PRONOUNCE = { alexis: 'AH0 L EH1 K S IH0 S' };
const PERSON = { age: null, guardian: null, consents: {}, wpm: null, voice: null, distanceM: null };
const NO_CALL = { by: null, accepted: [] };
const LATER = { kind: 'event', recording: null, by: null, partner: null, purpose: null };

test('a scenario with every feature comes out whole', () => {
  expect(read(EXAMPLE)).toEqual({
    id: 'clinic-letter',
    title: 'A letter from the clinic',
    language: 'en',
    summary: 'Nadia talks to Alexis about a letter.',
    sources: [
      { title: 'A study', author: 'A. Author', year: 2020, url: 'https://example.org/study' },
      { title: 'A page', author: null, year: null, url: null },
    ],
    tags: ['accidental', 'health'],
    law: 'elsewhere',
    place: 'home',
    device: { profile: 'alexa-like', wakeWord: 'alexa' },
    people: [
      {
        ...PERSON,
        id: 'nadia',
        name: 'Nadia',
        role: 'owner',
        consents: { service: 'granted', improvement: 'refused', 'sharing:grocer': 'withdrawn' },
        wpm: 150,
      },
      { ...PERSON, id: 'alexis', name: 'alexis', role: 'guest', voice: { variant: 'f3', pitch: 60 }, distanceM: 2.5 },
      { ...PERSON, id: 'leo', name: 'Leo', role: 'child', age: 9, guardian: 'nadia' },
      { ...PERSON, id: 'tv', name: 'Television', role: 'media' },
    ],
    timeline: [
      {
        ...LINE,
        index: 0,
        start: { kind: 'at', ms: 2000 },
        who: 'nadia',
        text: 'Alexis, open the letter?',
        words: [
          word('Alexis', 0, 'family'),
          word('open', 8, 'family'),
          word('the', 13, 'family', 'health'),
          word('letter', 17, 'family', 'health'),
        ],
        pronounce: PRONOUNCE,
      },
      {
        ...LINE,
        index: 1,
        start: { kind: 'after', ms: 1500 },
        who: 'alexis',
        text: 'Not yet.',
        words: [word('Not', 0), word('yet', 4)],
        wpm: 140,
        pronounce: PRONOUNCE,
      },
      {
        ...LINE,
        index: 2,
        start: { kind: 'at', ms: 20_000 },
        who: 'tv',
        text: 'Election, now!',
        words: [
          { ...word('Election', 0), exact: { startMs: 20_000, endMs: 20_400 } },
          { ...word('now', 10), exact: { startMs: 20_400, endMs: 20_500 } },
        ],
        pronounce: PRONOUNCE,
        wakes: { text: 'Election', from: 0, to: 8 },
        accepted: false,
      },
      {
        ...LINE,
        index: 3,
        start: { kind: 'after', ms: 2000 },
        who: 'nadia',
        toDevice: true,
        text: 'Alexa, stop.',
        words: [word('Alexa', 0), word('stop', 7)],
        pronounce: { ...PRONOUNCE, alexa: 'ɐlˈɛksə' },
        reply: { ...SILENT, says: 'To whom?', lastsMs: 2000, expects: true, does: 'send', partner: 'contact' },
      },
      { index: 4, start: { kind: 'at', ms: 41_000 }, kind: 'act', who: 'alexis', act: { does: 'mute' } },
      { index: 5, start: { kind: 'at', ms: 60_500 }, kind: 'event', event: 'network-down', with: {}, ...NO_CALL },
      {
        index: 6,
        start: { kind: 'at', ms: 70_000 },
        kind: 'event',
        event: 'update',
        with: { sensitivity: 0.7 },
        ...NO_CALL,
      },
      {
        index: 7,
        start: { kind: 'pause' },
        kind: 'act',
        who: 'nadia',
        act: { does: 'consent', purpose: 'sharing:grocer', choice: 'granted' },
      },
      { index: 8, start: { kind: 'pause' }, kind: 'act', who: 'nadia', act: { does: 'delete', what: 'r1' } },
      { index: 9, start: { kind: 'pause' }, kind: 'act', who: null, act: { does: 'unplug' } },
    ],
    later: [
      { ...LATER, afterMs: 86_400_000, event: 'profiling' },
      { ...LATER, afterMs: 21 * 86_400_000, event: 'warrant', by: 'county police', recording: 'r2' },
      { ...LATER, afterMs: 40 * 86_400_000, event: 'share', partner: 'grocer', purpose: 'sharing:grocer' },
      { kind: 'act', afterMs: 18 * 30.4375 * 86_400_000, who: 'nadia', act: { does: 'delete', what: 'all' } },
      {
        kind: 'act',
        afterMs: 12 * 3_600_000,
        who: 'nadia',
        act: { does: 'consent', purpose: 'storage', choice: 'withdrawn' },
      },
    ],
    expect: {
      summary: { accidental: 1, privateUploadedMs: '> 0' },
      heard: ['Alexis'],
      findings: ['recorded-without-consent'],
      noFindings: ['review-without-consent'],
    },
    lesson: [
      {
        atMs: 1900,
        ask: 'What will leave the home?',
        choices: ['Nothing', 'All of it'],
        answer: 2,
        because: 'It woke.',
      },
    ],
    room: { noise: 'tv', snrDb: 15 },
    durationMs: 120_000,
    pronounce: PRONOUNCE,
    audio: null,
    captions: null,
  });
});

test('JSON and its YAML are the same scenario', () => {
  const json = '{\n\t"format": "earshot/scenario@1",\n\t"timeline": [{"says": "Hi \\ud83d\\ude00 there"}]\n}';
  expect(read(json)).toEqual(read('format: earshot/scenario@1\ntimeline:\n- says: Hi 😀 there\n'));
});

test('what is not written has its default', () => {
  expect(read('format: earshot/scenario@1\naudio: sounds/door.wav\n', 'folder/front-door.yaml')).toEqual({
    id: 'front-door',
    title: 'front-door',
    language: 'en',
    summary: null,
    sources: [],
    tags: [],
    law: 'eu',
    place: 'home',
    device: {},
    people: [],
    timeline: [],
    later: [],
    expect: null,
    lesson: [],
    room: null,
    durationMs: null,
    pronounce: {},
    audio: 'sounds/door.wav',
    captions: null,
  });
});

test('standard input has a name too', () => {
  expect(read('format: earshot/scenario@1\ntimeline: []\n', '-').id).toBe('scenario');
});

test('a number of findings and a list of findings are told apart', () => {
  const expectations = (written: string) =>
    read(`format: earshot/scenario@1\ntimeline: []\nexpect: {findings: ${written}}\n`).expect;
  expect(expectations('">= 2"')).toEqual({ summary: { findings: '>= 2' }, heard: [], findings: [], noFindings: [] });
  expect(expectations('[breached]')).toEqual({ summary: {}, heard: [], findings: ['breached'], noFindings: [] });
});

describe('words', () => {
  const words = (says: string) => readLine(`says: ${JSON.stringify(says)}`).words.map(({ text }) => text);
  test.each([
    ['“Alexa!” – she said…', ['Alexa', 'she', 'said']],
    ["Don't tell T-Mobile: it's $20, or 50%.", ["Don't", 'tell', 'T-Mobile', "it's", '$20', 'or', '50%']],
    ['À l’oncologue ? « Oui » !', ['À', 'l’oncologue', 'Oui']],
    ['at 10:30 & later', ['at', '10:30', '&', 'later']],
  ])('%s', (says, expected) => expect(words(says)).toEqual(expected));

  test('a mark covers every word it touches, and marks may be nested', () => {
    const line = readLine('says: "un[believ]{health}able [my [son]{child} says]{family} so"');
    expect(line.text).toBe('unbelievable my son says so');
    expect(line.words.map((each) => each.private)).toEqual([
      ['health'],
      ['family'],
      ['child', 'family'],
      ['family'],
      [],
    ]);
  });

  test('a backslash takes the meaning from a bracket', () => {
    expect(readLine(String.raw`says: 'He wrote \[sic\] in C:\\temp'`).text).toBe(String.raw`He wrote [sic] in C:\temp`);
  });

  test('exact times give the line its start', () => {
    const line = readLine('says: "Hi, [you]{other}!", words: [[1000, 1200, "hi"], [1300, 1500, "You"]]');
    expect(line.start).toEqual({ kind: 'at', ms: 1000 });
    expect(line.words).toEqual([
      { ...word('Hi', 0), exact: { startMs: 1000, endMs: 1200 } },
      { ...word('you', 4, 'other'), exact: { startMs: 1300, endMs: 1500 } },
    ]);
  });

  test('what wakes the device is the first occurrence in the plain line', () => {
    const { wakes } = readLine('says: "[I sent a letter]{legal}, a letter!", wakes: "a letter"');
    expect(wakes).toEqual({ text: 'a letter', from: 7, to: 15 });
  });
});

describe('pronunciations', () => {
  test('the line wins over the scenario, whatever the case', () => {
    const { pronounce } = readLine(
      'says: "Alexis and Leo", pronounce: {ALEXIS: "L EH1 K S"}',
      'pronounce: {alexis: "AH0", leo: "liːəʊ"}',
    );
    expect(pronounce).toEqual({ alexis: 'L EH1 K S', leo: 'liːəʊ' });
  });

  test('a word such as "constructor" finds nothing that nobody wrote', () => {
    const { pronounce } = readLine('says: "constructor"');
    expect(pronounce.constructor).toBeUndefined();
  });

  test('a word that nobody says is a warning and stops nothing', () => {
    const { scenario, diagnostics } = parse(
      'format: earshot/scenario@1\npronounce: {nadja: "n"}\ntimeline: [{says: Nadia}]\n',
    );
    expect(diagnostics.map(({ code, severity, place }) => ({ code, severity, line: place?.line }))).toEqual([
      { code: 'pronounce-unused', severity: 'warning', line: 2 },
    ]);
    expect(scenario?.timeline).toHaveLength(1);
  });

  test('a symbol that is no sound is named, and so is a pronunciation without any', () => {
    const refusal = (sounds: string) => {
      const text = `format: earshot/scenario@1\ntimeline: [{says: Alexa, pronounce: {Alexa: ${sounds}}}]\n`;
      const { diagnostics } = parseScenario(text, { file: 'scene.yaml', device: vocabulary, readIpa: readEngineIpa });
      return diagnostics.map(({ code, params, place }) => ({
        code,
        params,
        columns: [place?.column, place?.endColumn],
      }));
    };
    expect(refusal('AH0 L QX1')).toEqual([
      { code: 'arpabet', params: { token: 'QX1', suggestion: null }, columns: [51, 54] },
    ]);
    expect(refusal('aʘa')).toEqual([{ code: 'ipa', params: { symbol: 'ʘ' }, columns: [46, 47] }]);
    expect(refusal('ˈ')).toEqual([
      { code: 'bad-pronunciation', params: { word: 'alexa', symbol: 'ˈ' }, columns: [45, 46] },
    ]);
  });
});

test('five different errors of one file come out at once, in the order of the text', () => {
  const text = `format: earshot/scenario@1
device: {profile: alexa}
people:
  nadia: {role: owner}
timeline:
  - {at: 5 seconds, who: nadia, says: "Hello."}
  - {who: nadja, says: "[Hello]{helth}", wakes: "Alexa"}
`;
  expect(
    parse(text).diagnostics.map(({ code, place }) => [code, place?.line, place?.column, place?.endColumn]),
  ).toEqual([
    ['not-one-of', 2, 19, 24],
    ['time', 6, 10, 19],
    ['unknown-person', 7, 11, 16],
    ['not-one-of', 7, 33, 38],
    ['wakes-elsewhere', 7, 49, 56],
  ]);
});

test('messages come in French too', () => {
  const text = 'format: earshot/scenario@1\nlangage: fr\ntimeline: []\n';
  expect(renderDiagnostics(parse(text, 'scène.yaml').diagnostics, text, wordsFor('fr'))).toBe(
    `scène.yaml:2:1: erreur: il n’y a pas de clé « langage » ici
    2 | langage: fr
      | ^^^^^^^
      = vouliez-vous dire « language » ?
`,
  );
});

test('the place of anything can be asked for', () => {
  const { locate } = parse(
    'format: earshot/scenario@1\ndevice:\n  profile: alexa-like\ntimeline:\n  - {at: 1, says: Hi}\n',
  );
  expect(locate(['device', 'profile'])).toEqual({ line: 3, column: 12, endColumn: 22 });
  expect(locate(['device', 'sensitivity'])).toEqual({ line: 2, column: 1, endColumn: 7 });
  expect(locate(['timeline', 0, 'says'])).toEqual({ line: 5, column: 19, endColumn: 21 });
  expect(locate(['audio'])).toEqual({ line: 1, column: 1, endColumn: 7 });
});

test('after fifty problems the rest is counted', () => {
  const text = `format: earshot/scenario@1\ntimeline:\n${'  - {says: ""}\n'.repeat(60)}`;
  const rendered = renderDiagnostics(parse(text).diagnostics, text, wordsFor('en'));
  expect(rendered.match(/: error: /g)).toHaveLength(50);
  expect(rendered.trimEnd().split('\n').at(-1)).toBe('… and 10 more errors');
});

test('a long JSON text on one line is no junk, whatever its first key', () => {
  const person = { people: { ann: { role: 'owner' } }, timeline: [{ who: 'ann', says: 'Hello.' }] };
  const text = JSON.stringify({ summary: 'a'.repeat(70_000), format: 'earshot/scenario@1', ...person });
  expect(parse(text).diagnostics).toEqual([]);
});

test('no key is quadratic: five thousand people and one typo take no time', () => {
  const people = Array.from({ length: 5000 }, (_, index) => `  p${index}: {role: guest}`).join('\n');
  const text = `format: earshot/scenario@1\npeople:\n${people}\n  p7: {role: guest}\ntimeline: []\n`;
  expect(parse(text).diagnostics.map(({ code, place }) => [code, place?.line])).toEqual([['duplicate-key', 5003]]);
}, 15_000);

test('no slip of the finger throws, and there is a scenario exactly where there is no error', () => {
  const slip = fc.record({
    at: fc.nat(EXAMPLE.length),
    removed: fc.nat(12),
    put: fc.constantFrom(
      '',
      ' ',
      '\n',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      ':',
      ': ',
      ',',
      '- ',
      '&a ',
      '*a',
      '!',
      '|',
      '\t',
      '~',
      '-1',
      'é',
    ),
  });
  fc.assert(
    fc.property(fc.array(slip, { minLength: 1, maxLength: 3 }), (slips) => {
      const text = slips.reduce(
        (before, { at, removed, put }) => before.slice(0, at) + put + before.slice(at + removed),
        EXAMPLE,
      );
      const { scenario, diagnostics } = parse(text);
      const lines = text.split('\n');
      for (const { place } of diagnostics) {
        if (place === null) throw new Error('no place');
        const { line, column, endColumn } = place;
        expect(column).toBeLessThan(endColumn);
        expect(endColumn - 1).toBeLessThanOrEqual((lines[line - 1]?.length ?? Number.NaN) + 1);
      }
      expect(renderDiagnostics(diagnostics, text, wordsFor('fr')) === '').toBe(diagnostics.length === 0);
      expect(scenario === null).toBe(diagnostics.some(({ severity }) => severity === 'error'));
    }),
    { numRuns: 200 },
  );
});

test.each(['timeline: &t [*t]', 'people: &p {nadia: *p}', 'device: &d {profile: *d}'])(
  'a circle ends: %s',
  (circle) => {
    expect(parse(`format: earshot/scenario@1\n${circle}\n`).scenario).toBeNull();
  },
);

test('what was a category once is read as “other”, with a warning', () => {
  const text = `format: earshot/scenario@1
people: {nadia: {role: owner}}
timeline:
  - {who: nadia, says: "[My voice]{biometric about nadia}, [so]{health}."}
  - {who: nadia, private: [biometric], says: Yes}
`;
  const { scenario, diagnostics } = parseScenario(text, { file: 'scene.yaml', device: vocabulary, readIpa });
  expect(diagnostics.map(({ severity, code, place }) => [severity, code, place?.line, place?.column])).toEqual([
    ['warning', 'former-category', 4, 36],
    ['warning', 'former-category', 5, 28],
  ]);
  const lines = (scenario?.timeline ?? []).flatMap((entry) => (entry.kind === 'speech' ? [entry.words] : []));
  expect(lines.map((words) => words.map((word) => word.private.join()))).toEqual([
    ['other', 'other', 'health'],
    ['other'],
  ]);
});
