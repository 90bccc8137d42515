import type { Host } from '../../host/host.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Reader } from '../../words/reader.ts';
import { Failure } from '../failure.ts';
import { glance, load } from '../load.ts';
import { isScenarioFile } from '../scenario-file.ts';
import { prepare } from '../simulate.ts';
import type { Library, Listed } from './stage.ts';

interface LibraryOptions {
  readonly host: Host;
  /** null: what is in the working directory. */
  readonly folder: string | null;
  readonly reader: Reader;
}

/** What ships, then what is in a folder: its scenarios, and the recordings that none of them is about. */
export function openLibrary({ host, folder, reader }: LibraryOptions): Omit<Library, 'stageOf'> {
  return {
    async list() {
      const shipped = await scenariosIn(host, await filesIn(host, host.shelf, reader), reader);
      const files = await filesIn(host, folder ?? '.', reader);
      const isShelf = (await host.real(folder ?? '.')) === (await host.real(host.shelf));
      const listed = [...shipped, ...(isShelf ? [] : await scenariosIn(host, files, reader))];
      const { resolve } = host.paths;
      const used = new Set(listed.flatMap(({ audio }) => (audio === null ? [] : [resolve(audio)])));
      const sounds = files.filter((file) => /\.wav$/iu.test(file) && !used.has(resolve(file)));
      return [...listed.map(({ entry }) => entry), ...sounds.map((file) => unread(file, 'recording', host, reader))];
    },
    async durationOf(path) {
      return (await prepare(host, await load(host, path, reader))).soundtrack.durationMs;
    },
  };
}

/** The files of a folder, by name, as one would write them. */
async function filesIn(host: Host, folder: string, { sentences }: Reader): Promise<string[]> {
  const names = await host.list(folder).catch(() => {
    throw new Failure(sentences.cli.noFolder(folder));
  });
  return names.map((name) => host.paths.join(folder, name));
}

interface Found {
  readonly entry: Listed;
  /** The path of its recording. */
  readonly audio: string | null;
}

async function scenariosIn(host: Host, files: readonly string[], reader: Reader): Promise<Found[]> {
  const found: Found[] = [];
  for (const file of files) {
    if (!(await isScenarioFile(host, file))) continue;
    const scenario = await glance(host, file);
    found.push(
      scenario === null
        ? { entry: unread(file, 'transcript', host, reader), audio: null }
        : { entry: listedAs(file, scenario), audio: scenario.audio },
    );
  }
  return found;
}

/** How many lines a preview may show: assumed, as many as fit beside a list. */
const FIRST_LINES = 6;

function listedAs(path: string, scenario: Scenario): Listed {
  const { id, title, language, tags, summary, people, lesson, sources } = scenario;
  const lines = scenario.timeline.flatMap((entry) => (entry.kind === 'speech' ? [entry] : []));
  const nameOf = (who: string | null) => people.find((person) => person.id === who)?.name ?? who;
  return {
    path,
    id,
    title,
    language,
    kind: scenario.audio === null ? 'transcript' : 'audio',
    tags,
    summary,
    people: people.map(({ name, role }) => ({ name, role })),
    firstLines: lines.slice(0, FIRST_LINES).map(({ who, text }) => (who === null ? text : `${nameOf(who)}: ${text}`)),
    sources: sources.map((source) => source.title),
    questions: lesson.length,
  };
}

/** A scenario with errors, listed all the same, so that whoever wrote it sees that it was found; or bare sound. */
function unread(
  path: string,
  kind: 'transcript' | 'recording',
  { paths }: Host,
  { language, sentences: { stage } }: Reader,
): Listed {
  const title = paths.basename(path);
  const isSound = kind === 'recording';
  const id = isSound ? title.replace(/(?<=.)\.[^.]*$/u, '') : title;
  const summary = isSound ? stage.bareRecording : stage.broken;
  return { path, id, title, language, kind, tags: [], summary, people: [], firstLines: [], sources: [], questions: 0 };
}
