import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { logLines, readLog } from '../../src/log/file.ts';
import { DiagnosticError } from '../../src/vocabulary/diagnostic-error.ts';
import { answerTo, earshot } from '../helpers/earshot.ts';

const folder = mkdtempSync(join(tmpdir(), 'earshot-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Line = Record<string, unknown>;
let log: Line[];
beforeAll(async () => {
  const { stdout } = await answerTo(['run', 'clinic-letter', '--jsonl']);
  log = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
});
const written = (lines: readonly Line[]) => lines.map((line) => JSON.stringify(line)).join('\n');

/** The line at which a text stops being a log. */
function wrongLine(text: string): number {
  try {
    readLog(text, 'run.jsonl');
  } catch (error) {
    if (!(error instanceof DiagnosticError) || !('line' in error.params)) throw error;
    return error.params.line;
  }
  throw new Error('the text was taken for a log');
}

/** The log with some fields of one line changed; `undefined` takes a field away. */
const edited = (index: number, fields: Line) =>
  written(log.map((line, at) => (at === index ? { ...line, ...fields } : line)));

/** The place of the first event of a type. */
function placeOf(type: string): number {
  const index = log.findIndex((line) => line.type === type);
  if (index < 0) throw new Error(`no ${type} in the log`);
  return index;
}

test('a log comes back from disk as it was written', async () => {
  const scenarios = ['arkansas-2015', 'bedtime-story', 'diner', 'portland-2018', 'timer-and-talk'];
  const { stdout } = await answerTo(['run', ...scenarios, '--jsonl']);
  const logs = stdout.split(/^(?=\{"format")/mu);
  expect(logs).toHaveLength(scenarios.length);
  for (const text of logs) expect(logLines(readLog(text, 'run.jsonl'))).toBe(text);
});

test('blank lines are passed over, and counted', () => {
  const lines = written(log).split('\n');
  expect(readLog(`\n${lines.join('\n \r\n')}\n\n`, 'run.jsonl').events).toHaveLength(log.length - 1);
  expect(wrongLine(`\n\n${lines[0]}\n\n${lines[2]}`)).toBe(5);
  expect(wrongLine('\n{}')).toBe(2);
  expect(wrongLine('')).toBe(1);
});

/** The first entry of a list in the header. */
const firstOf = (list: string) => (log[0]?.[list] as Line[] | undefined)?.[0];

describe('the header', () => {
  test.each([
    ['another format', () => ({ format: 'earshot/log@2' })],
    ['an empty scenario', () => ({ scenario: {} })],
    ['a language without words', () => ({ scenario: { ...(log[0]?.scenario as Line), language: 'de' } })],
    ['a length in words', () => ({ scenario: { ...(log[0]?.scenario as Line), durationMs: 'a minute' } })],
    ['an empty device', () => ({ device: {} })],
    ['no people', () => ({ people: undefined })],
    ['a person without consents', () => ({ people: [{ id: 'ann', name: 'Ann', role: 'owner' }] })],
    ['a seed in words', () => ({ seed: 'seven' })],
    ['no fingerprint', () => ({ fingerprint: undefined })],
    ['a later event nobody knows', () => ({ later: [{ ...firstOf('later'), event: 'flood' }] })],
    ['a question without choices', () => ({ lesson: [{ ...firstOf('lesson'), choices: undefined }] })],
  ])('%s', (_, fields) => {
    expect(wrongLine(edited(0, fields()))).toBe(1);
  });
});

test('every setting of the device is checked', () => {
  const device = log[0]?.device as Line;
  expect(Object.keys(device)).toHaveLength(33);
  for (const name of Object.keys(device)) expect(wrongLine(edited(0, { device: { ...device, [name]: {} } }))).toBe(1);
});

test('a log from before there were a model, patience and measured devices is read', () => {
  const { patience, generation, giveUpMs, ...device } = (log[0]?.device ?? {}) as Line;
  const { header } = readLog(edited(0, { model: undefined, device }), 'run.jsonl');
  expect(header.model).toBe(null);
  expect(header.device).toEqual({ ...device, patience: 1, generation: null, giveUpMs: device.maxRecordingMs });
  expect([patience, generation, giveUpMs]).not.toContain(undefined);
});

test('a log from before words were about somebody, and somebody answered for findings, is read', () => {
  const older = log.map((line) => {
    const {
      saidBy: _s,
      responsible: _r,
      alongside: _a,
      weight: _w,
      asked: _k,
      beside: _b,
      remains: _m,
      ...event
    } = line;
    if (line.type === 'finding.raised') return event;
    if (line.type !== 'speech.started') return line;
    const words = (line.words as Line[]).map(({ about: _, ...word }) => ({
      ...word,
      private: (word.private as string[]).map(() => 'biometric'),
    }));
    return { ...line, words };
  });
  const { place: _, ...scenario } = (log[0]?.scenario ?? {}) as Line;
  const { header, events } = readLog(written([{ ...log[0], scenario }, ...older.slice(1)]), 'run.jsonl');
  expect(header.scenario.place).toBe('home');
  const words = events.flatMap((event) =>
    event.type === 'speech.started' ? event.words.map((word) => ({ ...word, who: event.who })) : [],
  );
  expect(words.some(({ private: categories }) => categories.length > 0)).toBe(true);
  for (const { who, private: categories, about } of words) {
    expect(categories.every((category) => category === 'other')).toBe(true);
    expect(about).toEqual(categories.map(() => who));
  }
  const findings = events.filter((event) => event.type === 'finding.raised');
  expect(findings.length).toBeGreaterThan(0);
  for (const { who, saidBy, responsible } of findings) expect([saidBy, responsible]).toEqual([who, 'provider']);
});

describe('an event', () => {
  test.each<[string, string, Line]>([
    ['out of order', 'scene.ended', { seq: 0.5 }],
    ['without a time', 'scene.ended', { atMs: null }],
    ['of an unknown type', 'scene.ended', { type: 'scene.ending' }],
    ['of a type that every object has', 'scene.ended', { type: 'constructor' }],
    ['with words that are none', 'speech.started', { words: ['hello'] }],
    ['with a verdict nobody knows', 'wakeword.candidate', { verdict: 'perhaps' }],
    ['with a cause nobody knows', 'recording.opened', { cause: 'toString' }],
    ['without its end', 'recording.closed', { endMs: undefined }],
    ['with a finding nobody knows', 'finding.raised', { code: 'rude' }],
  ])('%s', (_, type, fields) => {
    const index = placeOf(type);
    expect(wrongLine(edited(index, fields))).toBe(index + 1);
  });
});

test('a line too long to be one is not parsed', () => {
  const long = JSON.stringify({ ...log[1], text: 'x'.repeat(16 * 1024 * 1024) });
  expect(wrongLine(`${written(log.slice(0, 1))}\n${long}`)).toBe(2);
});

describe('earshot play', () => {
  const play = (name: string, content: string) => {
    writeFileSync(join(folder, name), content);
    return answerTo(['play', name], folder);
  };
  const remedy = 'earshot run SCENARIO --jsonl > log.jsonl writes a log\n';

  test('plays a log as it plays the scenario', async () => {
    writeFileSync(join(folder, 'good.jsonl'), written(log));
    const { status, stdout, stderr } = earshot(['play', 'good.jsonl'], { cwd: folder });
    expect({ status, stdout, stderr }).toEqual(await answerTo(['play', 'clinic-letter']));
    expect(status).toBe(0);
  });

  test.each([
    ['junk', '['.repeat(1_000_000)],
    ['hollow', '{"format":"earshot/log@1","scenario":{},"device":{}}'],
  ])('%s', async (name, content) => {
    const stderr = `earshot: ${name}.jsonl:1: this is not a line of earshot/log@1; ${remedy}`;
    expect(await play(`${name}.jsonl`, content)).toEqual({ status: 2, stdout: '', stderr });
  });

  test('what is no text, or too much of it', async () => {
    writeFileSync(join(folder, 'big.jsonl'), '{');
    truncateSync(join(folder, 'big.jsonl'), 256 * 1024 * 1024 + 1);
    const refusal = async (path: string) => (await answerTo(['play', path], folder)).stderr;
    expect(await refusal('big.jsonl')).toBe(`earshot: big.jsonl: this is over 256 MiB; ${remedy}`);
    expect(await refusal('gone.jsonl')).toBe(`earshot: gone.jsonl: there is no such file; ${remedy}`);
    expect((await play('binary.jsonl', '\0')).stderr).toBe(`earshot: binary.jsonl: this is no text file; ${remedy}`);
  });
});
