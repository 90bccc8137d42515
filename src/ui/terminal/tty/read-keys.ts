import { StringDecoder } from 'node:string_decoder';
import type { Key } from '../../state/key.ts';
import { keyParser } from './key-parser.ts';

/** How long an escape may be the beginning of a longer key, ms (assumed: nobody notices it, and no line is slower). */
const ESCAPE_MS = 50;
/** How long a paste may pause, ms (assumed), before it is taken to have lost its end. */
const PASTE_MS = 1000;

/** Calls `onKey` for each key pressed on a terminal in raw mode. Returns what ends it. */
export function readKeys(stdin: NodeJS.ReadStream, onKey: (key: Key) => void): () => void {
  const decoder = new StringDecoder('utf8');
  const parser = keyParser();
  let timer: NodeJS.Timeout | undefined;
  let immediate: NodeJS.Immediate | undefined;
  const cancel = () => {
    clearTimeout(timer);
    clearImmediate(immediate);
  };
  const flush = () => parser.flush().forEach(onKey);
  const onData = (data: Buffer | string) => {
    cancel();
    parser.push(typeof data === 'string' ? data : decoder.write(data)).forEach(onKey);
    const waitsFor = parser.waitsFor();
    if (waitsFor === null) return;
    // After a pause of the process, what has arrived meanwhile is read before time is up.
    const onTime = () => {
      immediate = setImmediate(flush);
    };
    timer = setTimeout(onTime, waitsFor === 'paste' ? PASTE_MS : ESCAPE_MS);
  };
  stdin.on('data', onData);
  return () => {
    cancel();
    stdin.off('data', onData);
  };
}
