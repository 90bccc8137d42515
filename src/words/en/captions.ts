import { type NoText, noText } from './phrases.ts';

export const captions = {
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
};
