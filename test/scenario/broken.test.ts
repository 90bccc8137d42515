import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseScenario } from '../../src/scenario/parse.ts';
import { renderDiagnostics } from '../../src/words/diagnostic-text.ts';
import { wordsFor } from '../../src/words/words.ts';
import { readIpa, vocabulary } from '../helpers/scenario-vocabulary.ts';

const FOLDER = new URL('broken/', import.meta.url);
const files = readdirSync(FOLDER);
const scenarios = files.filter((name) => extname(name) !== '.txt');

describe('every broken scenario has exactly the message beside it', () => {
  test('there are enough of them, and no message without its scenario', () => {
    expect(scenarios.length).toBeGreaterThanOrEqual(28);
    const messages = files.filter((name) => extname(name) === '.txt').map((name) => basename(name, '.txt'));
    expect(messages).toEqual(scenarios.map((name) => basename(name, extname(name))));
  });

  test.each(scenarios)('%s', (name) => {
    const text = readFileSync(new URL(name, FOLDER), 'utf8');
    const { scenario, diagnostics } = parseScenario(text, { file: name, device: vocabulary, readIpa });
    const message = new URL(name.replace(/\.[^.]*$/, '.txt'), FOLDER);
    expect(renderDiagnostics(diagnostics, text, wordsFor('en'))).toBe(readFileSync(message, 'utf8'));
    expect(scenario).toBeNull();
  });
});
