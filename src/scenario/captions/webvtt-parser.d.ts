/** What we use of the package, which has no types of its own. */
declare module 'webvtt-parser' {
  export type CueNode =
    | { readonly type: 'text'; readonly value: string }
    /** Seconds. */
    | { readonly type: 'timestamp'; readonly value: number }
    | {
        readonly type: 'object';
        readonly name: string;
        readonly classes: readonly string[];
        /** Of `v` and `lang`, as written, with blanks run together. */
        readonly value?: string;
        readonly children: readonly CueNode[];
      };

  interface Parser {
    /** Times in seconds; a cue whose times cannot be read is left out. Columns count from 1. */
    parse(text: string): {
      readonly cues: readonly {
        readonly startTime: number;
        readonly endTime: number;
        readonly tree: { readonly children: readonly CueNode[] };
      }[];
      readonly errors: readonly { readonly message: string; readonly line: number; readonly col?: number }[];
    };
  }

  const webvtt: {
    /** @param entities `&name;` to what it stands for; without them the package reads `&lt;` as `<;` */
    readonly WebVTTParser: new (
      entities: Readonly<Record<string, string>>,
    ) => Parser;
  };
  export default webvtt;
}
