import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { vocabulary } from '../../app/vocabulary.ts';
import type { Host } from '../../host/host.ts';
import { wordsOf } from '../../scenario/line.ts';
import { parseScenario } from '../../scenario/parse.ts';
import { readText } from '../../scenario/read-file.ts';
import type { SpeechEntry } from '../../scenario/scenario.ts';
import type { Talk } from '../../speech/lay-out.ts';
import type { Language } from '../../vocabulary/language.ts';

/** The largest file of a conversation: 16 MiB (assumed). */
const FILE_LIMIT_BYTES = 16 * 1024 * 1024;
const SUFFIXES = ['.txt', '.yaml', '.yml', '.json'];

/**
 * The files of a folder that may hold talk, by name: text with a line `A: what A says` a turn (a line without a name
 * is said by nobody in particular), or scenarios.
 *
 * @throws the file system's error where it is no folder that can be read
 */
export async function dialogueFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return names
    .filter((name) => SUFFIXES.includes(extname(name)) && !name.startsWith('.'))
    .sort()
    .map((name) => join(folder, name));
}

/**
 * Reads a conversation. Of a scenario, only what is said counts.
 *
 * @returns null where a scenario has errors, or where nobody says anything
 * @throws DiagnosticError
 */
export async function readConversation(host: Host, path: string, language: Language): Promise<Talk | null> {
  const text = await readText(host, path, FILE_LIMIT_BYTES);
  const talk =
    extname(path) === '.txt'
      ? transcriptOf(text, language)
      : parseScenario(text, { file: path, ...vocabulary }).scenario;
  return talk?.timeline.some(({ kind }) => kind === 'speech') ? talk : null;
}

/** Turns without times, which come one after another as people usually speak. */
export function transcriptOf(text: string, language: Language): Talk {
  const turns = [...text.matchAll(/^[ \t]*(?:([^:\r\n]{1,40}):[ \t]+)?([^\r\n]*\S)[ \t]*$/gmu)];
  const timeline = turns.map(([, who, said = ''], index) => turnEntry(index, who ?? null, said, { kind: 'pause' }));
  return { language, people: [], timeline, durationMs: null };
}

/** A turn of a talk of which nothing else is known. */
export function turnEntry(index: number, who: string | null, said: string, start: SpeechEntry['start']): SpeechEntry {
  return {
    kind: 'speech',
    index,
    start,
    who,
    toDevice: false,
    text: said,
    words: wordsOf(said).map((word) => ({ ...word, private: [], about: [], exact: null })),
    wpm: null,
    pronounce: {},
    wakes: null,
    accepted: null,
    reply: null,
    endMs: null,
  };
}
