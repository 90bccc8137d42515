import { setTimeout as sleep } from 'node:timers/promises';
import type { Sound } from '../../../speech/sound.ts';
import { playSound } from './play-sound.ts';
import type { Player } from './players.ts';

/**
 * Ctrl+C ends the player too, and that it ended may be known before what ended it: without this pause, once in about
 * twenty times on a busy machine. Long enough for a signal that is on its way, ms (assumed).
 */
const RUMOUR_MS = 100;

/** A line, and when in the sound it is shown, ms. */
interface Cue {
  readonly atMs: number;
  readonly text: string;
}

export interface Showing {
  readonly write: (line: string) => void;
  /** Called once if the sound is not heard to its end; the lines that are left follow at once. */
  readonly onSilence: (heard: 'nothing' | 'the beginning') => void;
  /** Stops sound and lines. */
  readonly signal: AbortSignal;
}

/**
 * Shows lines when their moment has come, in step with a sound. What lies after the sound comes with its end.
 *
 * @param players are tried in order until one plays.
 */
export async function showInStep(
  lines: readonly Cue[],
  sound: Sound,
  players: readonly Player[],
  { write, onSilence, signal }: Showing,
): Promise<void> {
  const left = lines.map(({ atMs, text }) => ({ atMs: Math.min(atMs, sound.durationMs), text }));
  let isHeard = false;
  let hasBegun = false;
  for (const player of players) {
    const silence = new AbortController();
    let shown: Promise<void> = Promise.resolve();
    isHeard = await playSound(player, sound, {
      signal,
      onBegin: (startMs) => {
        hasBegun = true;
        shown = showOnTime(left, startMs, write, AbortSignal.any([signal, silence.signal]));
      },
    });
    if (!isHeard) {
      silence.abort();
      await sleep(RUMOUR_MS);
    }
    await shown;
    if (isHeard || hasBegun || signal.aborted) break;
  }
  if (signal.aborted) return;
  if (!isHeard) onSilence(hasBegun ? 'the beginning' : 'nothing');
  for (const { text } of left) write(text);
}

/** Takes each line from `left` as it shows it. */
async function showOnTime(
  left: Cue[],
  startMs: number,
  write: (line: string) => void,
  signal: AbortSignal,
): Promise<void> {
  for (let line = left[0]; line !== undefined; line = left[0]) {
    const earlyMs = startMs + line.atMs - performance.now();
    if (earlyMs > 0) await sleep(earlyMs, undefined, { signal }).catch(() => {});
    if (signal.aborted) return;
    left.shift();
    write(line.text);
  }
}
