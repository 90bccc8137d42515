import { build, type Plugin } from 'esbuild';

/** The speech engine's package asks for Node's modules only where it finds itself in Node: elsewhere they are nothing. */
const ENGINE_OUTSIDE_NODE: Plugin = {
  name: 'engine-outside-node',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^module$/ }, ({ importer }) =>
      importer.includes('espeak-ng-emscripten') ? { path: 'module', namespace: 'nothing' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: '' }));
  },
};

/** A module and all that it imports as one script for browsers, with nothing of Node's. */
export async function browserBundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    define: { 'import.meta.url': '""' },
    plugins: [ENGINE_OUTSIDE_NODE],
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
