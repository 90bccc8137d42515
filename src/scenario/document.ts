import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  type Scalar,
  visit,
  type YAMLMap,
} from 'yaml';
import { type Path, type Place, SHOWN } from '../vocabulary/diagnostic.ts';
import { suggestion } from './suggest.ts';
import { compose, faultsIn, type PlacedComplaint } from './yaml-faults.ts';

// Each use of an alias stands for everything under its anchor: yaml's own default, far over any need.
const ALIAS_LIMIT = 100;
const WRITTEN_LIMIT = 60; // assumed: enough to recognise a value

interface Found {
  readonly node: Node | null;
  /** The pair that holds the node, if it is a value of a map. */
  readonly pair: Pair | null;
  /** Else the path goes on where nothing is. */
  readonly complete: boolean;
}

const keyText = (pair: Pair): string => (isScalar(pair.key) ? String(pair.key.value) : '');

/** `at: +2` must stay different from `at: 2`; YAML reads, and would print, both as the number 2. */
export function keepPlusSigns(document: Document): void {
  visit(document, {
    Pair: (_, pair) => {
      const { value } = pair;
      if (keyText(pair) === 'at' && isScalar(value) && value.source?.startsWith('+')) value.value = value.source;
    },
  });
}

/** A YAML 1.2 or JSON text with the place of everything in it. No text makes it throw. */
export class ScenarioDocument {
  /** The content as plain values, undefined where the text is no sound YAML. */
  readonly content: unknown = undefined;
  /** What YAML itself has to say. */
  readonly complaints: readonly PlacedComplaint[];
  private readonly text: string;
  private readonly lines = new LineCounter();
  private readonly document: Document.Parsed;
  // Each is asked for once a problem, and there may be a problem in every value.
  private readonly pairs = new WeakMap<YAMLMap, Map<string, Pair>>();
  private readonly valueStarts = new WeakMap<Scalar, number | null>();

  constructor(text: string) {
    this.text = text;
    // Not given to the parser, which miscounts after some faults in brackets.
    for (let at = 0; at >= 0; at = text.indexOf('\n', at) + 1 || -1) this.lines.addNewLine(at);
    this.document = compose(text);
    const syntax = faultsIn(text, this.document, this.place.bind(this));
    const aliases = syntax.length === 0 ? this.aliasProblems() : [];
    const unsound = syntax.length + aliases.length > 0;
    this.complaints = unsound ? [...syntax, ...aliases] : this.keyProblems();
    if (!unsound) {
      keepPlusSigns(this.document);
      this.content = this.document.toJS({ maxAliasCount: ALIAS_LIMIT });
    }
  }

  private keyProblems(): PlacedComplaint[] {
    const problems: PlacedComplaint[] = [];
    visit(this.document, {
      Map: (_, map) => {
        const firstLines = new Map<string, number>();
        for (const pair of map.items) {
          const key = keyText(pair);
          const place = this.keyPlace(pair);
          const firstLine = firstLines.get(key);
          if (firstLine === undefined) firstLines.set(key, place.line);
          else problems.push({ code: 'duplicate-key', params: { key, firstLine }, place });
          // Zod passes over this one key where any key may stand.
          if (key === '__proto__')
            problems.push({ code: 'wrong-form', params: { expected: 'id', written: key }, place });
        }
      },
    });
    return problems;
  }

  private aliasProblems(): PlacedComplaint[] {
    const problems: PlacedComplaint[] = [];
    const anchors = new Set<string>();
    let first: Alias | null = null;
    visit(this.document, {
      Node: (_, node) => {
        if (isAlias(node)) first ??= node;
        else if (node.anchor) anchors.add(node.anchor);
        if (!isAlias(node) || anchors.has(node.source)) return;
        const meant = problems.length < SHOWN ? suggestion(node.source, anchors) : null;
        const params = { name: node.source, suggestion: meant };
        problems.push({ code: 'unknown-anchor', params, place: this.nodePlace(node) });
      },
    });
    if (problems.length > 0 || first === null) return problems;
    try {
      this.document.toJS({ maxAliasCount: ALIAS_LIMIT });
    } catch {
      problems.push({ code: 'too-many-aliases', params: {}, place: this.nodePlace(first) });
    }
    return problems;
  }

  /** Follows a path as far as it goes. */
  private find(path: Path): Found {
    let found: Found = { node: this.document.contents, pair: null, complete: true };
    for (const step of path) {
      const holder = isAlias(found.node) ? found.node.resolve(this.document) : found.node;
      const pair = isMap(holder) ? this.pairsOf(holder).get(String(step)) : null;
      if (pair) found = { node: pair.value as Node | null, pair, complete: true };
      else if (isSeq(holder) && typeof step === 'number' && step < holder.items.length)
        found = { node: holder.items[step] as Node | null, pair: null, complete: true };
      else return { ...found, complete: false };
    }
    return found;
  }

  /** By key; the last of duplicates, as in the content. */
  private pairsOf(map: YAMLMap): Map<string, Pair> {
    const pairs = this.pairs.get(map) ?? new Map(map.items.map((pair) => [keyText(pair), pair]));
    this.pairs.set(map, pairs);
    return pairs;
  }

  /** The place of a value; where it is missing or empty, of its key or of what should hold it. */
  locate(path: Path): Place {
    const { node, pair, complete } = this.find(path);
    const empty = !node || node.range?.[0] === node.range?.[1];
    if (pair && (!complete || empty)) return this.keyPlace(pair);
    return node && !(empty && path.length === 0) ? this.nodePlace(node) : this.place(0, 1);
  }

  /** The place of a key. */
  locateKey(path: Path): Place {
    const { pair, complete } = this.find(path);
    return pair && complete ? this.keyPlace(pair) : this.locate(path);
  }

  /** The place of a stretch of a text, in UTF-16 offsets of its value. */
  locateWithin(path: Path, from: number, to: number): Place {
    const { node } = this.find(path);
    const start = isScalar(node) ? this.valueStart(node) : null;
    return start === null ? this.locate(path) : this.place(start + from, start + to);
  }

  /** The offset of a text that is written as it is read, without escapes and folds; null for others. */
  private valueStart(node: Scalar): number | null {
    const known = this.valueStarts.get(node);
    if (known !== undefined) return known;
    const [from, to] = node.range ?? [0, 0];
    const within = typeof node.value === 'string' ? this.text.slice(from, to).indexOf(node.value) : -1;
    const start = within < 0 ? null : from + within;
    this.valueStarts.set(node, start);
    return start;
  }

  /** A value as it is written, on one line and shortened. */
  written(path: Path): string {
    const { node } = this.find(path);
    const value =
      isScalar(node) && typeof node.value === 'string' ? node.value : this.text.slice(...(node?.range ?? [0, 0]));
    const flat = value.replace(/\s+/g, ' ').trim();
    return flat.length > WRITTEN_LIMIT ? `${flat.slice(0, WRITTEN_LIMIT - 1)}…` : flat;
  }

  /** Whether a key stands in braces without a value, as `b` does in `{says: a, b}`. */
  isStray(path: Path): boolean {
    const holder = this.find(path.slice(0, -1)).node;
    const { pair, complete } = this.find(path);
    return complete && pair !== null && isMap(holder) && holder.flow === true && pair.value === null;
  }

  private keyPlace(pair: Pair): Place {
    return isScalar(pair.key) ? this.nodePlace(pair.key) : this.place(0, 1);
  }

  private nodePlace(node: Node): Place {
    if (isMap(node) && !node.flow && node.items[0]) return this.keyPlace(node.items[0]);
    if (isSeq(node) && !node.flow && node.range) return this.place(node.range[0], node.range[0] + 1);
    const [from, to] = node.range ?? [0, 1];
    return this.place(from, to);
  }

  /** From one offset to another, but not over the end of the line. */
  private place(from: number, to: number): Place {
    const { line, col } = this.lines.linePos(from);
    const lineEnd = (this.lines.lineStarts[line] ?? this.text.length + 1) - 1;
    const shown = this.text.slice(from, Math.min(to, lineEnd)).trimEnd();
    return {
      line: Math.max(1, line),
      column: Math.max(1, col),
      endColumn: Math.max(1, col) + Math.max(1, shown.length),
    };
  }
}
