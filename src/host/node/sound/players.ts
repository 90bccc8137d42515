import { onPath } from './on-path.ts';

/** A program that makes a sound heard. */
export interface Player {
  readonly name: string;
  readonly path: string;
  /** Raw 16-bit little-endian mono samples on its standard input, or a WAV file. */
  readonly takes: 'samples' | 'wav';
  /**
   * @param rate samples a second.
   * @param file the WAV's path; means nothing to a player that takes samples.
   */
  readonly args: (rate: number, file: string) => readonly string[];
}

interface Kind extends Omit<Player, 'name' | 'path'> {
  readonly program: string;
  /** Where it belongs to the system; the others may be anywhere. */
  readonly platform?: NodeJS.Platform;
}

/**
 * In the order in which they are tried: what comes with the system, then the sound servers, then what talks to the
 * card. Arguments from each program's own manual, and tried: pw-cat 0.3.65, paplay 16.1, aplay 1.2.8, sox 14.4.2 and
 * ffplay 5.1 each played 2 s of sound from a pipe to a server with a null sink and ended with 0.
 */
const KINDS: readonly Kind[] = [
  { program: 'afplay', platform: 'darwin', takes: 'wav', args: (_rate, file) => [file] },
  {
    program: 'powershell.exe',
    platform: 'win32',
    takes: 'wav',
    args: (_rate, file) => {
      const quoted = `'${file.replaceAll("'", "''")}'`;
      return ['-NoProfile', '-NonInteractive', '-Command', `(New-Object Media.SoundPlayer ${quoted}).PlaySync()`];
    },
  },
  // PipeWire up to 1.0 takes a pipe as raw and does not know the option; a later one looks for a header without it.
  { program: 'pw-cat', takes: 'samples', args: (rate) => ['--playback', '--raw', ...pipeWire(rate), '-'] },
  { program: 'pw-cat', takes: 'samples', args: (rate) => ['--playback', ...pipeWire(rate), '-'] },
  {
    program: 'paplay',
    takes: 'samples',
    args: (rate) => ['--raw', '--format=s16le', `--rate=${rate}`, '--channels=1', '--latency-msec=100'],
  },
  {
    program: 'aplay',
    takes: 'samples',
    args: (rate) => ['-q', '-t', 'raw', '-f', 'S16_LE', '-r', `${rate}`, '-c', '1', '-'],
  },
  {
    program: 'play',
    takes: 'samples',
    args: (rate) => ['-q', '-t', 'raw', '-e', 'signed', '-b', '16', '-L', '-r', `${rate}`, '-c', '1', '-'],
  },
  {
    program: 'ffplay',
    takes: 'samples',
    // Mono is what it assumes; the option for it is -ac up to ffplay 6 and -ch_layout from 7 on.
    args: (rate) => ['-nodisp', '-autoexit', '-loglevel', 'quiet', '-f', 's16le', '-sample_rate', `${rate}`, 'pipe:0'],
  },
];

function pipeWire(rate: number): string[] {
  return ['--format=s16', `--rate=${rate}`, '--channels=1'];
}

/** The players that this machine has, in the order in which they are to be tried; one may be there in two ways. */
export async function findPlayers(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): Promise<readonly Player[]> {
  const kinds = KINDS.filter((kind) => kind.platform === undefined || kind.platform === platform);
  const paths = await Promise.all(kinds.map(({ program }) => onPath(program, env, platform)));
  return kinds.flatMap(({ program, takes, args }, index) => {
    const path = paths[index] ?? null;
    return path === null ? [] : [{ name: program, path, takes, args }];
  });
}
