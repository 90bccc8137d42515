import { type CallOf, command } from '../program/command.ts';
import { flag, json, language, settings, text, whole } from '../program/option.ts';

export const explain = command('explain', '[phrase...]', {
  wakeWord: settings.wakeWord,
  all: flag('--all'),
  file: text('--file <phrases.txt>'),
  like: text('--like <phrase>'),
  words: text('--words <text.txt>'),
  top: whole('--top <n>', [1, 10_000], (sentences, wrong) => sentences.explain.usage.badTop(wrong)),
  sensitivity: settings.sensitivity,
  language,
  json,
});
export type ExplainCall = CallOf<typeof explain>;
