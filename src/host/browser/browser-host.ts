import start from '@echogarden/espeak-ng-emscripten';
import { FileError, type Host } from '../host.ts';

/** What a page brings along. */
export interface Carried {
  /** The scenarios, and whatever else may be opened, by their paths: `shelf/clinic-letter.yaml`. */
  readonly files: Readonly<Record<string, Uint8Array>>;
  /** The parts of the speech engine's data that it needs, by their paths in its own file system. */
  readonly engine: Readonly<Record<string, Uint8Array>>;
}

const SHELF = 'shelf';
const ENGINE_DATA = '/usr/share/espeak-ng-data';

/** The outside, as a page has it: what it carries, and no more. */
export function browserHost({ files, engine }: Carried): Host {
  const absent = (what: string) => () => Promise.reject(new Error(`a page has no ${what}`));
  return {
    shelf: SHELF,
    paths: { join, dirname, basename, resolve: (path) => join('.', path) },
    async open(path) {
      const bytes = files[path];
      if (bytes === undefined) throw new FileError('missing', path);
      return {
        sizeBytes: bytes.length,
        async *bytes() {
          yield bytes;
        },
      };
    },
    real: async (path) =>
      path in files || Object.keys(files).some((name) => name.startsWith(`${path}/`)) ? path : null,
    isWithin: async (folder, path) => folder === '.' || path.startsWith(`${folder}/`),
    list: async (folder) =>
      Object.keys(files)
        .filter((path) => dirname(path) === folder)
        .map(basename)
        .sort(),
    writeNew: absent('files to write to'),
    follow: () => () => {},
    async speech() {
      // The package would fetch all its data, 24 MB: it gets an empty file instead, and then the parts that are carried.
      const module = await start({ getPreloadedPackage: () => new ArrayBuffer(0) });
      module.FS.rename(ENGINE_DATA, '/nothing');
      for (const [path, bytes] of Object.entries(engine)) {
        module.FS.mkdirTree(dirname(path));
        module.FS.writeFile(path, bytes);
      }
      return module;
    },
    converter: absent('resampler'),
    stageThread() {
      throw new Error('a page has no thread yet');
    },
    built: (name) => name,
    network: absent('neural models'),
  };
}

/** `a/./b/../c` is `a/c`. */
function join(folder: string, name: string): string {
  const parts: string[] = [];
  for (const part of `${folder}/${name}`.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  const path = parts.join('/');
  return folder.startsWith('/') ? `/${path}` : path || '.';
}

function dirname(path: string): string {
  const end = path.lastIndexOf('/');
  return end < 0 ? '.' : path.slice(0, end) || '/';
}

function basename(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
