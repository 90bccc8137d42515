import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  YAMLMap,
  YAMLSeq,
} from 'yaml';
import type { Choice } from '../vocabulary/consent.ts';
import { withoutControls } from '../vocabulary/controls.ts';
import { keepPlusSigns } from './document.ts';

/** What a changed copy says that its original does not. */
export interface Rewriting {
  /** Profile and settings, by their names in `device:`. */
  readonly device?: Readonly<Record<string, unknown>>;
  /** Entries that are added, as they are written. */
  readonly timeline?: readonly Readonly<Record<string, unknown>>[];
  readonly later?: readonly Readonly<Record<string, unknown>>[];
  /** null: as long as the scenario says, or as follows from what is in it. */
  readonly durationMs?: number | null;
  /** What people choose, by their ids and purposes. */
  readonly consents?: Readonly<Record<string, Readonly<Record<string, Choice>>>>;
  /** What people say to the speaker in place of its wake word. */
  readonly called?: { readonly wakeWord: string; readonly by: string } | null;
  /** Lines for the top of the file. */
  readonly comment?: readonly string[];
}

/** A scenario's text with changes, its own comments and layout kept as far as YAML's printer can. */
export function changedText(text: string, rewriting: Rewriting): string {
  const { device = {}, timeline = [], later = [], durationMs = null, comment = [] } = rewriting;
  const document = parseDocument(text, { version: '1.2' });
  keepPlusSigns(document);
  spreadJson(document);
  for (const [id, choices] of Object.entries(rewriting.consents ?? {}))
    for (const [purpose, choice] of Object.entries(choices))
      document.setIn(['people', id, 'consents', purpose], choice);
  if (rewriting.called) callBy(document, rewriting.called);
  for (const [name, value] of Object.entries(device)) held(document, 'device', YAMLMap).set(name, value);
  for (const entry of timeline) append(document, 'timeline', entry);
  for (const entry of later) append(document, 'later', entry);
  if (durationMs !== null) document.set('duration', `${durationMs / 1000}s`);
  const lines = comment.map((line) => `# ${withoutControls(line)}\n`);
  // The printer pads all braces and brackets or none.
  const flowCollectionPadding = text.includes('{ ');
  return lines.join('') + document.toString({ lineWidth: 0, flowCollectionPadding });
}

/** In each request, where the wake word is said first. */
function callBy(document: Document, { wakeWord, by }: NonNullable<Rewriting['called']>): void {
  const words = wakeWord.split(' ').map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${words.join('[\\s,]+')}(?![\\p{L}\\p{N}])`, 'iu');
  const timeline = document.get('timeline', true);
  if (!isSeq(timeline)) return;
  for (const entry of timeline.items) {
    const says = isMap(entry) && entry.get('to') === 'device' ? entry.get('says', true) : null;
    if (isScalar(says) && typeof says.value === 'string') says.value = says.value.replace(pattern, () => by);
  }
}

/** JSON is printed on one line otherwise. */
function spreadJson({ contents }: Document): void {
  if (!isMap(contents) || contents.flow !== true) return;
  contents.flow = false;
  for (const { value } of contents.items) if (isCollection(value)) value.flow = false;
}

/** The collection under a key, which stands nowhere else; a new one where there is none. */
function held<T extends YAMLMap | YAMLSeq>(document: Document, key: string, kind: new () => T): T {
  const found = document.get(key, true);
  const node = isAlias(found) ? found.resolve(document)?.clone() : found;
  const collection = node instanceof kind ? node : new kind();
  if (collection !== found) document.set(key, collection);
  const { anchor } = collection;
  delete collection.anchor;
  if (collection === found && anchor !== undefined) writeOut(document, anchor, collection);
  return collection;
}

/** Puts a copy of what an anchor names in the place of each of its aliases. */
function writeOut(document: Document, anchor: string, named: YAMLMap | YAMLSeq): void {
  visit(document, { Alias: (_, { source }) => (source === anchor ? (named.clone() as typeof named) : undefined) });
}

function append(document: Document, key: string, entry: Readonly<Record<string, unknown>>): void {
  const seq = held(document, key, YAMLSeq);
  const node = document.createNode(entry, { flow: true });
  visit(node, {
    Scalar: (key, scalar) => {
      if (key === 'value' && isScalar(scalar) && scalar.value === entry.says) scalar.type = 'QUOTE_DOUBLE';
    },
  });
  seq.items.push(node);
}
