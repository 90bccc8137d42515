// A scene of many hours through the machine and privacy alone: time and memory of this process.

import { LOG_FORMAT } from '../dist/log/header.js';
import { summaryOf } from '../dist/log/result.js';
import { sealLog } from '../dist/log/seal.js';
import { viewOf } from '../dist/log/view/view.js';
import { resolveDevice } from '../dist/machine/device.js';
import { runScene } from '../dist/machine/run-scene.js';
import { findingsRaised } from '../dist/privacy/find.js';
import { wordsFor } from '../dist/words/words.js';

const WORDS_A_DAY = 130_000;
const WORDS_A_LINE = 10;
const WORD_MS = 300;

/** Talk spread evenly over `hours`; every fiftieth line wakes the speaker, every tenth nearly does. */
function scene(hours, profile) {
  const durationMs = hours * 3_600_000;
  const count = Math.round((WORDS_A_DAY * hours) / 24 / WORDS_A_LINE);
  const people = ['ann', 'ben', 'cleo', 'dan'].map((id, index) => ({
    id,
    name: id,
    role: index === 0 ? 'owner' : 'guest',
    age: null,
    guardian: null,
    consents: {},
  }));
  const lines = Array.from({ length: count }, (_, entry) => {
    const startMs = Math.floor((entry * durationMs) / count);
    const words = Array.from({ length: WORDS_A_LINE }, (_, index) => ({
      text: 'word',
      startMs: startMs + index * WORD_MS,
      endMs: startMs + (index + 1) * WORD_MS - 20,
      private: index === 7 ? ['health'] : [],
      from: 0,
      to: 4,
    }));
    const who = people[entry % people.length].id;
    return { entry, who, toDevice: false, text: 'talk', startMs, endMs: words.at(-1).endMs, words, phones: [] };
  });
  const timeline = lines.map(({ entry, who, text, startMs }) => ({
    kind: 'speech',
    index: entry,
    start: { kind: 'at', ms: startMs },
    who,
    toDevice: false,
    text,
    words: [],
    accepted: null,
    reply: null,
  }));
  const candidates = lines
    .filter(({ entry }) => entry % 10 === 0)
    .map(({ entry, who, words }) => ({
      startMs: words[1].startMs,
      endMs: words[1].endMs,
      who,
      entry,
      heard: 'word',
      wakeWord: 'alexa',
      score: entry % 50 === 0 ? 0.95 : 0.7,
      threshold: 0.9,
      probability: 0.1,
      verifyProbability: entry % 100 === 0 ? 1 : 0,
      by: 'detector',
      accepted: null,
      alignment: [],
    }));
  const later = [
    {
      kind: 'event',
      afterMs: 86_400_000,
      event: 'human-review',
      recording: null,
      by: null,
      partner: null,
      purpose: null,
    },
  ];
  const device = resolveDevice({ profile, retentionDays: 90 }, [], {
    overrides: profile === 'streaming-satellite' ? [{ saveRecordings: true }] : [],
  });
  const scenario = { id: 'day', title: 'A day', language: 'en', law: 'eu', people, timeline, later };
  const entries = lines.map(({ startMs, endMs }) => ({ startMs, endMs }));
  const soundtrack = { language: 'en', durationMs, lines, entries };
  const scores = new Array(durationMs / 100).fill(0.1);
  return {
    scenario,
    soundtrack,
    device,
    epochs: [{ fromMs: 0, hearing: { candidates, scores }, replyWake: () => null }],
    detector: 'phonetic',
    seed: null,
  };
}

const [hours = '24', profile = 'alexa-like'] = process.argv.slice(2);
const day = scene(Number(hours), profile);
const started = performance.now();
const events = runScene(day);
const header = {
  format: LOG_FORMAT,
  scenario: {
    id: 'day',
    title: 'A day',
    durationMs: day.soundtrack.durationMs,
    kind: 'transcript',
    language: 'en',
    law: 'eu',
  },
  device: day.device,
  detector: 'phonetic',
  seed: null,
  people: day.scenario.people,
  later: day.scenario.later,
  lesson: [],
};
const log = sealLog(header, events, findingsRaised(header, events, wordsFor('en').findings));
const summary = summaryOf(log);
const seconds = (performance.now() - started) / 1000;
const words = day.soundtrack.lines.length * WORDS_A_LINE;
const megabytes = process.resourceUsage().maxRSS / 1024;

/** Everything that the view says about some moments of a log, one after the other; ms a moment. */
function look(fresh, moments) {
  const from = performance.now();
  for (let nth = 0; nth < moments; nth++) {
    const ms = Math.floor((((nth * 7919) % moments) / moments) * day.soundtrack.durationMs);
    viewOf(fresh).at(ms, { lines: 20 });
  }
  return (performance.now() - from) / moments;
}

look({ ...log }, 1); // warms up
const opened = { ...log };
const openMs = look(opened, 1);
look(opened, 500);
const momentMs = look(opened, 500);
console.log(
  JSON.stringify({ words, events: events.length, findings: summary.findings, seconds, megabytes, openMs, momentMs }),
);
