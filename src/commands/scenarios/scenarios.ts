import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../app/failure.ts';
import { check } from '../../app/load.ts';
import { LIBRARY } from '../../host/node/package-root.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { withoutControls } from '../../vocabulary/controls.ts';
import { wrap } from '../../words/plain-text.ts';
import type { CallOf } from '../declared.ts';

interface Listed extends Pick<Scenario, 'id' | 'title' | 'language' | 'tags' | 'summary'> {
  readonly kind: 'transcript' | 'audio';
  readonly path: string;
}

/** `earshot scenarios`: what ships, and what is in `--scenarios FOLDER`. */
export async function listScenarios(call: CallOf<'scenarios'>): Promise<number> {
  const { options, terminal } = call;
  const folders = options.scenarios === undefined ? [LIBRARY] : [LIBRARY, options.scenarios];
  const listed: Listed[] = [];
  for (const folder of folders) listed.push(...(await listFolder(folder, call)));
  if (options.json) {
    const rows = listed.map(({ summary: _, ...row }) => row);
    terminal.out(`${JSON.stringify(rows, null, 2)}\n`);
    return 0;
  }
  for (const { id, title, language, tags, summary } of listed) {
    const about = withoutControls(`${title} (${[language, ...tags].join(', ')})`);
    terminal.out(`${terminal.heading(withoutControls(id))}  ${about}\n`);
    if (summary !== null) terminal.out(`${wrap(summary, terminal.width, 2).join('\n')}\n`);
  }
  return 0;
}

/** Every readable scenario of a folder, by file name; a broken one is told on stderr and left out. */
async function listFolder(folder: string, { host, terminal, reader }: CallOf<'scenarios'>): Promise<Listed[]> {
  const names = await readdir(folder).catch(() => {
    throw new Failure(reader.sentences.cli.noFolder(folder));
  });
  const listed: Listed[] = [];
  for (const name of names.filter((file) => /\.(ya?ml|json)$/iu.test(file)).sort()) {
    const path = join(folder, name);
    const { scenario } = await check(host, path, reader);
    if (scenario === null) {
      terminal.err(`${withoutControls(reader.sentences.cli.leftOut(path))}\n`);
      continue;
    }
    const { id, title, language, tags, summary } = scenario;
    const kind = scenario.audio === null ? 'transcript' : 'audio';
    listed.push({ id, title, language, tags, summary, kind, path });
  }
  return listed;
}
