import { count } from './phrases.ts';

export const library = {
  title: 'Library',
  found: (found: number, all: number) =>
    found === all ? count(all, { one: 'scene', other: 'scenes' }) : `${found} of ${all}`,
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
    `For a class: ${count(questions, { one: 'question', other: 'questions' })}, earshot teach ${id}`,
  begins: 'It begins:',
  sources: 'Sources:',
};
