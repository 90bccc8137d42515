import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle, watch } from './bundle.ts';

/*
 * npm run build: the program, dist/bin; each module with its types, which is the library; the models, dist/models; and
 * what the speech engine says in the scenarios that ship, dist/pronounced.
 * npm run dev: the models, where they are not there, and the program, again whenever a source changes. The speech engine
 * is then asked each time.
 */

/** What a build is made of. */
const SOURCES = ['src', 'scripts/build.ts', 'scripts/bundle.ts', 'package.json', 'package-lock.json'];

/** The program, bundled. */
export const PROGRAM: Product = { sources: SOURCES, mark: 'dist/bin/.built', make: bundle };

const MODULE_SOURCES = [...SOURCES, 'tsconfig.json', 'tsconfig.build.json'];

/** Each module by itself. */
export const MODULES: Product = { sources: MODULE_SOURCES, mark: 'dist/.built', make: emitModules };

/** What each module declares. They go when the modules are made anew. */
export const TYPES: Product = { sources: MODULE_SOURCES, mark: 'dist/.declared', make: emitTypes };

/** The neural detector's models, edited. */
export const MODELS: Product = {
  sources: [
    'scripts/graph.ts',
    'scripts/models.ts',
    'src/wakeword/neural/mel.ts',
    'src/wakeword/neural/models.ts',
    'package-lock.json',
  ],
  mark: 'dist/models/.built',
  make: makeModels,
};

/** What the speech engine says in the scenarios that ship. */
export const PRONOUNCED: Product = {
  sources: ['scripts/pronounced.mjs', 'scenarios', 'src/scenario', 'src/speech', 'package-lock.json'],
  mark: 'dist/pronounced/.built',
  make: makePronounced,
};

/** Parts of dist that are not modules. */
const BESIDE = ['bin', 'models', 'pronounced'];

interface Product {
  /** Files and folders. */
  readonly sources: readonly string[];
  /** A file, as old as the start of the last build. */
  readonly mark: string;
  make(): Promise<void>;
}

/** Builds what is older than a source of it. */
export async function bringUpToDate(product: Product): Promise<void> {
  if (!isUpToDate(product)) await build(product);
}

export function isUpToDate({ sources, mark }: Pick<Product, 'sources' | 'mark'>): boolean {
  return existsSync(mark) && statSync(mark).mtimeMs >= Math.max(...sources.map(changedMs));
}

async function build({ mark, make }: Product): Promise<void> {
  const startMs = Date.now();
  await make();
  writeFileSync(mark, '');
  utimesSync(mark, startMs / 1000, startMs / 1000);
}

/** When a file, or anything in a folder, last changed; a folder changes when a file of it comes or goes. */
function changedMs(path: string): number {
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  return Math.max(own.mtimeMs, ...readdirSync(path).map((name) => changedMs(join(path, name))));
}

async function emitModules(): Promise<void> {
  for (const name of existsSync('dist') ? readdirSync('dist') : [])
    if (!BESIDE.includes(name)) rmSync(join('dist', name), { recursive: true });
  await emit('--declaration', 'false');
}

function emitTypes(): Promise<void> {
  return emit('--emitDeclarationOnly');
}

/** `npm run check` looks at the types. */
function emit(...options: readonly string[]): Promise<void> {
  const compiler = join('node_modules', 'typescript-7', 'bin', 'tsc');
  return run(compiler, '-p', 'tsconfig.build.json', '--noCheck', '--checkers', '1', ...options);
}

/** What edits them is loaded only here: it takes longer than to see that nothing is to be done. */
async function makeModels(): Promise<void> {
  const { writeModels } = await import('./models.ts');
  writeModels('dist/models');
}

/** By the modules, which have been made before. */
function makePronounced(): Promise<void> {
  return run('scripts/pronounced.mjs');
}

async function run(...args: readonly string[]): Promise<void> {
  const [code] = await once(spawn(process.execPath, args, { stdio: 'inherit' }), 'exit');
  if (code !== 0) throw new Error(`${args.join(' ')} has failed`);
}

if (import.meta.filename === process.argv[1]) {
  if (process.argv.includes('--watch')) {
    await bringUpToDate(MODELS);
    // Whoever changes how something is said hears it at once.
    rmSync('dist/pronounced', { recursive: true, force: true });
    await watch();
  } else {
    const ofModules = async () => {
      await build(MODULES);
      await Promise.all([TYPES, PRONOUNCED].map(build));
    };
    await Promise.all([build(PROGRAM), build(MODELS), ofModules()]);
  }
}
