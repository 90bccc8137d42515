import { rmSync } from 'node:fs';
import { type BuildOptions, build, context } from 'esbuild';

/*
 * Makes the program of a few files. It starts faster so: Ink alone brings over 400 modules, of which it uses few, and
 * Node takes about half a millisecond to find and read each.
 */

const OUT = 'dist/bin';

const OPTIONS: BuildOptions = {
  // The others are threads: the player's (src/host/node/thread.ts), and those that hear dialogue
  // (src/commands/evaluate/threads.ts) and try scenarios out (src/commands/test/test.ts).
  entryPoints: {
    earshot: 'src/earshot.ts',
    'stage-worker': 'src/host/node/stage-worker.ts',
    'evaluate-worker': 'src/commands/evaluate/evaluate-worker.ts',
    'test-worker': 'src/commands/test/test-worker.ts',
  },
  outdir: OUT,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  legalComments: 'eof',
  logLevel: 'warning',
  define: { 'process.env.NODE_ENV': '"production"' },
  // What is not JavaScript alone, what looks for files of its own, and React, of which there must be one.
  external: [
    '@alexanderolsen/libsamplerate-js',
    '@echogarden/espeak-ng-emscripten',
    'onnxruntime-node',
    'react',
    'react-devtools-core',
    'webvtt-parser',
  ],
  // Packages that are CommonJS require Node's own modules.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);",
  },
};

export async function bundle(): Promise<void> {
  rmSync(OUT, { recursive: true, force: true });
  await build(OPTIONS);
}

/** Bundles whenever a source changes, until the process ends. */
export async function watch(): Promise<void> {
  const bundling = await context({ ...OPTIONS, logLevel: 'info' });
  await bundling.watch();
}
