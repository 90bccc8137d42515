import { copyFileSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PUBLISHED, writeModels } from '../../scripts/models.ts';
import { nodeHost } from '../../src/host/node/node-host.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'earshot-'));

test('the models of a build are those that the program finds', () => {
  const to = folder();
  writeModels(to);
  const names = readdirSync(to);
  expect(names).toHaveLength(7);
  for (const name of names)
    expect(readFileSync(join(to, name)).equals(readFileSync(nodeHost.built(`models/${name}`)))).toBe(true);
});

test('a published model that was changed is not edited', () => {
  const [from, to] = [folder(), folder()];
  for (const name of readdirSync(PUBLISHED)) copyFileSync(join(PUBLISHED, name), join(from, name));
  const file = join(from, 'embedding_model.onnx');
  const bytes = readFileSync(file);
  bytes[bytes.length - 1] = (bytes.at(-1) as number) ^ 1;
  writeFileSync(file, bytes);
  expect(() => writeModels(to, from)).toThrow(/embedding_model\.onnx: its SHA-256 is [0-9a-f]{64}, not 70d164/u);
});
