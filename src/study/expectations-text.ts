import { isMap, isNode, isSeq, parseDocument } from 'yaml';
import { FINDING_CODES } from '../vocabulary/finding-code.ts';
import type { WrittenExpectations } from './expectations.ts';

/** Codes need no quotes in YAML; in JSON everything does. */
const PLAIN: readonly string[] = FINDING_CODES;

function written(value: number | readonly string[], isJson: boolean): string {
  if (typeof value === 'number') return String(value);
  return `[${value.map((item) => (!isJson && PLAIN.includes(item) ? item : JSON.stringify(item))).join(', ')}]`;
}

/** A scenario's text with other expectations; nothing else of it changes. */
export function withExpectations(text: string, changes: WrittenExpectations): string {
  const expect = parseDocument(text, { version: '1.2' }).get('expect', true);
  const isJson = text.trimStart().startsWith('{');
  const edits: { readonly from: number; readonly to: number; readonly text: string }[] = [];
  const added: string[] = [];
  for (const [key, value] of Object.entries(changes)) {
    const node = isMap(expect) ? expect.get(key, true) : undefined;
    if (isNode(node) && node.range) {
      const [from, to] = node.range;
      // The range of a list on several lines takes in what comes after its last item.
      const last = isSeq(node) && node.flow !== true ? node.items.at(-1) : null;
      edits.push({ from, to: (isNode(last) ? last.range?.[1] : null) ?? to, text: written(value, isJson) });
    } else added.push(`  ${key}: ${written(value, isJson)}`);
  }
  if (added.length > 0) {
    const lines = text.endsWith('\n') ? text : `${text}\n`;
    return `${lines}expect:\n${added.join('\n')}\n`;
  }
  return edits
    .toSorted((one, other) => other.from - one.from)
    .reduce((changed, edit) => changed.slice(0, edit.from) + edit.text + changed.slice(edit.to), text);
}
