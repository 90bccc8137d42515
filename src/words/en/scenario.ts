import type { Expected, Found } from '../../scenario/problem.ts';
import type { TimeFault } from '../../scenario/time.ts';
import { inputName } from './phrases.ts';

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

export const scenario = {
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
    'no-kind': (p: { kinds: readonly string[] }) => `this entry does not say what happens\nexpected ${oneOf(p.kinds)}`,
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
    'path-ending': (p: { endings: readonly string[] }) => `this file is of another kind\nexpected ${oneOf(p.endings)}`,
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
};
