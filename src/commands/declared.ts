import { TRANSCRIPT_FORMATS } from '../scenario/imports/transcript.ts';
import { ABOUTS } from '../vocabulary/about.ts';
import type { Words } from '../words/words.ts';
import type { Arguments, Call } from './program/call.ts';
import {
  choice,
  flag,
  json,
  language,
  list,
  type Options,
  plain,
  scenarios,
  seeds,
  settings,
  text,
  type Values,
  watch,
  whole,
} from './program/option.ts';

/** Each has words, its own in a command in which it means something else: `output`, `render.output`. */
type OptionName = Exclude<keyof Words['cli']['options'], `${string}.${string}`>;

/** What a command takes. */
export interface Declaration {
  /** As the help shows them: `<scenario...>`, `[scenario]`. */
  readonly args: string;
  /** In the order in which its help lists them. */
  readonly options: Options<OptionName>;
}

export const EXPORT_FORMATS = ['vtt', 'textgrid', 'csv', 'asciicast'] as const;

/** For `evaluate`, a minute for 500 candidates at 12 µs a draw (assumed). */
const MOST_DRAWS = 10_000;

/** For `prevent`, which weighs over many seeds what is done otherwise. */
const { seed: _, ...seedless } = settings;

/** All commands, in the order in which they are listed. To list what they take loads none of them. */
export const DECLARED = {
  play: {
    args: '[scenario]',
    options: { at: text('--at <time>'), plain, sound: flag('--sound'), watch, scenarios, ...settings, language },
  },
  teach: { args: '<scenario>', options: { plain, ...settings, language } },
  run: {
    args: '<scenario...>',
    options: {
      ...settings,
      language,
      json,
      jsonl: flag('--jsonl'),
      csv: flag('--csv'),
      failOn: choice('--fail-on', ['finding'], ({ cli }, { written }) => cli.unknownFailOn(written)),
    },
  },
  validate: { args: '<scenario...>', options: { watch, language, json } },
  test: {
    args: '<scenario...>',
    options: {
      reporter: choice('--reporter', ['text', 'json', 'junit'], ({ testing }, { written }) =>
        testing.unknownReporter(written),
      ),
      update: flag('--update'),
      seeds,
      ...settings,
      language,
    },
  },
  compare: {
    args: '<scenario>',
    options: { vary: list('--vary <setting=a,b,c>'), seeds, ...settings, language, json, csv: flag('--csv') },
  },
  prevent: {
    args: '<scenario>',
    options: {
      seeds,
      take: text('--take <n>'),
      output: text('-o, --output <scenario.yaml>'),
      ...seedless,
      language,
      json,
    },
  },
  explain: {
    args: '[phrase...]',
    options: {
      wakeWord: settings.wakeWord,
      all: flag('--all'),
      file: text('--file <phrases.txt>'),
      like: text('--like <phrase>'),
      words: text('--words <text.txt>'),
      top: whole('--top <n>', [1, 10_000], ({ explain }, wrong) => explain.usage.badTop(wrong)),
      sensitivity: settings.sensitivity,
      language,
      json,
    },
  },
  listen: {
    args: '<file.wav>',
    options: {
      wakeWord: settings.wakeWord,
      model: settings.model,
      sensitivity: settings.sensitivity,
      language,
      jsonl: flag('--jsonl'),
    },
  },
  render: {
    args: '<scenario>',
    options: {
      output: text('-o, --output <out.wav>'),
      captions: text('--captions <out.vtt>'),
      seed: settings.seed,
      language,
    },
  },
  new: {
    args: '[file.yaml]',
    options: {
      title: text('--title <title>'),
      about: choice('--about', ABOUTS, ({ creating }, wrong) => creating.noAbout(wrong)),
      device: settings.device,
      from: text('--from <captions.vtt>'),
      language,
    },
  },
  import: {
    args: '<file>',
    options: {
      from: choice('--from', TRANSCRIPT_FORMATS, ({ importing }, wrong) => importing.badFormat(wrong)),
      output: text('-o, --output <scenario.yaml>'),
      language,
    },
  },
  export: {
    args: '<scenario>',
    options: {
      to: choice('--to', EXPORT_FORMATS, ({ exporting }, wrong) => exporting.badFormat(wrong)),
      output: text('-o, --output <out.vtt>'),
      ...settings,
      language,
    },
  },
  evaluate: {
    args: '',
    options: {
      dialogue: text('--dialogue <folder>'),
      durations: flag('--durations'),
      triggers: text('--triggers <file.csv>'),
      nonTriggers: text('--non-triggers <file.csv>'),
      recordings: text('--recordings <folder>'),
      wakeWord: list('--wake-word <phrase>'),
      all: flag('--all'),
      device: settings.device,
      sensitivity: settings.sensitivity,
      detector: settings.detector,
      model: settings.model,
      seeds: whole('--seeds <n>', [0, MOST_DRAWS], ({ evaluate }, wrong) => evaluate.badSeeds(wrong)),
      language,
      csv: text('--csv <file.csv>'),
      json,
    },
  },
  scenarios: { args: '', options: { scenarios, language, json } },
  devices: { args: '[profile...]', options: { language, json } },
  schema: { args: '', options: { language } },
  doctor: { args: '', options: { language } },
  completion: { args: '[bash|zsh|fish]', options: { language } },
} as const satisfies Readonly<Record<string, Declaration>>;

export type CommandName = keyof typeof DECLARED;

/** A call of a command, with options and arguments of the types that it declares. */
export type CallOf<N extends CommandName> = Call<
  Values<(typeof DECLARED)[N]['options']>,
  Arguments<(typeof DECLARED)[N]['args']>
>;
