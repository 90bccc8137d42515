import { describe, expect, test } from 'vitest';
import { nodeHost } from '../../src/host/node/node-host.ts';
import { openEngine, openQuickEngine } from '../../src/speech/engine.ts';
import type { Language } from '../../src/vocabulary/language.ts';
import { nearness } from '../../src/wakeword/explain.ts';
import { OFFERED, wakeWordModel } from '../../src/wakeword/wake-words.ts';

/** Requests that begin with different sounds: what follows a name can change how its end is said. */
const REQUESTS: Readonly<Record<Language, readonly string[]>> = {
  en: ['what time is it?', 'is it raining?', 'add milk to the list.', 'open the door.', 'set a timer.', 'am I late?'],
  fr: ['quelle heure est-il ?', 'il pleut ?', 'ajoute du lait.', 'ouvre la porte.', 'éteins la lumière.', 'on y va.'],
};
const BEFORE: Readonly<Record<Language, readonly string[]>> = { en: ['', 'Wait, ', 'and '], fr: ['', 'Bon, ', 'et '] };
const AFTER = [', ', ' ', '! '];

/** The engine that speaks is slow; that both say the same is tested elsewhere. */
const ENGINES = [
  { engine: await openQuickEngine(nodeHost), after: AFTER },
  { engine: await openEngine(nodeHost), after: AFTER.slice(0, 1) },
];

describe.each(['en', 'fr'] as const)('in a quiet room (%s)', (language) => {
  test.each([...OFFERED[language], 'Okay Google'])('“%s” wakes the device in 95 of 100, whatever is asked', (name) => {
    for (const { engine, after: ends } of ENGINES) {
      const model = wakeWordModel(name, language, engine);
      for (const before of BEFORE[language])
        for (const after of ends)
          for (const request of REQUESTS[language]) {
            const phrase = `${before}${name}${after}${request}`;
            const { probability } = nearness(model, phrase, 0.5, engine);
            expect([phrase, probability >= 0.95]).toEqual([phrase, true]);
          }
    }
  });
});
