import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { load } from '../dist/app/load.js';
import { nodeHost } from '../dist/host/node/node-host.js';
import { KNOWN_FILE, keyOf, openEngine } from '../dist/speech/engine.js';
import { layOut } from '../dist/speech/lay-out.js';
import { LANGUAGES } from '../dist/vocabulary/language.js';
import { WAKE_WORDS, wakeWordModel } from '../dist/wakeword/wake-words.js';
import { readerFor } from '../dist/words/reader.js';

/*
 * Writes dist/pronounced: what the speech engine says in the scenarios that ship, and of the wake words, so that nobody
 * waits for it.
 */

const engine = await openEngine(nodeHost);
const known = new Map();
const noting = {
  pronounce(text, language, wpm) {
    const utterance = engine.pronounce(text, language, wpm);
    known.set(keyOf(text, language, wpm), utterance);
    return utterance;
  },
};
for (const file of await nodeHost.list(nodeHost.shelf))
  if (file.endsWith('.yaml')) layOut(await load(nodeHost, file.slice(0, -'.yaml'.length), readerFor('en')), noting);
for (const language of LANGUAGES) for (const wakeWord of WAKE_WORDS) wakeWordModel(wakeWord, language, noting);
mkdirSync(dirname(nodeHost.built(KNOWN_FILE)), { recursive: true });
writeFileSync(nodeHost.built(KNOWN_FILE), JSON.stringify([...known]));
