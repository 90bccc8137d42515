import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { MODELS_PACKAGE, SHIPPED, type ShippedFile } from '../src/wakeword/neural/models.ts';
import { forFrames, forWindows, withMemory, withoutClamp } from './graph.ts';

/** openWakeWord's published weights (CC BY-NC-SA 4.0), in the package that brings them. */
export const PUBLISHED = join(
  dirname(createRequire(import.meta.url).resolve(`${MODELS_PACKAGE.name}/package.json`)),
  'models',
);

interface Edited {
  /** SHA-256 of the file in the package: what `sha256sum` says. */
  readonly published: string;
  readonly edit: (bytes: Uint8Array) => Uint8Array;
}

const MODELS: Readonly<Record<ShippedFile, Edited>> = {
  'melspectrogram.onnx': {
    published: 'ba2b0e0f8b7b875369a2c89cb13360ff53bac436f2895cced9f479fa65eb176f',
    edit: withoutClamp,
  },
  'embedding_model.onnx': {
    published: '70d164290c1d095d1d4ee149bc5e00543250a7316b59f31d056cff7bd3075c1f',
    edit: withMemory,
  },
  'silero_vad.onnx': {
    published: 'a35ebf52fd3ce5f1469b2a36158dba761bc47b973ea3382b3186ca15b1f5af28',
    edit: forFrames,
  },
  'alexa_v0.1.onnx': {
    published: '6ff566a01d12670e8d9e3c59da32651db1575d17272a601b7f8a39283dfbae3e',
    edit: forWindows,
  },
  'hey_jarvis_v0.1.onnx': {
    published: '94a13cfe60075b132f6a472e7e462e8123ee70861bc3fb58434a73712ee0d2cb',
    edit: forWindows,
  },
  'hey_mycroft_v0.1.onnx': {
    published: 'c2a311e8fa1338de89c31b3b46dc4dffd4af2f9a8d6ddead48893c2d301b1f18',
    edit: forWindows,
  },
  'hey_rhasspy_v0.1.onnx': {
    published: '5a9b3ed3be2910e35780e097905aa9f35a9c10038df47914cf2b3ec4d670f6ea',
    edit: forWindows,
  },
};

/**
 * Writes the models as earshot runs them, edited.
 *
 * @throws Error where a published model, or what has become of it, is not the one that scores are promised for
 */
export function writeModels(to: string, from = PUBLISHED): void {
  mkdirSync(to, { recursive: true });
  for (const [name, { published, edit }] of Object.entries(MODELS)) {
    const bytes = checked(readFileSync(join(from, name)), published, join(from, name));
    writeFileSync(join(to, name), checked(edit(bytes), SHIPPED[name as ShippedFile], `${name}, edited`));
  }
}

function checked(bytes: Uint8Array, expected: string, what: string): Uint8Array {
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== expected) throw new Error(`${what}: its SHA-256 is ${found}, not ${expected}`);
  return bytes;
}
