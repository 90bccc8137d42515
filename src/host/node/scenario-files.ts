import { join } from 'node:path';
import { isScenarioFile } from '../../app/scenario-file.ts';
import { DiagnosticError } from '../../vocabulary/diagnostic-error.ts';
import { nodeHost } from './node-host.ts';

/**
 * Paths, with each folder's scenarios in its place, by name.
 * @throws DiagnosticError for a folder in which there is none
 */
export async function withFolders(paths: readonly string[]): Promise<string[]> {
  const files = await Promise.all(
    paths.map(async (path) => {
      const listed = await nodeHost.list(path).catch(() => null);
      if (listed === null) return [path];
      const names = listed.map((name) => join(path, name));
      const are = await Promise.all(names.map((name) => isScenarioFile(nodeHost, name)));
      const scenarios = names.filter((_, index) => are[index]);
      if (scenarios.length === 0) throw new DiagnosticError('no-scenarios', { folder: path });
      return scenarios;
    }),
  );
  return files.flat();
}
