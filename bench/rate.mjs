// The rate at which the speech engine says plain talk, for each rate that it is asked for: where
// `ENGINE_RATES` in src/speech/lay-out.ts comes from.

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { nodeHost } from '../dist/host/node/node-host.js';
import { openEngine } from '../dist/speech/engine.js';

const engine = await openEngine(nodeHost);
for (const [language, file] of [
  ['en', 'minute.yaml'],
  ['fr', 'minute-fr.yaml'],
]) {
  const lines = parse(readFileSync(new URL(file, import.meta.url), 'utf8')).timeline.map(({ says }) => says);
  const words = lines
    .join(' ')
    .split(/\s+/u)
    .filter((word) => /\p{L}/u.test(word)).length;
  for (const asked of [100, 140, 175, 200]) {
    const spoken = lines.map((line) => engine.pronounce(line, language, asked).words);
    const lengthMs = spoken.reduce((sum, line) => sum + line.at(-1).endMs - line[0].startMs, 0);
    const rate = (words * 60_000) / lengthMs;
    console.log(
      `${language}: asked ${asked}, ${rate.toFixed(0)} words a minute (${(rate / asked).toFixed(2)}), ${words} words`,
    );
  }
}
