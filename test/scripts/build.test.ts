import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isUpToDate } from '../../scripts/build.ts';

const HOUR_MS = 3_600_000;

/** Sources of an hour ago, and a build of half an hour ago. */
function built() {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-'));
  const source = join(folder, 'src', 'deep', 'source.ts');
  const mark = join(folder, 'mark');
  mkdirSync(join(folder, 'src', 'deep'), { recursive: true });
  for (const file of [source, mark]) writeFileSync(file, '');
  const age = (path: string, ms: number) => utimesSync(path, (Date.now() - ms) / 1000, (Date.now() - ms) / 1000);
  for (const path of [source, join(folder, 'src', 'deep'), join(folder, 'src')]) age(path, HOUR_MS);
  age(mark, HOUR_MS / 2);
  return { source, product: { sources: [join(folder, 'src')], mark } };
}

test('a build is used until a source changes, comes or goes', () => {
  expect(isUpToDate(built().product)).toBe(true);

  const changed = built();
  writeFileSync(changed.source, 'export {};');
  expect(isUpToDate(changed.product)).toBe(false);

  const another = built();
  writeFileSync(join(another.source, '..', 'another.ts'), '');
  expect(isUpToDate(another.product)).toBe(false);

  const gone = built();
  rmSync(gone.source);
  expect(isUpToDate(gone.product)).toBe(false);

  const never = built();
  rmSync(never.product.mark);
  expect(isUpToDate(never.product)).toBe(false);
});
