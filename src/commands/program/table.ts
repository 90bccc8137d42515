import type { Reader } from '../../words/reader.ts';
import { READER_LANGUAGES } from '../../words/words.ts';
import type { Terminal } from './terminal.ts';

/** Everything that a command is given. */
export interface Call {
  readonly args: readonly string[];
  readonly options: Options;
  readonly terminal: Terminal;
  readonly reader: Reader;
}

/** Options as parsed. */
export interface Options {
  readonly device?: string;
  readonly wakeWord?: string;
  readonly sensitivity?: string;
  readonly detector?: string;
  readonly seed?: string;
  readonly language?: string;
  readonly set?: readonly string[];
  readonly scenarios?: string;
  readonly failOn?: string;
  readonly file?: string;
  readonly like?: string;
  readonly words?: string;
  readonly top?: string;
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly csv?: boolean;
  readonly plain?: boolean;
  readonly all?: boolean;
  readonly model?: string;
  readonly sound?: boolean;
  readonly output?: string;
  readonly captions?: string;
  readonly recordings?: string;
  readonly watch?: boolean;
  readonly wakeWords?: readonly string[];
  readonly allMeasured?: boolean;
  readonly dialogue?: string;
  readonly durations?: boolean;
  readonly triggers?: string;
  readonly nonTriggers?: string;
  readonly seeds?: string;
  readonly csvFile?: string;
  readonly at?: string;
  readonly reporter?: string;
  readonly update?: boolean;
  readonly vary?: readonly string[];
  readonly rows?: boolean;
  readonly take?: string;
  readonly target?: string;
  readonly runs?: string;
  readonly from?: string;
  readonly to?: string;
  readonly exported?: string;
  readonly title?: string;
  readonly about?: string;
  readonly transcript?: string;
}

export type OptionName = keyof Options;

/**
 * How each option is written; what it does is in the words, under the same name. Completion goes by what stands
 * between the angle brackets (completion-candidates.ts): `<a|b>` are the choices, a dot is a file.
 */
export const OPTION_FLAGS: Readonly<Record<OptionName, string>> = {
  device: '--device <profile>',
  wakeWord: '--wake-word <phrase>',
  sensitivity: '--sensitivity <0..1>',
  detector: '--detector <phonetic|neural|both>',
  seed: '--seed <n>',
  language: `--language <${READER_LANGUAGES.join('|')}>`,
  set: '--set <name=value>',
  scenarios: '--scenarios <folder>',
  failOn: '--fail-on <finding>',
  file: '--file <phrases.txt>',
  like: '--like <phrase>',
  words: '--words <text.txt>',
  top: '--top <n>',
  json: '--json',
  jsonl: '--jsonl',
  csv: '--csv',
  plain: '--plain',
  all: '--all',
  model: '--model <file.onnx>',
  sound: '--sound',
  output: '-o, --output <out.wav>',
  captions: '--captions <out.vtt>',
  recordings: '--recordings <folder>',
  watch: '--watch',
  wakeWords: '--wake-word <phrase>',
  allMeasured: '--all',
  dialogue: '--dialogue <folder>',
  durations: '--durations',
  triggers: '--triggers <file.csv>',
  nonTriggers: '--non-triggers <file.csv>',
  seeds: '--seeds <n>',
  csvFile: '--csv <file.csv>',
  at: '--at <time>',
  reporter: '--reporter <text|json|junit>',
  update: '--update',
  vary: '--vary <setting=a,b,c>',
  rows: '--csv',
  take: '--take <n>',
  target: '-o, --output <scenario.yaml>',
  runs: '--seeds <n>',
  from: '--from <vtt|srt|textgrid|audacity|chat>',
  to: '--to <vtt|textgrid|csv|asciicast>',
  exported: '-o, --output <out.vtt>',
  title: '--title <title>',
  about: '--about <accident|request|quiet>',
  transcript: '--from <captions.vtt>',
};

/** What may be given more than once. */
export const REPEATABLE: readonly OptionName[] = ['vary', 'set', 'wakeWords'];

export interface Command {
  readonly name: CommandName;
  /** As the help shows it: `<scenario...>`, `[scenario]`. */
  readonly args: string;
  readonly options: readonly OptionName[];
  /** Loads the command only when it runs. Resolves to the exit code. */
  readonly load: () => Promise<(call: Call) => Promise<number>>;
}

export type CommandName =
  | 'play'
  | 'teach'
  | 'run'
  | 'validate'
  | 'test'
  | 'compare'
  | 'prevent'
  | 'explain'
  | 'listen'
  | 'render'
  | 'new'
  | 'import'
  | 'export'
  | 'evaluate'
  | 'schema'
  | 'scenarios'
  | 'devices'
  | 'doctor'
  | 'completion';

const MATERIAL = ['dialogue', 'durations', 'triggers', 'nonTriggers', 'recordings'] as const;
export const SETTINGS = ['device', 'wakeWord', 'sensitivity', 'detector', 'model', 'seed', 'set'] as const;
const EVALUATED = ['wakeWords', 'allMeasured', 'device', 'sensitivity', 'detector', 'model'] as const;

/** What is run when the first word is no command: `earshot clinic-letter` plays it. */
export const DEFAULT_COMMAND: CommandName = 'play';

/** The one table that drives the program, its help and the README's table. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'play',
    args: '[scenario]',
    options: ['at', 'plain', 'sound', 'watch', 'scenarios', ...SETTINGS, 'language'],
    load: async () => (await import('../play/play.ts')).play,
  },
  {
    name: 'teach',
    args: '<scenario>',
    options: ['plain', ...SETTINGS, 'language'],
    load: async () => (await import('../teach/teach.ts')).teach,
  },
  {
    name: 'run',
    args: '<scenario...>',
    options: [...SETTINGS, 'language', 'json', 'jsonl', 'csv', 'failOn'],
    load: async () => (await import('../run/run.ts')).run,
  },
  {
    name: 'validate',
    args: '<scenario...>',
    options: ['watch', 'language'],
    load: async () => (await import('../validate/validate.ts')).validate,
  },
  {
    name: 'test',
    args: '<scenario...>',
    options: ['reporter', 'update', 'runs', ...SETTINGS, 'language'],
    load: async () => (await import('../test/test.ts')).test,
  },
  {
    name: 'compare',
    args: '<scenario>',
    options: ['vary', 'runs', ...SETTINGS, 'language', 'json', 'rows'],
    load: async () => (await import('../compare/compare.ts')).compare,
  },
  {
    name: 'prevent',
    args: '<scenario>',
    options: ['runs', 'take', 'target', ...SETTINGS.filter((name) => name !== 'seed'), 'language', 'json'],
    load: async () => (await import('../prevent/prevent.ts')).prevent,
  },
  {
    name: 'explain',
    args: '[phrase...]',
    options: ['wakeWord', 'all', 'file', 'like', 'words', 'top', 'sensitivity', 'language', 'json'],
    load: async () => (await import('../explain/explain.ts')).explainPhrases,
  },
  {
    name: 'listen',
    args: '<file.wav>',
    options: ['wakeWord', 'model', 'sensitivity', 'language', 'jsonl'],
    load: async () => (await import('../listen/listen.ts')).listen,
  },
  {
    name: 'render',
    args: '<scenario>',
    options: ['output', 'captions', 'seed', 'language'],
    load: async () => (await import('../render/render.ts')).render,
  },
  {
    name: 'new',
    args: '[file.yaml]',
    options: ['title', 'about', 'device', 'transcript', 'language'],
    load: async () => (await import('../new/new.ts')).newScenario,
  },
  {
    name: 'import',
    args: '<file>',
    options: ['from', 'target', 'language'],
    load: async () => (await import('../import/import.ts')).importTranscript,
  },
  {
    name: 'export',
    args: '<scenario>',
    options: ['to', 'exported', ...SETTINGS, 'language'],
    load: async () => (await import('../export/export.ts')).exportRun,
  },
  {
    name: 'evaluate',
    args: '',
    options: [...MATERIAL, ...EVALUATED, 'seeds', 'language', 'csvFile', 'json'],
    load: async () => (await import('../evaluate/evaluate.ts')).evaluate,
  },
  {
    name: 'scenarios',
    args: '',
    options: ['scenarios', 'language', 'json'],
    load: async () => (await import('../scenarios/scenarios.ts')).scenarios,
  },
  {
    name: 'devices',
    args: '[profile...]',
    options: ['language', 'json'],
    load: async () => (await import('../devices/devices.ts')).devices,
  },
  {
    name: 'schema',
    args: '',
    options: ['language'],
    load: async () => (await import('../schema/schema.ts')).schema,
  },
  {
    name: 'doctor',
    args: '',
    options: ['language'],
    load: async () => (await import('../doctor/doctor.ts')).doctor,
  },
  {
    name: 'completion',
    args: '[bash|zsh|fish]',
    options: ['language'],
    load: async () => (await import('../completion/completion.ts')).completion,
  },
];
