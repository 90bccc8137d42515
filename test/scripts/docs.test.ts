import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { GENERATED, withGenerated } from '../../scripts/docs.ts';

test.each([...new Set(GENERATED.map(({ file }) => file))])('%s says what the program is', async (file) => {
  const text = readFileSync(file, 'utf8');
  expect(await withGenerated(file, text), 'npm run docs makes it anew').toBe(text);
});
