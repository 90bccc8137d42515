import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LIBRARY } from '../../host/node/shelf.ts';
import { parseScenario } from '../../scenario/parse.ts';
import { readScenarioText } from '../../scenario/read-file.ts';
import { isAbout } from '../../vocabulary/diagnostic-error.ts';
import { vocabulary } from '../vocabulary.ts';

/**
 * The files that a scene is read from: its own, and the recording and the captions that it names, also where these are
 * missing or broken.
 * @param path a file, or the id of a scenario that ships
 */
export async function filesOf(path: string): Promise<readonly string[]> {
  const shipped = join(LIBRARY, `${path}.yaml`);
  const file = !existsSync(path) && existsSync(shipped) ? shipped : path;
  const text = await readScenarioText(file).catch((error: unknown) => {
    if (isAbout(error, 'file')) return null;
    throw error;
  });
  const scenario = text === null ? null : parseScenario(text, { file, ...vocabulary }).scenario;
  const named = [scenario?.audio, scenario?.captions].filter((name) => typeof name === 'string');
  return [file, ...named.map((name) => join(dirname(file), name))];
}
