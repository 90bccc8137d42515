import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { onPath } from './on-path.ts';

/** A program that writes what a microphone hears to its standard output. */
export interface Recorder {
  readonly name: string;
  readonly path: string;
  /** With its arguments for raw 16-bit little-endian mono samples at 16 kHz. */
  readonly command: string;
}

const KINDS = [
  { name: 'arecord', args: '-q -t raw -f S16_LE -r 16000 -c 1' },
  { name: 'pw-record', args: '--format=s16 --rate=16000 --channels=1 -' },
  { name: 'parecord', args: '--raw --format=s16le --rate=16000 --channels=1' },
  { name: 'rec', args: '-q -t raw -e signed -b 16 -L -r 16000 -c 1 -' },
  { name: 'sox', args: '-q -d -t raw -e signed -b 16 -L -r 16000 -c 1 -' },
  { name: 'sox.exe', args: '-q -t waveaudio default -t raw -e signed -b 16 -L -r 16000 -c 1 -' },
] as const;

/** The first program on PATH that can record; null without one. */
export async function findRecorder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): Promise<Recorder | null> {
  for (const { name, args } of KINDS) {
    const path = await onPath(name, env, platform);
    if (path === null) continue;
    const raw = name === 'pw-record' && (await knowsRaw(path)) ? '--raw ' : '';
    return { name, path, command: `${name} ${raw}${args}` };
  }
  return null;
}

/** PipeWire up to 1.0 writes raw samples to a pipe and does not know the option; a later one adds a header without it. */
async function knowsRaw(path: string): Promise<boolean> {
  try {
    const { stdout } = await promisify(execFile)(path, ['--help']);
    return stdout.includes('--raw');
  } catch {
    return false;
  }
}
