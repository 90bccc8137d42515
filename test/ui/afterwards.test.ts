import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { load } from '../../src/app/load.ts';
import { simulate } from '../../src/app/simulate.ts';
import { nodeHost } from '../../src/host/node/node-host.ts';
import type { Log } from '../../src/log/log.ts';
import { resultOf } from '../../src/log/result.ts';
import { viewOf } from '../../src/log/view/view.ts';
import { answersOf } from '../../src/ui/afterwards/answers.ts';
import { reachOfDeletion } from '../../src/ui/afterwards/deletion.ts';
import { answersText, summaryRows } from '../../src/ui/terminal/afterwards/summary.ts';
import { paint, penFor } from '../../src/ui/terminal/draw/pen.ts';
import { rowWidth } from '../../src/ui/terminal/draw/text.ts';
import type { Language } from '../../src/vocabulary/language.ts';
import { DAY_MS } from '../../src/vocabulary/time.ts';
import { displayWidth } from '../../src/words/plain-text.ts';
import { readerFor } from '../../src/words/reader.ts';
import { drawLater } from '../helpers/drawn.tsx';
import { eventsOf, runOf, scenarioFile, seed } from '../helpers/scenes.ts';

const FEWER_RUNS = { numRuns: 40, seed: 2026 };

const scene = async (id: string): Promise<Log> =>
  simulate(nodeHost, await load(nodeHost, id, readerFor('en')), { seed: null, overrides: [] });

const later = (log: Log, days: number) => ({
  log,
  afterMs: days * DAY_MS,
  isDeletionAdded: false,
  deleters: log.header.people.filter(({ role }) => role === 'owner' || role === 'resident'),
});

const KEYS = [{ key: 'esc', does: 'back' }];

test('the four questions about clinic-letter, as a reader hears them', async () => {
  expect(answersText(await scene('clinic-letter'), readerFor('en'), 72).join('\n')).toMatchInlineSnapshot(`
    "8.1 s of sound left the home, 2.5 s of it by accident. 2 activations, 1
    accidental; 1 near miss; 0 requests missed; 9 findings.
    This is what can happen: everything that reaches the threshold wakes the
    speaker. It is not a rate. --seed N shows what happens once.
    A finding says what the model sees and which rule it is about. It is not
    legal advice. Duty: on what the model sees, the rule is not met. Basis:
    lawful only if the provider can show another legal basis than consent.
    Incident: it happened, and whose fault it is a run cannot see. The
    account holder is normally exempt as a private household (GDPR Art.
    2(2)(c)); the provider never is (recital 18).

    Nadia (owner)
    What was collected?
      - 12 words, 4.0 s of speech (r1, r2)
      - 5 words of it by accident (r1)
      - nothing private about them
    How long is it kept?
      - r1: discarded but for a snippet of what woke it: no wake word in it;
        all of it had been sent
      - r2: kept until somebody deletes it; deleted by Nadia, 60 days later;
        this remains: what was stolen
    Who can get at it?
      - the provider: holds a snippet of r1
      - r2: not listened to by a person (human review is switched off)
      - r2: stolen in a breach, 30 days later
      - Nadia, with the account here: could listen to it while it was kept
      - could have while it was kept: authorities with a warrant
    What for?
      - service: used, as agreed; but a mistake is not a request
      - storage: used, as agreed
      - improvement (human review, training): not used; refused
      - advertising: not used; never asked
    What consent does not cover
      - The speaker woke by mistake and sent words of Nadia’s; nobody had
        asked it for anything, so no consent covers this. Answerable: the
        provider (duty). recorded-without-consent, GDPR Art. 5(1)(a), 6(1),
        25; ePrivacy Art. 5(3) (r1)
      - A snippet of a recording made by mistake is kept; it should be
        deleted as soon as the mistake is noticed. Answerable: the provider
        (duty). kept-after-mistake, GDPR Art. 5(1)(c), 5(1)(e), 17(1)(a),
        17(1)(d); EDPB Guidelines 02/2021 §3.1, §3.6 (r1)
      - Strangers have got hold of Nadia’s words; whether the provider is at
        fault depends on how it had protected the recordings, and it must
        warn people if the risk is high. Answerable: the provider
        (incident). breached, GDPR Art. 4(12), 33, 34 (r2)

    Alexis (guest)
    What was collected?
      - 6 words, 1.6 s of speech (r1, r2)
      - by accident: r1
      - 10 private words about them: health
      - “the oncologist has written” (health)
      - “What if it has come back” (health)
    How long is it kept?
      - r1: discarded but for a snippet of what woke it: no wake word in it;
        all of it had been sent
      - r2: kept until somebody deletes it; deleted by Nadia, 60 days later;
        this remains: what was stolen
    Who can get at it?
      - the provider: received it, holds nothing of it any more
      - r2: not listened to by a person (human review is switched off)
      - r2: stolen in a breach, 30 days later
      - Nadia, with the account here: could listen to it while it was kept
      - could have while it was kept: authorities with a warrant
    What for?
      - service: used, though never asked
      - storage: used, though never asked
      - improvement (human review, training): not used; never asked
      - advertising: not used; never asked
      - has no account here and no switch of their own
    What consent does not cover
      - Nadia spoke about Alexis, and the provider now holds that; Alexis
        was never asked. Answerable: the provider (basis). spoken-of, GDPR
        Art. 4(1), 5(1)(a), 6(1), 14 (r1)
      - What was said tells something about Alexis’s health; that needs
        Alexis’s explicit consent, and there is none. Answerable: the
        provider (duty). special-category, GDPR Art. 9(1) (r1, r2)
      - Words of Alexis’s that were not meant for the speaker went along
        with somebody else’s request; the provider would need another legal
        basis. Answerable: the provider (basis). recorded-without-consent,
        GDPR Art. 5(1)(a), 5(1)(c), 6(1) (r2)
      - The recording with Alexis’s words is kept; Alexis was never asked,
        so the provider would need another legal basis. Answerable: the
        provider (basis). kept-without-consent, GDPR Art. 5(1)(a), 5(1)(e),
        6(1), 13(2)(a) (r2)
      - Strangers have got hold of Alexis’s words; whether the provider is
        at fault depends on how it had protected the recordings, and it must
        warn people if the risk is high. Answerable: the provider
        (incident). breached, GDPR Art. 4(12), 33, 34 (r2)"
  `);
});

test('what came later in clinic-letter, on the day of the breach', async () => {
  const pen = penFor(readerFor('en'), true);
  const rows = drawLater(later(await scene('clinic-letter'), 30), { keys: KEYS }, { columns: 60, rows: 20 }, pen);
  expect(
    rows.map((row) => stripVTControlCharacters(paint(row, pen, false)).trimEnd()).join('\n'),
  ).toMatchInlineSnapshot(`
    "╭─ Later: 30 days after the scene ─────────────────────────╮
    │ scene            3 d                      30 d     60 d  │
    │ ├─────────────────·─────────────────────────▲────────□─┤ │
    │                                             ↑ 30 d       │
    │   3 days   r2: not listened to by a person (human review │
    │            is switched off)                              │
    │ ▸ 30 days  r2: stolen in a breach; 2 findings            │
    │   60 days  r2: deleted by Nadia; this remains: what was  │
    │            stolen                                        │
    ├─ In the cloud by then ───────────────────────────────────┤
    │ × r1: discarded, but it had been sent (words of Nadia)   │
    │ ■ r2: kept; stolen in a breach, 30 days later (words of  │
    │   Nadia and Alexis)                                      │
    ├─ If somebody deletes here ───────────────────────────────┤
    │ Nadia can delete r2.                                     │
    │ What remains of r2, deleted or not: what was stolen.     │
    │ Alexis cannot: no account here.                          │
    │                                                          │
    ╰──────────────────────────────────────────────────────────╯
                                                       esc back"
  `);
});

test('people, words and categories are those of the result, with whatever a run left', async () => {
  let privateWords = 0;
  await fc.assert(
    fc.asyncProperty(scenarioFile, seed, async (file, seed) => {
      const { log, result } = await runOf(file, seed);
      const left = new Map<
        string,
        { who: string | null; private: readonly string[]; about: readonly (string | null)[] }
      >();
      for (const { local, words } of result.recordings) {
        for (const word of local ? [] : words) left.set(`${word.who} ${word.startMs} ${word.word}`, word);
      }
      const { subjects, untouched, summary } = answersOf(log);
      const people = subjects.filter(({ of }) => of !== 'wordless');
      const concerned = [...left.values()].flatMap(({ who, about }) => [who, ...about]);
      expect(new Set(people.map(({ who }) => who))).toEqual(new Set(concerned));
      for (const { who, collected } of people) {
        const words = [...left.values()].filter((word) => word.who === who);
        expect(collected.words).toBe(words.length);
        for (const { category, words: count } of collected.private) {
          const isOf = (one: string, nth: number, about: readonly (string | null)[]) =>
            one === category && about[nth] === who;
          const told = [...left.values()].filter(({ private: all, about }) =>
            all.some((one, nth) => isOf(one, nth, about)),
          );
          expect(told).toHaveLength(count);
        }
        const hidden = [...left.values()].filter((word) => word.about.includes(who));
        expect(collected.privateWords).toBe(hidden.length);
        privateWords += hidden.length;
        expect(collected.ms).toBeLessThanOrEqual(summary.uploadedMs);
      }
      const silent = log.header.people.filter(
        ({ id, role }) => role !== 'media' && role !== 'absent' && !people.some(({ who }) => who === id),
      );
      expect(untouched).toEqual(silent.map(({ id }) => id));
      expect(summary).toEqual(resultOf(log).summary);
      const told = subjects.flatMap(({ findings }) => findings);
      expect(told).toHaveLength(summary.findings);
    }),
    FEWER_RUNS,
  );
  expect(privateWords).toBeGreaterThan(10);
});

test('a deletion reaches what it is said to reach, and leaves what it is said to leave', async () => {
  let reached = 0;
  let survived = 0;
  const day = fc.constantFrom(0, 0.5, 1, 2, 3, 20, 25, 30, 40, 90, 400);
  await fc.assert(
    fc.asyncProperty(scenarioFile, seed, day, async (file, seed, day) => {
      const before = await runOf(file, seed);
      const after = `${day * 24}h`;
      const added = { after, who: 'nadia', does: 'delete', what: 'all' };
      const run = await runOf({ ...file, later: [...file.later, added] }, seed);
      const atMs = before.log.header.scenario.durationMs + day * DAY_MS;
      const asked = (one: typeof run) =>
        eventsOf(one, 'cloud.deleted').filter((event) => event.atMs === atMs && event.why === 'asked');
      const made = asked(run).slice(asked(before).length);
      const reach = reachOfDeletion(before.log, day * DAY_MS);
      const promised = reach.filter(({ deletes }) => deletes);
      expect(made.map(({ recording, survives }) => ({ recording, survives }))).toEqual(
        promised.map(({ recording, survives }) => ({ recording, survives })),
      );
      expect(reachOfDeletion(run.log, day * DAY_MS).filter(({ deletes }) => deletes)).toEqual([]);
      reached += promised.length;
      survived += promised.filter(({ survives }) => survives.length > 0).length;
    }),
    FEWER_RUNS,
  );
  expect(reached).toBeGreaterThan(10);
  expect(survived).toBeGreaterThan(3);
});

test('what is drawn keeps to its place, whatever happened', async () => {
  const size = fc.record({ columns: fc.integer({ min: 60, max: 300 }), rows: fc.integer({ min: 20, max: 80 }) });
  const how = fc.record({ language: fc.constantFrom<Language[]>('en', 'fr'), isUtf8: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(scenarioFile, size, how, fc.nat({ max: 120 }), async (file, size, how, day) => {
      const { log } = await runOf(
        { ...file, people: { ...file.people, tom: { ...file.people.tom, name: 'œɚœ 李\u202e œœœɚɚ '.repeat(6) } } },
        null,
      );
      const pen = penFor(readerFor(how.language), how.isUtf8);
      const rows = drawLater(later(log, day), { keys: KEYS }, size, pen);
      expect(rows).toHaveLength(size.rows);
      for (const row of [...rows, ...summaryRows(log, size.columns, pen)]) {
        expect(rowWidth(row)).toBeLessThanOrEqual(size.columns);
        const painted = stripVTControlCharacters(paint(row, pen, false));
        expect(displayWidth(painted)).toBeLessThanOrEqual(size.columns);
        expect(painted).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
        if (!how.isUtf8) expect(painted).toMatch(/^[ -~]*$/u);
      }
    }),
    FEWER_RUNS,
  );
});

test('the deletions that one retention makes are one moment', async () => {
  const scenario = await load(nodeHost, 'portland-2018', readerFor('en'));
  const log = await simulate(nodeHost, { ...scenario, later: [] }, { seed: null, overrides: [{ retentionDays: 30 }] });
  const moments = viewOf(log).later();
  expect(moments).toHaveLength(1);
  expect(moments[0]?.events.filter(({ type }) => type === 'cloud.deleted')).toHaveLength(3);
  expect(reachOfDeletion(log, moments[0]?.afterMs ?? 0).some(({ deletes }) => deletes)).toBe(false);
});
