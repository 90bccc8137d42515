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

/** Every sentence that a person reads, in English. `fr.ts` has the same keys. */
export const en = {
  cli: {
    description:
      'A wake-word privacy simulator: what a smart speaker hears, what wakes it, what leaves the home, whose words those were, whether they had agreed, and what becomes of the recording.',
    version: 'the version',
    help: 'this help',
    helpCommand: 'help about a command',
    more: 'A scenario is a file, - for standard input, or the id of one that ships (earshot scenarios).\nEvery run is a model of a kind of device, not of a product; docs/model.md says what is in it.',
    titles: { usage: 'Usage:', options: 'Options:', commands: 'Commands:', arguments: 'Arguments:' },
    commands: {
      play: 'play a scenario, or a log of a run (log.jsonl), as lines of text in order of time; without one, clinic-letter',
      run: 'simulate scenarios and say what became of every word',
      validate: 'check scenario files; all errors at once',
      explain: 'how near a phrase is to a wake word, and why, sound by sound',
      schema: 'print the JSON Schema of scenario files, for an editor',
      scenarios: 'list the scenarios that ship, and those of a folder',
      devices: 'list the device profiles, with the source of every setting',
    },
    options: {
      device: 'device profile (earshot devices lists them)',
      wakeWord: 'any phrase',
      sensitivity: 'how readily it wakes; 0.5 is usual',
      detector: 'what listens: phonetic',
      seed: 'what happens once, by chance; without it, what can happen',
      language: 'the language of all output; in explain, of the phrase too',
      set: 'any setting of the profile; may be given again',
      scenarios: 'a folder of scenarios beside those that ship',
      failOn: 'finding: exit code 1 if there is one',
      file: 'one phrase a line, - for standard input',
      json: 'the data, as JSON',
      jsonl: 'the event log, as JSON Lines',
      csv: 'one row a recording',
      plain: 'lines of text',
      all: 'against every wake word in the catalogue',
    },
    unknownOption: ({ option, nearest }: { option: string; nearest: string | null }) =>
      `there is no option ${option}${nearest === null ? '' : `; did you mean ${nearest}?`} (earshot help COMMAND lists them)`,
    unknownCommand: ({ command, nearest }: { command: string; nearest: string | null }) =>
      `there is no command ${command}${nearest === null ? '' : `; did you mean ${nearest}?`} (earshot help lists them)`,
    missingArgument: (name: string) =>
      `${name} is missing; name a file, - for standard input, or an id (earshot scenarios)`,
    optionMissingArgument: (option: string) => `the option ${option} needs a value`,
    excessArguments: 'there are more words than the command takes; put a phrase with spaces in quotes',
    unknownLanguage: '--language is en or fr',
    unknownDetector: (name: string) => `there is no detector "${name}" in this version; there is: phonetic`,
    cannotWrite: (code: string) => `the output cannot be written (${code})`,
    badSeed: (seed: string) => `--seed is a whole number from 0, of at most 15 digits, not "${seed}"`,
    oneFormat: 'choose one of --json, --jsonl and --csv',
    unknownFailOn: (what: string) => `--fail-on takes: finding, not "${what}"`,
    hasErrors: (path: string) => `${path} has errors`,
    isValid: (path: string) => `${path}: no errors`,
    noFolder: (folder: string) => `${folder} cannot be read as a folder`,
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
    unheardAudio: (path: string) =>
      `${path} is sound without a timeline of who says what, and this version hears only words; write them as entries of the timeline`,
    noSpeechEngine: 'the speech engine @echogarden/espeak-ng-emscripten cannot be loaded; npm ci installs it',
    wakeWordTooShort: ({ phrase, sounds, fewest }: { phrase: string; sounds: number; fewest: number }) =>
      `"${phrase}" makes ${count(sounds, 'sound', 'sounds')}, and a wake word needs ${fewest}; choose a longer one`,
    badPronunciation: ({ word, symbol }: { word: string; symbol: string }) =>
      `the pronunciation of "${word}" has "${symbol}" in it, which is no sound of ARPAbet or IPA that the speech engine has`,
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
    assumed: 'assumed',
    none: { wakeWord: 'none', other: 'none' },
    settings: {
      wakeWord: 'the phrase it listens for',
      sensitivity: 'how readily it wakes',
      bufferMs: 'length of its ring buffer',
      prerollMs: 'sound from before the wake word that is sent along',
      verification: 'whether the cloud looks at the wake word again',
      verificationMs: 'from the wake word to the verdict of verification',
      discardsRejected: 'whether a rejected recording is thrown away',
      endPointMs: 'silence that ends a recording',
      noSpeechMs: 'how long it waits if nobody speaks',
      maxRecordingMs: 'longest recording',
      thinkingMs: 'from the end of a recording to the answer',
      responseMs: 'length of an answer that the scenario does not give',
      bargeIn: 'whether it can be woken while it answers',
      followUp: 'whether it listens on after an answer without a wake word',
      followUpMs: 'length of that window',
      followUpStreams: 'whether the window streams at once or only when somebody speaks',
      expectsMs: 'length of the window after a question of its own',
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
    callEnded: 'It ended with the call.',
    verdicts: {
      activated: 'woke it',
      'near-miss': 'near miss',
      'while-busy': 'not taken: the speaker was busy',
      'while-muted': 'not heard: the microphone was off',
      'while-offline': 'not taken: no network',
    },
    notDrawn: 'it could have, but not this time',
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
    happensOnce: (seed: number) =>
      `This is what happened once, by chance, with seed ${seed}. Another seed may end otherwise.`,
    provisional: 'All odds are provisional: they have not been fitted to measured devices yet.',
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
        accepted: 'What verification says to "wakes". Default: the score decides.',
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
      'accepted-without-wakes': () =>
        '"accepted" says what becomes of "wakes", which is not here\nadd "wakes", or take "accepted" away',
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
    if (of === 1) return 'every hearing';
    const hearings = `${times} ${times === 1 ? 'hearing' : 'hearings'} in ${of}`;
    return less ? `less than ${hearings}` : `about ${hearings}`;
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
    score: (p: { score: string; threshold: string }) => `Score ${p.score}, threshold ${p.threshold}`,
    callEnded: 'It ended with the call.',
    verdicts: {
      'can-wake': (p: { heard: string; odds: string }) => `“${p.heard}” can wake it: ${p.odds} (provisional).`,
      'near-miss': (p: { heard: string; odds: string }) =>
        `“${p.heard}” is a near miss: under the threshold, but ${p.odds} would wake it (provisional).`,
      silent: (p: { heard: string }) =>
        p.heard === ''
          ? 'It does not wake it: no sound of the wake word is in it.'
          : `It does not wake it, not even 1 hearing in 500 (provisional). “${p.heard}” comes nearest.`,
    },
    verification: (p: { confirms: boolean; odds: string }) =>
      `A second look in the cloud would ${p.confirms ? 'agree in' : 'mostly refuse it: it agrees in'} ${p.odds} (provisional).`,
    provisional: 'Provisional: our own costs and odds, not fitted to measured devices yet.',
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
    source: (p: { author: string; title: string; year: number | null; host: string }) =>
      `${p.author}: ${p.title}${p.year === null ? '' : ` (${p.year})`}, ${p.host}`,
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
    noLocalProcessing: ({ profile }) =>
      `the profile ${profile} cannot process speech in the home (localProcessing is false); leave processing at "cloud" or take another profile`,
  } satisfies Record<string, (params: Readonly<Record<string, string>>) => string>,
};

export type Catalogue = typeof en;
