import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { SAMPLE_RATE, type Sound } from '../../../speech/sound.ts';
import { toInt16 } from '../../../speech/wav/write.ts';
import { writeSound } from '../write-wav.ts';
import type { Player } from './players.ts';

/**
 * A player that still lives after this long is taken to play, ms. Assumed: twice what the slowest took to give up
 * on a machine without a sound device (measured: ffplay 240 ms, every other under 25 ms).
 */
const BEGUN_MS = 500;

/** After the sound's length a player may need this long to start, and to empty its buffer, ms (assumed). Then it hangs. */
const SLACK_MS = 5000;

export interface Playing {
  /** Stops the sound at once. */
  readonly signal: AbortSignal;
  /** Called once, when the player is taken to play; `startMs`: when it began, on the clock of `performance.now()`. */
  readonly onBegin?: (startMs: number) => void;
}

/**
 * Plays a sound from beginning to end. When it returns, the player's process and any file made for it are gone.
 *
 * @returns whether it was played; false also where it was stopped.
 * @throws what the sound's own samples throw
 */
export async function playSound(player: Player, sound: Sound, playing: Playing): Promise<boolean> {
  if (player.takes === 'wav') return playFile(player, sound, playing);
  const pieces = sound.samples()[Symbol.asyncIterator]();
  try {
    // The player's clock starts with the sound, not with what it takes to make it.
    const first = await pieces.next();
    return await perform(player, '', following(first, pieces), sound, playing);
  } finally {
    await pieces.return?.();
  }
}

/** As 16-bit little-endian samples. */
async function* following(
  first: IteratorResult<Float32Array>,
  rest: AsyncIterator<Float32Array>,
): AsyncGenerator<Uint8Array> {
  for (let piece = first; !piece.done; piece = await rest.next()) yield new Uint8Array(toInt16(piece.value).buffer);
}

async function playFile(player: Player, sound: Sound, playing: Playing): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  try {
    const path = join(folder, 'sound.wav');
    const file = await open(path, 'wx');
    await writeSound(file, untilStopped(sound, playing.signal), path).finally(() => file.close());
    return await perform(player, path, [], sound, playing);
  } finally {
    process.off('exit', remove);
    remove();
  }
}

function untilStopped(sound: Sound, signal: AbortSignal): Sound {
  return {
    ...sound,
    async *samples() {
      for await (const piece of sound.samples()) {
        if (signal.aborted) return;
        yield piece;
      }
    },
  };
}

async function perform(
  { path, args }: Player,
  file: string,
  input: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { durationMs }: Sound,
  { signal, onBegin = () => {} }: Playing,
): Promise<boolean> {
  if (signal.aborted) return false;
  const startMs = performance.now();
  const player = spawn(path, args(SAMPLE_RATE, file), {
    stdio: ['pipe', 'ignore', 'ignore'],
    windowsHide: true,
  });
  // Some end with 0 although they had no device to play to (ffplay), but none can be done before the sound.
  const ended = new Promise<boolean>((done) => {
    player.once('error', () => done(false));
    player.once('close', (code) => done(code === 0 && performance.now() - startMs >= durationMs / 2));
  });
  const kill = () => void player.kill('SIGKILL');
  const tooLong = AbortSignal.any([signal, AbortSignal.timeout(durationMs + SLACK_MS)]);
  tooLong.addEventListener('abort', kill);
  process.once('exit', kill);
  const begun = setTimeout(() => {
    // Making sound keeps the process busy: the player may have ended long ago, and nobody has been told yet.
    setImmediate(() => player.exitCode ?? player.signalCode ?? onBegin(startMs));
  }, BEGUN_MS);
  ended.finally(() => clearTimeout(begun));
  try {
    await pour(input, player.stdin);
    return await ended;
  } finally {
    kill();
    await ended;
    process.off('exit', kill);
    tooLong.removeEventListener('abort', kill);
  }
}

/** What a pipe says whose reader has gone. */
const GONE = ['EPIPE', 'ECONNRESET', 'EOF', 'ERR_STREAM_PREMATURE_CLOSE', 'ERR_STREAM_DESTROYED'];

/** With backpressure, to the end or until nobody reads any more. */
async function pour(input: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, into: Writable): Promise<void> {
  try {
    await pipeline(input, into);
  } catch (error) {
    if (!GONE.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}
