import { beforeAll, describe, expect, it } from 'vitest';
import { nodeHost } from '../../src/host/node/node-host.ts';
import { wordsOf } from '../../src/scenario/line.ts';
import type { Entry, Person, Scenario, SpeechEntry, Start } from '../../src/scenario/scenario.ts';
import { openEngine, type SpeechEngine } from '../../src/speech/engine.ts';
import { layOut } from '../../src/speech/lay-out.ts';

let engine: SpeechEngine;
beforeAll(async () => {
  engine = await openEngine(nodeHost);
});

const PAUSE: Start = { kind: 'pause' };
const at = (ms: number): Start => ({ kind: 'at', ms });
const later = (ms: number): Start => ({ kind: 'after', ms });

type Draft = (index: number) => Entry;

function says(who: string | null, text: string, start: Start = PAUSE, more: Partial<SpeechEntry> = {}): Draft {
  const words = wordsOf(text).map((word) => ({ ...word, private: [], about: [], exact: null }));
  return (index) => ({
    index,
    start,
    kind: 'speech',
    endMs: null,
    who,
    toDevice: false,
    text,
    words,
    wpm: null,
    pronounce: {},
    wakes: null,
    accepted: null,
    reply: null,
    ...more,
  });
}

const mutes =
  (start: Start = PAUSE): Draft =>
  (index) => ({ index, start, kind: 'act', who: 'ada', act: { does: 'mute' } });
const networkDown =
  (start: Start = PAUSE): Draft =>
  (index) => ({ index, start, kind: 'event', event: 'network-down', with: {}, by: null, accepted: [] });

function person(id: string, wpm: number | null = null): Person {
  return { id, name: id, role: 'resident', age: null, guardian: null, consents: {}, wpm, voice: null, distanceM: null };
}

function scene(drafts: readonly Draft[], more: Partial<Scenario> = {}): Scenario {
  return {
    id: 'scene',
    title: 'A scene',
    language: 'en',
    summary: null,
    sources: [],
    tags: [],
    law: 'eu',
    place: 'home',
    device: {},
    people: [person('ada'), person('bob')],
    timeline: drafts.map((draft, index) => draft(index)),
    later: [],
    expect: null,
    lesson: [],
    room: null,
    durationMs: null,
    pronounce: {},
    audio: null,
    captions: null,
    ...more,
  };
}

/** The engine is asked for less than what people's words a minute are. */
const lengthOf = (text: string, wpm = 175) => engine.pronounce(text, 'en', wpm / 1.28).lengthMs;
const startsOf = (...drafts: Draft[]) => layOut(scene(drafts), engine).entries.map(({ startMs }) => startMs);

describe('when entries start', () => {
  const line = 'Not yet.';
  const length = () => lengthOf(line);

  it('the first at 0, wherever it does not say', () => {
    expect(startsOf(says('ada', line))).toEqual([0]);
    expect(startsOf(mutes())).toEqual([0]);
    expect(startsOf(says('ada', line, later(1_500)))).toEqual([1_500]);
  });

  it('where they say so', () => {
    expect(startsOf(says('ada', line, at(2_000)), says('bob', line, at(2_100)), mutes(at(500)))).toEqual([
      2_000, 2_100, 500,
    ]);
  });

  it('some time after the end of the one before', () => {
    expect(startsOf(says('ada', line, at(2_000)), says('bob', line, later(1_500)), mutes(later(0)))).toEqual([
      2_000,
      2_000 + length() + 1_500,
      2_000 + 2 * length() + 1_500,
    ]);
  });

  it('after a short pause for another speaker, a longer one for the same, none for what happens', () => {
    expect(startsOf(says('ada', line), says('bob', line))).toEqual([0, length() + 200]);
    expect(startsOf(says('ada', line), says('ada', line))).toEqual([0, length() + 500]);
    expect(startsOf(says(null, line), says(null, line))).toEqual([0, length() + 500]);
    expect(startsOf(says('ada', line), mutes(), networkDown(), says('ada', line))).toEqual([
      0,
      length(),
      length(),
      length() + 200,
    ]);
  });
});

describe('a soundtrack', () => {
  it('has every line with its words and sounds, in order of start', () => {
    const letter = says('ada', 'Read it.', at(3_000), { toDevice: true });
    const soundtrack = layOut(scene([letter, says('bob', 'No.', at(1_000))]), engine);
    expect(soundtrack).toMatchInlineSnapshot(`
      {
        "durationMs": 23551,
        "entries": [
          {
            "endMs": 3551,
            "startMs": 3000,
          },
          {
            "endMs": 1418,
            "startMs": 1000,
          },
        ],
        "language": "en",
        "lines": [
          {
            "endMs": 1418,
            "entry": 1,
            "phones": [
              {
                "endMs": 1162,
                "ipa": "n",
                "startMs": 1000,
                "stress": 0,
                "word": 0,
              },
              {
                "endMs": 1418,
                "ipa": "əʊ",
                "startMs": 1162,
                "stress": 1,
                "word": 0,
              },
            ],
            "startMs": 1000,
            "text": "No.",
            "toDevice": false,
            "who": "bob",
            "words": [
              {
                "about": [],
                "endMs": 1418,
                "from": 0,
                "private": [],
                "startMs": 1000,
                "text": "No",
                "to": 2,
              },
            ],
          },
          {
            "endMs": 3551,
            "entry": 0,
            "phones": [
              {
                "endMs": 3145,
                "ipa": "ɹ",
                "startMs": 3000,
                "stress": 0,
                "word": 0,
              },
              {
                "endMs": 3287,
                "ipa": "iː",
                "startMs": 3145,
                "stress": 1,
                "word": 0,
              },
              {
                "endMs": 3354,
                "ipa": "d",
                "startMs": 3287,
                "stress": 0,
                "word": 0,
              },
              {
                "endMs": 3496,
                "ipa": "ɪ",
                "startMs": 3354,
                "stress": 0,
                "word": 1,
              },
              {
                "endMs": 3551,
                "ipa": "t",
                "startMs": 3496,
                "stress": 0,
                "word": 1,
              },
            ],
            "startMs": 3000,
            "text": "Read it.",
            "toDevice": true,
            "who": "ada",
            "words": [
              {
                "about": [],
                "endMs": 3354,
                "from": 0,
                "private": [],
                "startMs": 3000,
                "text": "Read",
                "to": 4,
              },
              {
                "about": [],
                "endMs": 3551,
                "from": 5,
                "private": [],
                "startMs": 3354,
                "text": "it",
                "to": 7,
              },
            ],
          },
        ],
      }
    `);
  });

  it('lasts as long as the scenario says, else 20 s after the last end', () => {
    const drafts = [says('ada', 'Not yet.', at(9_000)), says('bob', 'No.', at(1_000))];
    expect(layOut(scene(drafts), engine).durationMs).toBe(9_000 + lengthOf('Not yet.') + 20_000);
    expect(layOut(scene([]), engine).durationMs).toBe(20_000);
    const cut = layOut(scene(drafts, { durationMs: 9_100 }), engine);
    expect(cut.durationMs).toBe(9_100);
    expect(cut.lines.at(-1)?.endMs).toBe(9_000 + lengthOf('Not yet.'));
  });

  it('takes the rate of the line, else of the person, else of the engine', () => {
    const text = 'Whatever it says, we have been through worse.';
    const people = [person('ada', 120), person('bob')];
    const drafts = [
      says('ada', text, at(0), { wpm: 300 }),
      says('ada', text, at(0)),
      says('bob', text, at(0)),
      says(null, text, at(0)),
    ];
    expect(layOut(scene(drafts, { people }), engine).entries.map(({ endMs }) => endMs)).toEqual(
      [300, 120, 175, 175].map((wpm) => lengthOf(text, wpm)),
    );
  });

  it('begins a line with its first sound, whatever stands before it', () => {
    const { lines } = layOut(scene([says('ada', '… "Yes," she said.', at(4_000))]), engine);
    expect(lines[0]?.words[0]?.startMs).toBe(4_000);
    expect(lines[0]?.phones[0]?.startMs).toBe(4_000);
    expect(lines[0]?.endMs).toBe(lines[0]?.phones.at(-1)?.endMs);
  });

  it('leaves exact times as they are', () => {
    const words = wordsOf('Alexa stop').map((word, index) => ({
      ...word,
      private: [],
      about: [],
      exact: { startMs: 2_000 + 1_000 * index, endMs: 2_500 + 1_000 * index },
    }));
    const { lines, entries } = layOut(scene([says('ada', 'Alexa stop', at(2_000), { words })]), engine);
    expect(lines[0]?.words.map(({ startMs, endMs }) => [startMs, endMs])).toEqual([
      [2_000, 2_500],
      [3_000, 3_500],
    ]);
    expect(entries).toEqual([{ startMs: 2_000, endMs: 3_500 }]);
  });
});
