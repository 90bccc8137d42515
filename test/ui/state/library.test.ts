import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Listed } from '../../../src/app/stage/stage.ts';
import { type LibraryState, libraryKey, matching } from '../../../src/ui/state/library.ts';
import { penFor } from '../../../src/ui/terminal/draw/pen.ts';
import { rowWidth } from '../../../src/ui/terminal/draw/text.ts';
import { faceOf } from '../../../src/ui/terminal/face.ts';
import type { Language } from '../../../src/vocabulary/language.ts';
import { readerFor } from '../../../src/words/reader.ts';
import { drawLibrary } from '../../helpers/drawn.tsx';

const RUNS = { numRuns: 80, seed: 2026 };
const penOf = (language: Language) => penFor(readerFor(language), true);
const FACE = faceOf({ columns: 80, rows: 24 }, penOf('en'));
const press = (name: string) => ({ name, ctrl: false, shift: false });

const text = fc.oneof(
  fc.lorem({ maxCount: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constant('わたしの録音の名前はとても長い'),
);
const scene: fc.Arbitrary<Omit<Listed, 'path'>> = fc.record({
  id: text,
  title: text,
  language: fc.constantFrom('en', 'fr', ''),
  kind: fc.constantFrom('transcript', 'audio', 'recording'),
  tags: fc.array(text, { maxLength: 4 }),
  summary: fc.option(text),
  people: fc.array(fc.record({ name: text, role: fc.constantFrom('owner', 'media', 'cat') }), { maxLength: 4 }),
  firstLines: fc.array(text, { maxLength: 3 }),
  sources: fc.array(text, { maxLength: 3 }),
  questions: fc.nat({ max: 3 }),
});
const library = fc
  .tuple(fc.array(scene, { maxLength: 30 }), fc.array(fc.nat({ max: 7_200_000 }), { maxLength: 60 }))
  .map(([scenes, durations]): LibraryState => {
    const listed = scenes.map((scene, nth) => ({ ...scene, path: `${nth}.yaml` }));
    return {
      listed,
      durations: new Map(durations.map((ms, nth) => [`${nth}.yaml`, ms])),
      filter: '',
      chosen: 0,
      message: 'A sentence for the person at the library.',
    };
  });
const key = fc.constantFrom(
  ...['up', 'down', 'down', 'page-up', 'page-down', 'home', 'end', 'a', 'E', 'é', '語', 'e\u0301', 'space'],
  ...['backspace', 'enter', 'escape', 'left', 'q'],
);
const size = fc.oneof(
  fc.constant({ columns: 60, rows: 20 }),
  fc.record({ columns: fc.integer({ min: 60, max: 300 }), rows: fc.integer({ min: 20, max: 80 }) }),
);

test('whatever is pressed, the chosen scene is one that matches, is on the screen, and the screen has its size', () => {
  fc.assert(
    fc.property(library, fc.array(key, { maxLength: 40 }), size, (start, keys, size) => {
      let state = start;
      for (const name of keys) {
        const step = libraryKey(state, press(name), FACE);
        if (step.leave) expect(state.filter).toBe('');
        const found = matching(state);
        if (name === 'enter') expect(step.open).toBe(found[state.chosen]?.path ?? null);
        state = step.state;
        expect(state.chosen === 0 || matching(state)[state.chosen] !== undefined).toBe(true);
      }
      const rows = drawLibrary(state, size, penOf('fr'));
      expect(rows).toHaveLength(size.rows);
      expect(Math.max(...rows.map(rowWidth))).toBeLessThanOrEqual(size.columns);
      // Its title and its facts; the first one is where one types.
      const chosen = rows.flat().filter(({ style }) => style === 'chosen');
      expect(chosen).toHaveLength(matching(state).length === 0 ? 1 : 3);
    }),
    RUNS,
  );
});

const LISTED: readonly Listed[] = [
  {
    path: 'clinic-letter',
    id: 'clinic-letter',
    title: 'A letter from the clinic',
    language: 'en',
    kind: 'transcript',
    tags: ['accidental', 'health', 'guest'],
    summary: 'Nadia asks her guest Alexis about a letter; the speaker hears its name.',
    people: [
      { name: 'Nadia', role: 'owner' },
      { name: 'Alexis', role: 'guest' },
    ],
    firstLines: ['Nadia: Alexis, did you open the letter?', 'Alexis: Not yet.'],
    sources: ['Schönherr et al., Unacceptable, where is my privacy? (2020)'],
    questions: 2,
  },
  {
    path: 'diner',
    id: 'diner',
    title: 'Un dîner',
    language: 'fr',
    kind: 'transcript',
    tags: ['accidental', 'français'],
    summary: 'On parle d’Alexis à table.',
    people: [{ name: 'Inès', role: 'guest' }],
    firstLines: ['Claire: Servez-vous.'],
    sources: [],
    questions: 0,
  },
  {
    path: '居間.wav',
    id: '居間',
    title: '居間.wav',
    language: '',
    kind: 'recording',
    tags: [],
    summary: null,
    people: [],
    firstLines: [],
    sources: [],
    questions: 0,
  },
];
const OPEN: LibraryState = {
  listed: LISTED,
  durations: new Map([['clinic-letter', 65_000]]),
  filter: '',
  chosen: 0,
  message: null,
};

function typed(state: LibraryState, keys: readonly string[]): LibraryState {
  return keys.reduce((before, name) => libraryKey(before, press(name), FACE).state, state);
}

const ids = (filter: string) =>
  matching(
    typed(
      OPEN,
      [...filter].map((sign) => (sign === ' ' ? 'space' : sign)),
    ),
  ).map(({ id }) => id);

test('what one types is found without its accents and capitals, anywhere, all words of it', () => {
  expect(ids('DINER')).toEqual(['diner']);
  expect(ids('francais table')).toEqual(['diner']);
  expect(ids('  accidental ')).toEqual(['clinic-letter', 'diner']);
  expect(ids('accidental letter')).toEqual(['clinic-letter']);
  expect(ids('居')).toEqual(['居間']);
  expect(ids('nobody')).toEqual([]);
});

test('the chosen scene stays chosen while one types, and Esc shows all again before it leaves', () => {
  const found = typed(OPEN, ['down', 'd', 'î']);
  expect(matching(found)[found.chosen]?.id).toBe('diner');
  const all = libraryKey(found, press('escape'), FACE);
  expect([all.leave, all.state.filter, all.state.chosen]).toEqual([false, '', 1]);
  expect(libraryKey(all.state, press('escape'), FACE).leave).toBe(true);
});

function screen(state: LibraryState, columns: number, rows: number): string {
  const drawn = drawLibrary(state, { columns, rows }, penOf('en'));
  return `\n${drawn
    .map((row) =>
      row
        .map(({ text }) => text)
        .join('')
        .trimEnd(),
    )
    .join('\n')}\n`;
}

test('the library, small and wide', () => {
  expect(screen(OPEN, 60, 24)).toMatchInlineSnapshot(`
    "
     earshot   Library                                 3 scenes
     Find:   type a word of it, a tag, a language
    ╭─ Scenes ─────────────────────────────────────────────────╮
    │ ▸ A letter from the clinic        text   en    1 min 5 s │
    │   Un dîner                        text   fr            … │
    │   居間.wav                        WAV                  … │
    │                                                          │
    │                                                          │
    │                                                          │
    │                                                          │
    │                                                          │
    ╰──────────────────────────────────────────────────────────╯
    ╭─ Preview ────────────────────────────────────────────────╮
    │ A letter from the clinic                                 │
    │ accidental, health, guest                                │
    │ Nadia asks her guest Alexis about a letter; the speaker  │
    │ hears its name.                                          │
    │ In earshot: Nadia (owner) and Alexis (guest).            │
    │ For a class: 2 questions, earshot teach clinic-letter    │
    │ It begins:                                               │
    │ …                                                        │
    ╰──────────────────────────────────────────────────────────╯

     ↑ ↓ choose                          Enter play   Esc leave
    "
  `);
  expect(screen(typed(OPEN, ['end', 'i']), 100, 22)).toMatchInlineSnapshot(`
    "
     earshot   Library                                                                           2 of 3
     Find: i
    ╭─ Scenes ─────────────────────────────────────────────╮╭─ Preview ────────────────────────────────╮
    │ ▸ A letter from the clinic           en    1 min 5 s ││ A letter from the clinic                 │
    │     text · accidental, health, guest · Nadia asks h… ││ accidental, health, guest                │
    │   Un dîner                           fr            … ││ Nadia asks her guest Alexis about a      │
    │     text · accidental, français · On parle d’Alexis… ││ letter; the speaker hears its name.      │
    │                                                      ││ In earshot: Nadia (owner) and Alexis     │
    │                                                      ││ (guest).                                 │
    │                                                      ││ For a class: 2 questions, earshot teach  │
    │                                                      ││ clinic-letter                            │
    │                                                      ││ It begins:                               │
    │                                                      ││   Nadia: Alexis, did you open the        │
    │                                                      ││   letter?                                │
    │                                                      ││   Alexis: Not yet.                       │
    │                                                      ││ Sources:                                 │
    │                                                      ││   Schönherr et al., Unacceptable, where  │
    │                                                      ││   is my privacy? (2020)                  │
    │                                                      ││                                          │
    ╰──────────────────────────────────────────────────────╯╰──────────────────────────────────────────╯

     ↑ ↓ choose                                                               Enter play   Esc show all
    "
  `);
});
