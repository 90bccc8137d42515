import { expect, test } from 'vitest';
import { openNetwork } from '../../../src/host/node/network.ts';
import { nodeHost } from '../../../src/host/node/node-host.ts';
import { openListener } from '../../../src/wakeword/neural/listener.ts';
import { sentence } from '../../../src/words/diagnostic-text.ts';
import { wordsFor } from '../../../src/words/words.ts';

const missing = () => Promise.reject(new Error('onnxruntime_binding.node: cannot open shared object file'));
const host = { ...nodeHost, network: (model: Uint8Array) => openNetwork(model, missing) };

test('where onnxruntime does not run, a sentence says so', async () => {
  const error = await openListener(host, { wakeWord: 'alexa' }, { speech: false, stepsPerRun: 1 }).catch(
    (thrown) => thrown,
  );
  expect(error).toMatchObject({ code: 'model-no-runtime', params: { platform: expect.any(String) } });
  expect(sentence({ code: 'model-no-runtime', params: { platform: 'plan9-vax' } }, wordsFor('en'))).toBe(
    'the package onnxruntime-node, which runs the neural models, cannot be loaded (plan9-vax); npm ci installs it, if it exists for this machine',
  );
});
