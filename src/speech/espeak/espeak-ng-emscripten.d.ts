/** What we use of the package, which has no types of its own. */
declare module '@echogarden/espeak-ng-emscripten' {
  export interface EspeakWorker {
    /** Fails silently, keeping the previous voice. */
    set_voice(name: string): void;
    /** Words a minute, 80–450. */
    set_rate(wpm: number): void;
    /** 0–99. */
    set_pitch(pitch: number): void;
    /** Of the intonation, 0–99. */
    set_range(range: number): void;
    /** @param callback index of a function from `addFunction`, called with each stretch of sound */
    synth_(text: { readonly ptr: number }, callback: number): void;
    /** @param asIpa 1: in IPA. Where the answer, which ends with a NUL, lies in the memory. */
    text_to_phonemes(text: { readonly ptr: number }, asIpa: 0 | 1): { readonly ptr: number };
    synthesize(
      text: string,
      onSound: (samples: Int16Array, events: readonly { readonly type: string; readonly id?: unknown }[]) => boolean,
    ): void;
    getSizeOfEventStruct_(): number;
  }

  export interface EspeakModule {
    readonly HEAPU8: Uint8Array;
    readonly HEAP16: Int16Array;
    readonly HEAP32: Int32Array;
    readonly FS: {
      mkdir(path: string): void;
      mkdirTree(path: string): void;
      /** `contents`: of a file, where it lies in the package's data until it is written to. */
      open(path: string, flags?: number | string, mode?: number): { readonly node: { readonly contents?: Uint8Array } };
      readdir(path: string): string[];
      readFile(path: string): Uint8Array;
      readFile(path: string, options: { readonly encoding: 'utf8' }): string;
      rename(from: string, to: string): void;
      writeFile(path: string, content: string | Uint8Array): void;
    };
    readonly eSpeakNGWorker: new () => EspeakWorker;
    _malloc(bytes: number): number;
    /** @param onSound address of 16-bit samples, their count, address of a list of events; 1 stops the speech */
    addFunction(onSound: (samples: number, count: number, events: number) => 0 | 1): number;
  }

  /** @param options.getPreloadedPackage gives the data, which it would else look for itself */
  export default function start(options?: {
    readonly getPreloadedPackage: (name: string, sizeBytes: number) => ArrayBuffer;
  }): Promise<EspeakModule>;
}
