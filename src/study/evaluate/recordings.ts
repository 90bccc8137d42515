import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Host } from '../../host/host.ts';
import { gainOf } from '../../speech/level.ts';
import { whiteNoise } from '../../speech/noise.ts';
import { FLOOR_DB } from '../../speech/room.ts';
import { SAMPLE_RATE, type Samples, type Sound } from '../../speech/sound.ts';
import { openWavFile } from '../../speech/wav/open-file.ts';
import type { CodeOf } from '../../vocabulary/diagnostic.ts';
import { type DiagnosticError, isAbout } from '../../vocabulary/diagnostic-error.ts';
import { openListener, STEPS_AT_ONCE } from '../../wakeword/neural/listener.ts';
import type { ModelChoice } from '../../wakeword/neural/models.ts';
import { medianOf } from '../share.ts';

/** A folder with recordings of one thing, and the files in it by name. */
export interface RecordingsFolder {
  /** Its name; `.` for the folder itself that was named. */
  readonly name: string;
  readonly files: readonly string[];
}

/**
 * The folders in a folder that have files in them, and the folder itself if it has; all by name. Hidden files and
 * folders are left out.
 *
 * @throws the file system's error where it is no folder that can be read
 */
export async function recordingsIn(folder: string): Promise<RecordingsFolder[]> {
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.')).sort();
  const found: RecordingsFolder[] = [];
  const own: string[] = [];
  for (const name of names) {
    const path = join(folder, name);
    const about = await stat(path).catch(() => null);
    if (about?.isFile()) own.push(path);
    if (about?.isDirectory()) found.push({ name, files: await filesIn(path) });
  }
  return [{ name: '.', files: own }, ...found].filter(({ files }) => files.length > 0);
}

async function filesIn(folder: string): Promise<string[]> {
  const found = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return found
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => join(folder, name))
    .sort();
}

/**
 * Lets the detector hear each file of a folder, one after another.
 *
 * @param tell is given what is no WAV that can be read
 * @throws DiagnosticError
 */
export async function evaluateFolder(
  host: Host,
  { files }: RecordingsFolder,
  choice: ModelChoice,
  threshold: number,
  tell: (error: DiagnosticError<CodeOf<'wav'>>) => void,
) {
  const highest: number[] = [];
  for (const file of files) {
    try {
      highest.push(await highestScore(host, await openWavFile(host, file), choice));
    } catch (error) {
      if (!isAbout(error, 'wav')) throw error;
      tell(error);
    }
  }
  const median = medianOf(highest);
  return {
    /** Those that could be heard. */
    files: highest.length,
    /** Those in which a score reached the threshold. */
    detected: highest.filter((score) => score >= threshold).length,
    unreadable: files.length - highest.length,
    /** The median of the highest scores, with three decimals as they have; null where there is no file. */
    medianHighest: median === null ? null : Math.round(1000 * median) / 1000,
  };
}

async function highestScore(host: Host, sound: Sound, choice: ModelChoice): Promise<number> {
  const listener = await openListener(host, choice, { speech: false, stepsPerRun: STEPS_AT_ONCE });
  let highest = 0;
  const take = (steps: readonly { readonly score: number }[]) => {
    for (const { score } of steps) highest = Math.max(highest, score);
  };
  for await (const samples of inQuietRoom(sound)) take(await listener.push(samples));
  take(await listener.end());
  return highest;
}

/** The model needs sound before a word to hear it whole, and after it to be done with it; assumed. */
const BEFORE_SECONDS = 2;
const AFTER_SECONDS = 1;
/** The same noise each time. */
const NOISE_KEY = 0;

async function* inQuietRoom(sound: Sound): Samples {
  yield faintNoise(BEFORE_SECONDS, 0);
  yield* sound.samples();
  yield faintNoise(AFTER_SECONDS, BEFORE_SECONDS);
}

function faintNoise(seconds: number, fromSeconds: number): Float32Array {
  const samples = new Float32Array(seconds * SAMPLE_RATE);
  whiteNoise(NOISE_KEY, gainOf(FLOOR_DB))(samples, fromSeconds * SAMPLE_RATE);
  return samples;
}
