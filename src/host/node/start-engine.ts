import { closeSync, openSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import start, { type EspeakModule } from '@echogarden/espeak-ng-emscripten';

const PROGRAM = createRequire(import.meta.url).resolve('@echogarden/espeak-ng-emscripten');
const DATA = join(dirname(PROGRAM), 'espeak-ng.data');

/**
 * A new instance of the speech engine. Its package would read all the data, 24 MB; here a file of it is read when the
 * engine opens it, 1 MB for English and French.
 */
export async function startEngine(): Promise<EspeakModule> {
  let data = new ArrayBuffer(0);
  const module = await start({
    getPreloadedPackage(_, sizeBytes) {
      data = new ArrayBuffer(sizeBytes);
      return data;
    },
  });
  const { open } = module.FS;
  module.FS.open = (...args) => {
    const stream = open(...args);
    const { contents } = stream.node;
    if (contents?.buffer === data) read(contents);
    return stream;
  };
  return module;
}

/** Reads what belongs in a place of the data. */
function read(place: Uint8Array): void {
  const file = openSync(DATA, 'r');
  const bytes = readSync(file, place, 0, place.length, place.byteOffset);
  closeSync(file);
  if (bytes < place.length) throw new Error(`${DATA} has been cut short`);
}
