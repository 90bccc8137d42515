/**
 * npm run fit-durations -- DIR: learns from the speech engine how long each of its sounds lasts, and writes
 * `src/speech/durations.ts`. English is learned from the talk in DIR (see `src/study/evaluate/talk.ts`), French from the
 * sentences that the repository has. A third of the lines is held out; how well these agree is printed.
 */

import { writeFileSync } from 'node:fs';
import { nodeHost } from '../src/host/node/node-host.ts';
import { SMALL_TALK } from '../src/speech/small-talk.ts';
import { dialogueFiles, readConversation } from '../src/study/evaluate/talk.ts';
import { LANGUAGES, type Language } from '../src/vocabulary/language.ts';
import { agreementOn } from './durations/agreement.ts';
import { learn, learnPauses, REFERENCE_WPM } from './durations/learn.ts';
import { pageOf } from './durations/page.ts';
import { FRENCH } from './durations/sentences.ts';

const PAGE = 'src/speech/durations.ts';
const FRENCH_TALK = ['bench/minute-fr.yaml', 'scenarios/diner.yaml'];
/** Lines of English that are pronounced, evenly spaced over the talk. Assumed. */
const SAMPLE = 1500;
/** Of which each third is held out. */
const HELD_OUT = 3;
/** The second is that of people who are not in a hurry (`engineRate` of 175). */
const CHECKED_WPM = [REFERENCE_WPM, 137];

function fail(message: string): never {
  process.stderr.write(`fit-durations: ${message}\n`);
  process.exit(2);
}

async function linesOf(paths: readonly string[], language: Language): Promise<string[]> {
  const lines: string[] = [];
  for (const path of paths) {
    const talk = await readConversation(nodeHost, path, language);
    for (const entry of talk?.timeline ?? []) if (entry.kind === 'speech') lines.push(entry.text);
  }
  return lines;
}

async function englishLines(folder: string | undefined): Promise<string[]> {
  if (folder === undefined) fail('name a folder of talk: npm run fit-durations -- DIR');
  const files = await dialogueFiles(folder).catch(() => fail(`${folder} cannot be read as a folder; name another one`));
  const lines = [...new Set(await linesOf(files, 'en'))];
  if (lines.length < SAMPLE)
    fail(`${folder} holds ${lines.length} different lines of talk, at least ${SAMPLE} are needed; add some`);
  return Array.from({ length: SAMPLE }, (_, index) => lines[Math.floor((index * lines.length) / SAMPLE)] as string);
}

const english = await englishLines(process.argv[2]);
const french = [...new Set([...SMALL_TALK.fr, ...FRENCH, ...(await linesOf(FRENCH_TALK, 'fr'))])];
const isHeldOut = (_: string, index: number) => index % HELD_OUT === HELD_OUT - 1;
const lines = { en: english, fr: french };
const learned = {
  en: lines.en.filter((line, index) => !isHeldOut(line, index)),
  fr: lines.fr.filter((line, index) => !isHeldOut(line, index)),
};
const pauses = learnPauses(learned);
const durations = { en: learn(learned.en, 'en', pauses), fr: learn(learned.fr, 'fr', pauses) };
const report = LANGUAGES.flatMap((language) =>
  CHECKED_WPM.map((wpm) => agreementOn(lines[language].filter(isHeldOut), language, wpm, durations[language])),
);
writeFileSync(PAGE, pageOf(durations, { en: learned.en.length, fr: learned.fr.length }, report));
process.stdout.write(`${report.join('\n')}\n`);
