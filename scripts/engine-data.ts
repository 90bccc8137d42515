import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** What English, French and the voices need of the speech engine's data: 0.97 of 24 MB. */
const NEEDED =
  /\/(?:phontab|phonindex|phondata|intonations|en_dict|fr_dict|lang\/gmw\/en|lang\/roa\/fr|voices\/!v\/.+)$/u;

/** The needed parts of the speech engine's data, by their paths in its own file system. */
export function engineData(): Record<string, Uint8Array> {
  const program = createRequire(import.meta.url).resolve('@echogarden/espeak-ng-emscripten');
  const all = readFileSync(join(dirname(program), 'espeak-ng.data'));
  // The package's program says where in its data each file begins and ends.
  const places = readFileSync(program, 'utf8').matchAll(/\{filename:"([^"]+)",start:(\d+),end:(\d+)\}/gu);
  const parts = [...places].filter(([, path = '']) => NEEDED.test(path));
  if (parts.length === 0) throw new Error('the speech engine does not say where its files are');
  return Object.fromEntries(parts.map(([, path, start, end]) => [path, all.subarray(Number(start), Number(end))]));
}
