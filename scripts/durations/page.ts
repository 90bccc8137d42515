import type { Durations } from '../../src/speech/timing.ts';
import { LANGUAGES, type Language } from '../../src/vocabulary/language.ts';

/** The text of `src/speech/durations.ts`. */
export function pageOf(
  durations: Readonly<Record<Language, Durations>>,
  lines: Readonly<Record<Language, number>>,
  report: readonly string[],
): string {
  return `import type { Language } from '../scenario/scenario.ts';
import type { Durations } from './timing.ts';

/**
 * How long the speech engine's sounds last. Written by \`npm run fit-durations -- DIR\` from ${lines.en} lines of English
 * telephone talk and ${lines.fr} French sentences of our own. On lines that it was not learned from, against the engine
 * that speaks:
${report.map(bullet).join('\n')}
 */
export const DURATIONS: Readonly<Record<Language, Durations>> = {
${LANGUAGES.map((language) => `  ${language}: ${tableOf(durations[language])},`).join('\n')}
};
`;
}

/** A sentence of figures as lines of a comment, a part a line. */
const bullet = (line: string) => ` * - ${line.replaceAll(/, (?=\d+\.\d%|word|length)/gu, ',\n *   ')}`;

function tableOf({ sounds, others, lastPercent, pauses, rates, thousandths }: Durations): string {
  const rows = Object.entries(sounds).map(([ipa, ms]) => `      ${ipa}: ${list(ms)},`);
  return `{
    sounds: {
${rows.join('\n')}
    },
    others: { vowel: ${list(others.vowel)}, consonant: ${list(others.consonant)} },
    lastPercent: ${record(lastPercent)},
    pauses: ${record(pauses)},
    rates: ${list(rates)},
    thousandths: {
      vowel: ${list(thousandths.vowel)},
      consonant: ${list(thousandths.consonant)},
      pause: ${list(thousandths.pause)},
    },
  }`;
}

const list = (values: readonly number[]) => `[${values.join(', ')}]`;

function record(values: Readonly<Record<string, number>>): string {
  return `{ ${Object.entries(values)
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ')} }`;
}
