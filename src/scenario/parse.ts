import { type Diagnostic, type Path, type PathComplaint, type Place, placed } from '../vocabulary/diagnostic.ts';
import { ScenarioDocument } from './document.ts';
import type { DeviceVocabulary } from './entry-schema.ts';
import { complaintsOf, isRecord } from './issues.ts';
import { isJunk } from './junk.ts';
import { complaintsOnMeaning, type ReadIpa } from './meaning.ts';
import { normalise } from './normalise.ts';
import type { Scenario } from './scenario.ts';
import { scenarioSchema } from './schema.ts';

export interface ParsedScenario {
  /** null if there is an error among the diagnostics. */
  readonly scenario: Scenario | null;
  /** In the order of the text. */
  readonly diagnostics: readonly Diagnostic[];
  /** The place in the text of what stands under a path of keys and positions, such as `['device', 'profile']`. */
  readonly locate: (path: Path) => Place;
}

function inDocument({ path, within, atKey, ...complaint }: PathComplaint, document: ScenarioDocument, file: string) {
  if (within) return placed(complaint, file, document.locateWithin(path, within.from, within.to));
  return placed(complaint, file, atKey ? document.locateKey(path) : document.locate(path));
}

/** In the order of the text; a diagnostic of the file as a whole stands first. */
export function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const start = { line: 0, column: 0 };
  return [...diagnostics].sort(({ place: one }, { place: other }) => {
    const [a, b] = [one ?? start, other ?? start];
    return a.line - b.line || a.column - b.column;
  });
}

/** In the order of the text; where two have one place, the second only follows from the first. */
function onePerPlace(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  const isFirst = (key: string) => !seen.has(key) && seen.add(key);
  return inOrder(
    diagnostics.filter(({ place, code }) => code === 'missing-key' || isFirst(`${place?.line}:${place?.column}`)),
  );
}

/**
 * Reads a scenario, YAML or JSON. All that is wrong with it is reported at once; where YAML itself is unsound, only
 * that, for nothing else can be trusted then.
 * @param options.file the name in messages; without its ending it is the default id
 * @param options.device what a device may be, which `src/machine` knows
 * @param options.readIpa what of a pronunciation in IPA is no sound, which `src/speech` knows
 */
export function parseScenario(
  text: string,
  options: { readonly file: string; readonly device: DeviceVocabulary; readonly readIpa: ReadIpa },
): ParsedScenario {
  const { file } = options;
  if (isJunk(text)) {
    const place = { line: 1, column: 1, endColumn: 2 };
    const diagnostics = [placed({ code: 'not-a-scenario', params: {} }, file, place)];
    return { scenario: null, diagnostics, locate: () => place };
  }
  const document = new ScenarioDocument(text);
  const locate = (path: Path) => document.locate(path);
  const { content } = document;
  const syntax = document.complaints.map(({ place, ...complaint }) => placed(complaint, file, place));
  if (content === undefined) return { scenario: null, diagnostics: syntax, locate };
  if (!isRecord(content)) {
    const code = content === null ? 'empty-file' : 'not-a-scenario';
    return { scenario: null, diagnostics: [...syntax, placed({ code, params: {} }, file, locate([]))], locate };
  }
  const schema = scenarioSchema(options.device);
  const { data: written, error } = schema.safeParse(content, { reportInput: true });
  const complaints = [
    ...(error ? complaintsOf(error, schema, document) : []),
    ...complaintsOnMeaning(content, options.readIpa),
  ];
  const diagnostics = onePerPlace([...syntax, ...complaints.map((complaint) => inDocument(complaint, document, file))]);
  const failed = diagnostics.some(({ severity }) => severity === 'error');
  return { scenario: failed || written === undefined ? null : normalise(written, file), diagnostics, locate };
}
