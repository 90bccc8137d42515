import type { EspeakModule } from '@echogarden/espeak-ng-emscripten';

/** What keeps a file from being read or written. */
export type FileFault = 'missing' | 'folder' | 'forbidden' | 'failed';

/** A file that cannot be read or written. */
export class FileError extends Error {
  readonly code: FileFault;
  readonly file: string;
  /** What the system called it, `EACCES`; empty where it did not say. */
  readonly reason: string;

  constructor(code: FileFault, file: string, reason = '', cause?: unknown) {
    super(`${file}: ${code}`, { cause });
    this.name = 'FileError';
    this.code = code;
    this.file = file;
    this.reason = reason;
  }
}

/** A file, or whatever else bytes come from. */
export interface Source {
  /** null: a pipe, a device or standard input, which may never end. */
  readonly sizeBytes: number | null;
  /** From the first on, each time. @throws FileError */
  bytes(): AsyncIterable<Uint8Array>;
}

/** Samples and whatever else goes into a network or comes out of it: a view of what it was made of. */
export interface Tensor {
  readonly data: unknown;
}

/** What goes into a network or comes out of it, as the network describes it. */
export interface Port {
  readonly name: string;
  /** `float32`; null: it is no tensor. */
  readonly type: string | null;
  /** A name where any size will do. */
  readonly shape: readonly (number | string)[];
}

/** A network that keeps nothing between runs, so that any number of listeners may share it. */
export interface Network {
  readonly inputs: readonly Port[];
  readonly outputs: readonly Port[];
  /** What is written to `data` later is what the network reads, and the other way round. */
  tensor(data: Float32Array, shape: readonly number[]): Tensor;
  /** Computes the outputs into tensors that exist already. */
  run(inputs: Readonly<Record<string, Tensor>>, outputs: Readonly<Record<string, Tensor>>): Promise<void>;
}

/** Brings mono samples from one rate to another. It holds memory until it is destroyed. */
export interface Converter {
  /** An utterance of its own. */
  simple(samples: Float32Array): Float32Array;
  /** The next samples of one sound. */
  full(samples: Float32Array): Float32Array;
  destroy(): void;
}

/** A thread of the program's own. */
export interface Thread {
  post(message: unknown): void;
  /** @param onFault the thread itself has ended */
  listen(onMessage: (message: unknown) => void, onFault: (fault: Error) => void): void;
  /** Whether it keeps the program from ending. */
  isWaitedFor(isWaitedFor: boolean): void;
  close(): Promise<void>;
}

/**
 * All that the core needs of the outside. `host/node` and `host/browser` implement it, and nothing else touches a
 * file, a thread or a native package.
 */
export interface Host {
  /** The folder of the scenarios that ship. */
  readonly shelf: string;
  readonly paths: {
    join(folder: string, name: string): string;
    dirname(path: string): string;
    basename(path: string): string;
    resolve(path: string): string;
  };

  /** @param path `-`: standard input. @throws FileError */
  open(path: string): Promise<Source>;
  /** The one path of a file or folder, where links lead; null: there is none. */
  real(path: string): Promise<string | null>;
  /** Whether a path does not lead out of a folder, by a link or by itself. */
  isWithin(folder: string, path: string): Promise<boolean>;
  /** The names in a folder, in order. @throws FileError */
  list(folder: string): Promise<readonly string[]>;
  /** Writes a file, whole or not at all. @returns false where there is one of that name. @throws FileError */
  writeNew(path: string, text: string): Promise<boolean>;
  /** Calls each time one of the files has changed. @param filesNow asked again at each change @returns what ends it */
  follow(filesNow: () => Promise<readonly string[]>, onChange: () => Promise<void>): () => void;

  /** A new instance of the speech engine, with its data. @param use `long-texts`: it may take longer to start, and then be faster */
  speech(use?: 'long-texts'): Promise<EspeakModule>;
  /** @param fromRate Hz, 8000 to 192000 */
  converter(fromRate: number, toRate: number): Promise<Converter>;
  /** Starts a thread in which `app/stage/serve.ts` answers. @param options a WorkerOptions */
  stageThread(options: unknown): Thread;
  /** The path of a file that the build makes: `models/alexa_v0.1.onnx`. */
  built(name: string): string;
  /** @param model the bytes of an ONNX file. @throws DiagnosticError `model-no-runtime`, or whatever else the runtime does */
  network(model: Uint8Array): Promise<Network>;
}
