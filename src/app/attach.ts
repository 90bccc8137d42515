import type { Host } from '../host/host.ts';
import { loadCaptions } from '../scenario/captions/read-captions.ts';
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

/** Looks at the recording and the captions that a scenario names. @param folder of the scenario's file */
export async function attach(host: Host, scenario: Scenario, folder: string): Promise<Attached> {
  const faults: AttachmentFault[] = [];
  const attempt = async <T>(key: 'audio' | 'captions', load: (file: string) => Promise<T>): Promise<T | null> => {
    const name = scenario[key];
    if (name === null) return null;
    try {
      const path = host.paths.join(folder, name);
      // The absence of a file is for its reader to tell.
      if (!(await host.isWithin(folder, path))) throw new DiagnosticError('outside-folder', { file: path });
      return await load(path);
    } catch (error) {
      if (!(error instanceof DiagnosticError)) throw error;
      faults.push({ path: [key], error });
      return null;
    }
  };
  const recording = await attempt('audio', (file) => openWavFile(host, file));
  const known = { people: scenario.people, audioMs: recording?.durationMs ?? null };
  const captioned = await attempt('captions', async (file) =>
    withCaptions(scenario, await loadCaptions(host, file, known)),
  );
  return {
    scenario: {
      ...(captioned?.scenario ?? scenario),
      audio: scenario.audio && host.paths.join(folder, scenario.audio),
    },
    faults,
    remarks: recording?.remarks() ?? [],
    newVoices: captioned?.remarks ?? [],
  };
}
