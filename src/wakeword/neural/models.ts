import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { FileError, type Host } from '../../host/host.ts';
import { readBytes } from '../../scenario/read-file.ts';
import { DiagnosticError } from '../../vocabulary/diagnostic-error.ts';

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

/**
 * The bytes of a published model, checked: a graph is edited by the names in it, and scores are promised for these
 * weights and no others.
 *
 * @throws DiagnosticError `model-not-installed`, `model-changed`
 */
export async function readShipped(host: Host, name: ShippedFile): Promise<Uint8Array> {
  const file = host.model(name);
  const bytes = await readBytes(host, file, SIZE_LIMIT_BYTES).catch(() => null);
  if (bytes === null) throw new DiagnosticError('model-not-installed', { file });
  if (fingerprintOf(bytes) !== SHIPPED[name]) throw new DiagnosticError('model-changed', { file });
  return bytes;
}

/** The largest model that is read: 64 MiB. Assumed; openWakeWord's own have 0.2 to 1.8 MB. */
const SIZE_LIMIT_BYTES = 64 * 1024 * 1024;

/**
 * The bytes of somebody's own model, not looked into.
 *
 * @throws DiagnosticError `model-missing`, `model-folder`, `model-not-a-file`, `model-empty`, `model-too-big`, `model-unreadable`
 */
export async function readOwn(host: Host, file: string): Promise<Uint8Array> {
  try {
    const { sizeBytes } = await host.open(file);
    if (sizeBytes === null) throw new DiagnosticError('model-not-a-file', { file });
    if (sizeBytes === 0) throw new DiagnosticError('model-empty', { file });
    if (sizeBytes > SIZE_LIMIT_BYTES) throw new DiagnosticError('model-too-big', { file, limit: SIZE_LIMIT_BYTES });
    return await readBytes(host, file, SIZE_LIMIT_BYTES);
  } catch (cause) {
    if (cause instanceof DiagnosticError && cause.code.startsWith('model-')) throw cause;
    const code = cause instanceof FileError ? cause.code : 'failed';
    throw new DiagnosticError(
      code === 'missing' || code === 'folder' ? `model-${code}` : 'model-unreadable',
      { file },
      { cause },
    );
  }
}

/** A model's name in a log: `alexa_v0.1`. */
export function modelName(file: ShippedFile): string {
  return file.replace(/\.onnx$/u, '');
}

/** SHA-256, in hexadecimal. */
export function fingerprintOf(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}
