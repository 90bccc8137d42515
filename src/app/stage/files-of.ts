import type { Host } from '../../host/host.ts';
import { parseScenario } from '../../scenario/parse.ts';
import { readScenarioText } from '../../scenario/read-file.ts';
import { isAbout } from '../../vocabulary/diagnostic-error.ts';
import { fileOf } from '../load.ts';
import { vocabulary } from '../vocabulary.ts';

/**
 * The files that a scene is read from: its own, and the recording and the captions that it names, also where these are
 * missing or broken.
 * @param path a file, or the id of a scenario that ships
 */
export async function filesOf(host: Host, path: string): Promise<readonly string[]> {
  const file = await fileOf(host, path);
  const text = await readScenarioText(host, file).catch((error: unknown) => {
    if (isAbout(error, 'file')) return null;
    throw error;
  });
  const scenario = text === null ? null : parseScenario(text, { file, ...vocabulary }).scenario;
  const named = [scenario?.audio, scenario?.captions].filter((name) => typeof name === 'string');
  return [file, ...named.map((name) => host.paths.join(host.paths.dirname(file), name))];
}
