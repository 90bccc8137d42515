import type { z } from 'zod';
import { type Path, readDocument, type ScenarioDocument } from './document.ts';
import type { DeviceVocabulary } from './entry-schema.ts';
import { isRecord, type Remark, remarksOf } from './issues.ts';
import { isJunk } from './junk.ts';
import { remarksOnMeaning, type UnknownSounds } from './meaning.ts';
import { normalise } from './normalise.ts';
import type { Place, Problem } from './problem.ts';
import type { Scenario } from './scenario.ts';
import { scenarioSchema } from './schema.ts';

export interface ParsedScenario {
  /** null if there is an error among the problems. */
  readonly scenario: Scenario | null;
  /** In the order of the text. */
  readonly problems: readonly Problem[];
  /** The place in the text of what stands under a path of keys and positions, such as `['device', 'profile']`. */
  readonly locate: (path: Path) => Place;
}

function placed(remark: Remark, document: ScenarioDocument): Problem {
  const { path, within, atKey, severity = 'error', ...complaint } = remark;
  const place = within
    ? document.locateWithin(path, within.from, within.to)
    : atKey
      ? document.locateKey(path)
      : document.locate(path);
  return { ...place, severity, ...complaint };
}

/** In the order of the text; where two problems have one place, the second only follows from the first. */
function onePerPlace(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  const kept = problems.filter(({ line, column, code }) => {
    const place = `${line}:${column}`;
    if (code === 'missing-key') return true;
    return !seen.has(place) && seen.add(place);
  });
  return kept.sort((a, b) => a.line - b.line || a.column - b.column);
}

/** Reads what YAML could make sense of: the schema first, then what keys mean together. */
function check(
  document: ScenarioDocument,
  schema: ReturnType<typeof scenarioSchema>,
  unknownSounds: UnknownSounds,
): { written: z.output<typeof schema> | null; remarks: Remark[] } {
  const result = schema.safeParse(document.content);
  const remarks = result.success ? [] : remarksOf(result.error, schema, document);
  return { written: result.data ?? null, remarks: [...remarks, ...remarksOnMeaning(document.content, unknownSounds)] };
}

/**
 * Reads a scenario, YAML or JSON. All its problems are reported at once; where YAML itself is unsound, only
 * those, for nothing else can be trusted then.
 * @param options.file the name in messages; without its ending it is the default id
 * @param options.device what a device may be, which `src/machine` knows
 * @param options.unknownSounds what of a pronunciation in IPA is no sound, which `src/speech` knows
 */
export function parseScenario(
  text: string,
  options: { readonly file: string; readonly device: DeviceVocabulary; readonly unknownSounds: UnknownSounds },
): ParsedScenario {
  if (isJunk(text)) {
    const place = { line: 1, column: 1, endColumn: 2 };
    const problem: Problem = { ...place, severity: 'error', code: 'not-a-scenario', params: {} };
    return { scenario: null, problems: [problem], locate: () => place };
  }
  const document = readDocument(text);
  const locate = (path: Path) => document.locate(path);
  const { content } = document;
  if (content === undefined) return { scenario: null, problems: document.problems, locate };
  if (!isRecord(content)) {
    const code = content === null ? 'empty-file' : 'not-a-scenario';
    return {
      scenario: null,
      problems: [...document.problems, { ...locate([]), severity: 'error', code, params: {} }],
      locate,
    };
  }
  const { written, remarks } = check(document, scenarioSchema(options.device), options.unknownSounds);
  const problems = onePerPlace([...document.problems, ...remarks.map((remark) => placed(remark, document))]);
  const failed = problems.some(({ severity }) => severity === 'error');
  return { scenario: failed || written === null ? null : normalise(written, options.file), problems, locate };
}
