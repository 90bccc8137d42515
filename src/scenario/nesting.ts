import { CST, Lexer } from 'yaml';

/** Deeper than this nothing is read (assumed: a scenario needs eight levels, and yaml calls itself for each). */
export const NESTING_LIMIT = 64;

/** Tokens that stand for nothing in the text: start of document, start of scalar, end of a broken flow. */
const WIDTHLESS: ReadonlySet<string> = new Set([CST.DOCUMENT, CST.SCALAR, CST.FLOW_END]);

/**
 * Finds where a YAML or JSON text nests deeper than the limit, in brackets or by indentation.
 * Only yaml's lexer runs, which does not call itself, so hostile text cannot exhaust the stack.
 * @returns the UTF-16 offset of the first level too many; null if there is none
 */
export function findTooDeep(text: string): number | null {
  // A block collection at column c counts as 2c, a list as 2c + 1, for a list may stand in the column of its key.
  const blocks: number[] = [];
  let brackets = 0;
  let offset = 0;
  let lineStart = 0;
  let nodeColumn: number | null = null;
  let inScalar = false;

  const open = (level: number) => {
    while ((blocks.at(-1) ?? -1) > level) blocks.pop();
    if (blocks.at(-1) !== level) blocks.push(level);
    nodeColumn = null;
  };

  for (const token of new Lexer().lex(text)) {
    if (WIDTHLESS.has(token)) {
      inScalar = token === CST.SCALAR;
      continue;
    }
    const column = offset - lineStart;
    const type = inScalar ? 'scalar' : CST.tokenType(token);
    inScalar = false;
    if (type === 'flow-map-start' || type === 'flow-seq-start') brackets++;
    else if (type === 'flow-map-end' || type === 'flow-seq-end') brackets = Math.max(0, brackets - 1);
    else if (brackets > 0) nodeColumn = null;
    else if (type === 'doc-start' || type === 'doc-end') blocks.length = 0;
    else if (type === 'seq-item-ind') open(2 * column + 1);
    else if (type === 'explicit-key-ind') open(2 * column);
    else if (type === 'map-value-ind') open(2 * (nodeColumn ?? column));
    else if (type !== 'space' && type !== 'newline') nodeColumn ??= column;

    if (brackets + blocks.length > NESTING_LIMIT) return offset;
    offset += token.length;
    const newline = token.lastIndexOf('\n');
    if (newline >= 0) {
      lineStart = offset - token.length + newline + 1;
      nodeColumn = null;
    }
  }
  return null;
}
