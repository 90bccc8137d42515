import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from '../src/commands/program/program.ts';

/** The file that the tutorial builds. */
export const BUILT = 'kettle.yaml';

const BLOCK = /^```(yaml|text)(.*)\n([\s\S]*?)^```$/gmu;
const COMMAND = /^\$ npx earshot (.*)\n/u;

/**
 * The tutorial with everything in it made anew that the program prints, and the whole file where it is asked for
 * (`yaml whole`). What stands after `text` on the opening line of an output chooses parts of it, by their first words.
 */
export async function renewedTutorial(markdown: string): Promise<string> {
  let renewed = '';
  let file = '';
  let end = 0;
  for (const { 0: block, 1: kind, 2: info = '', 3: content = '', index } of markdown.matchAll(BLOCK)) {
    const command = kind === 'text' ? (COMMAND.exec(content)?.[1] ?? null) : null;
    const isWhole = kind === 'yaml' && info.trim() === 'whole';
    if (kind === 'yaml' && !isWhole) file = withSections(file, content);
    renewed += markdown.slice(end, index);
    if (isWhole) renewed += `\`\`\`yaml whole\n${file}\`\`\``;
    else if (command === null) renewed += block;
    else renewed += `\`\`\`text${info}\n$ npx earshot ${command}\n${chosen(await printed(command, file), info)}\`\`\``;
    end = index + block.length;
  }
  return renewed + markdown.slice(end);
}

/** The file after each of the tutorial's blocks of YAML, as who follows it has it. */
export function filesOf(markdown: string): string[] {
  const files: string[] = [];
  for (const { 1: kind, 2: info = '', 3: content = '' } of markdown.matchAll(BLOCK))
    if (kind === 'yaml' && info.trim() === '') files.push(withSections(files.at(-1) ?? '', content));
  return files;
}

/** A block that begins with `format:` is the file; any other has sections to replace, or to put at its end. */
function withSections(file: string, block: string): string {
  if (block.startsWith('format:')) return block;
  const sections = sectionsOf(file);
  for (const [key, section] of sectionsOf(block)) sections.set(key, section);
  return [...sections.values()].join('');
}

/** A file's sections by their keys: each begins with a line that is not indented. */
function sectionsOf(yaml: string): Map<string, string> {
  const sections = yaml.split(/^(?=\w)/mu).filter((section) => section !== '');
  return new Map(sections.map((section) => [section.split(':', 1)[0] ?? '', section]));
}

/** What a call prints, on stdout and stderr, at 100 columns, in a folder with nothing but the file. */
async function printed(command: string, file: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-'));
  writeFileSync(join(folder, BUILT), file);
  let output = '';
  const print = (text: string) => {
    output += text;
  };
  const before = process.cwd();
  process.chdir(folder);
  try {
    await runProgram(command.split(' '), { out: print, err: print, width: 100, heading: (text) => text }, {}, '');
  } finally {
    process.chdir(before);
    rmSync(folder, { recursive: true });
  }
  return `${output.trimEnd()}\n`;
}

/** The parts of an output, between empty lines, that begin with one of the words; without any, all. */
function chosen(output: string, info: string): string {
  const beginnings = info.split(';').map((words) => words.trim());
  if (info.trim() === '') return output;
  const parts = output.trimEnd().split('\n\n');
  const isWanted = (part: string) => beginnings.some((words) => part.trimStart().startsWith(words));
  if (parts.filter(isWanted).length !== beginnings.length)
    throw new Error(`not all of "${info.trim()}" is in\n${output}`);
  const kept = parts.map((part) => (isWanted(part) ? part : '…'));
  return `${kept.filter((part, nth) => part !== '…' || kept[nth - 1] !== '…').join('\n\n')}\n`;
}
