import { Composer, type CST, type Document, isCollection, isScalar, Parser, Scalar, visit, YAMLParseError } from 'yaml';
import type { Complaint, Place } from '../vocabulary/diagnostic.ts';

export type PlacedComplaint = Complaint & { readonly place: Place };

/** The place of what stands between two UTF-16 offsets of a text. */
export type PlaceOf = (from: number, to: number) => Place;

const FAULT_LIMIT = 100; // assumed: what comes after so many only follows from them

/** A quote or bracket that nothing closes; offsets of all that it swallows. */
interface Opener {
  readonly code: 'UNCLOSED_QUOTE' | 'UNCLOSED_BRACKET';
  readonly from: number;
  readonly to: number;
}

/** A bracket too many makes a fault of every token after it; those that nobody looks at are dropped. */
function* withFewFaults(tokens: Iterable<CST.Token>): Generator<CST.Token> {
  let faults = 0;
  for (const token of tokens) if (token.type !== 'error' || faults++ < FAULT_LIMIT) yield token;
}

/** What yaml's `parseDocument` does, with few faults. */
export function compose(text: string): Document.Parsed {
  // yaml's own check for duplicate keys compares every key with every other.
  const composer = new Composer({ prettyErrors: false, stringKeys: true, uniqueKeys: false });
  const [document, second] = composer.compose(withFewFaults(new Parser().parse(text)), true, text.length);
  if (!document) throw new Error('yaml makes a document of any text');
  if (second) {
    const [from, to] = second.range;
    document.errors.push(new YAMLParseError([from, to], 'MULTIPLE_DOCS', ''));
  }
  return document;
}

/** What YAML says against a text, at most one complaint a line. */
export function faultsIn(text: string, document: Document.Parsed, placeOf: PlaceOf): PlacedComplaint[] {
  const faults = new Map<number, PlacedComplaint>();
  const complain = (place: Place, code: string) => {
    // The first fault of a line explains the rest of it.
    if (!faults.has(place.line)) faults.set(place.line, { code: 'yaml', params: { code }, place });
  };
  const toLineEnd = (from: number) => {
    const end = text.indexOf('\n', from);
    return placeOf(from, end < 0 ? text.length : end);
  };
  const { explicit, version } = document.directives.yaml;
  if (explicit && version !== '1.2') complain(toLineEnd(0), 'YAML_VERSION');
  let openers: readonly Opener[] | null = null;
  for (const { code, pos } of [...document.errors, ...document.warnings].slice(0, FAULT_LIMIT)) {
    const [from, to] = pos;
    if (code === 'MISSING_CHAR' || code === 'BAD_INDENT') {
      openers ??= openersIn(text, document);
      const opener = openers.findLast((opener) => opener.from <= from && opener.to >= from - 1);
      if (opener) {
        // YAML notices a missing end only where the text ends; the beginning is where to look, and explains the rest.
        complain(placeOf(opener.from, opener.from + 1), opener.code);
        break;
      }
    }
    const start = from + (/^[ \r\n]*/.exec(text.slice(from, to + 200))?.[0].length ?? 0);
    complain(code === 'BLOCK_AS_IMPLICIT_KEY' ? toLineEnd(from) : placeOf(start, Math.max(to, start + 1)), code);
  }
  return [...faults.values()];
}

/** In the order of the text: the last around a place is the innermost. */
function openersIn(text: string, document: Document.Parsed): Opener[] {
  const openers: Opener[] = [];
  visit(document, {
    Node: (_, node) => {
      const quoted = isScalar(node) && (node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE);
      if (!quoted && !(isCollection(node) && node.flow)) return;
      const [from, to] = node.range ?? [0, 0];
      const written = text.slice(from, to).trimEnd();
      const last = written.at(-1);
      if (quoted && (written.length === 1 || last !== written[0])) openers.push({ code: 'UNCLOSED_QUOTE', from, to });
      if (!quoted && last !== ']' && last !== '}') openers.push({ code: 'UNCLOSED_BRACKET', from, to });
    },
  });
  return openers;
}
