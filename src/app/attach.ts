import { realpath } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { loadCaptions } from '../scenario/captions/load-captions.ts';
import { type NewVoice, withCaptions } from '../scenario/captions/with-captions.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { openWavFile } from '../speech/wav/open-file.ts';
import type { WavRemark } from '../speech/wav/remark.ts';
import type { Path } from '../vocabulary/diagnostic.ts';
import { DiagnosticError } from '../vocabulary/diagnostic-error.ts';

/** What is wrong with a file that a scenario names, and under which key. */
export interface AttachmentFault {
  readonly path: Path;
  readonly error: DiagnosticError;
}

export interface Attached {
  /** With the captions' lines in its timeline, and the whole path of its recording. */
  readonly scenario: Scenario;
  readonly faults: readonly AttachmentFault[];
  /** About the recording's length. */
  readonly remarks: readonly WavRemark[];
  /** Of the captions, that nobody in the scenario has: guests. */
  readonly newVoices: readonly NewVoice[];
}

/**
 * Looks at the recording and the captions that a scenario names.
 * @param folder of the scenario's file
 */
export async function attach(scenario: Scenario, folder: string): Promise<Attached> {
  const faults: AttachmentFault[] = [];
  const attempt = async <T>(key: 'audio' | 'captions', load: (file: string) => Promise<T>): Promise<T | null> => {
    const name = scenario[key];
    if (name === null) return null;
    try {
      return await load(await inside(folder, name));
    } catch (error) {
      if (!(error instanceof DiagnosticError)) throw error;
      faults.push({ path: [key], error });
      return null;
    }
  };
  const recording = await attempt('audio', openWavFile);
  const known = { people: scenario.people, audioMs: recording?.durationMs ?? null };
  const captioned = await attempt('captions', async (file) => withCaptions(scenario, await loadCaptions(file, known)));
  return {
    scenario: { ...(captioned?.scenario ?? scenario), audio: scenario.audio && join(folder, scenario.audio) },
    faults,
    remarks: recording?.remarks() ?? [],
    newVoices: captioned?.remarks ?? [],
  };
}

/**
 * The path of a file in a folder; its absence is for the file's reader to tell.
 * @throws DiagnosticError where it leads, by a link, out of the folder
 */
async function inside(folder: string, name: string): Promise<string> {
  const path = join(folder, name);
  const [home, file] = await Promise.all([realpath(folder), realpath(path)]).catch(() => [null, null]);
  if (home === null || file === null) return path;
  const way = relative(home, file);
  if (way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way))
    throw new DiagnosticError('outside-folder', { file: path });
  return path;
}
