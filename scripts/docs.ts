import { readFileSync, writeFileSync } from 'node:fs';
import { catalogueFor } from '../src/catalogue/catalogue.ts';
import { COMMANDS } from '../src/commands/table.ts';
import { recordingMachine } from '../src/machine/recording.machine.ts';
import { speakerMachine } from '../src/machine/speaker.machine.ts';
import { mermaid } from './diagram.ts';

/** What is written between `<!-- NAME -->` and `<!-- /NAME -->` of each file. `npm run docs` writes it, a test compares it. */
export const GENERATED: readonly { readonly file: string; readonly name: string; readonly text: () => string }[] = [
  { file: 'README.md', name: 'commands', text: commandTable },
  { file: 'docs/machines.md', name: 'speaker', text: () => `\`\`\`mermaid\n${mermaid(speakerMachine)}\`\`\`` },
  { file: 'docs/machines.md', name: 'recording', text: () => `\`\`\`mermaid\n${mermaid(recordingMachine)}\`\`\`` },
];

function commandTable(): string {
  const { commands } = catalogueFor('en').cli;
  const rows = COMMANDS.map(({ name, args }) => {
    const call = `earshot ${name} ${args}`.trim().replaceAll('|', '\\|');
    return `| \`${call}\` | ${commands[name]} |`;
  });
  return ['| command | does |', '| --- | --- |', ...rows].join('\n');
}

/** `text` with what is generated in it made anew. */
export function withGenerated(file: string, text: string): string {
  let renewed = text;
  for (const part of GENERATED.filter((one) => one.file === file)) {
    const [begin, end] = [`<!-- ${part.name} -->\n`, `\n<!-- /${part.name} -->`];
    const from = renewed.indexOf(begin);
    const to = renewed.indexOf(end);
    if (from < 0 || to < 0) throw new Error(`${file} has no ${begin.trim()} … ${end.trim()}`);
    renewed = renewed.slice(0, from + begin.length) + part.text() + renewed.slice(to);
  }
  return renewed;
}

if (import.meta.filename === process.argv[1]) {
  for (const file of new Set(GENERATED.map((part) => part.file))) {
    writeFileSync(file, withGenerated(file, readFileSync(file, 'utf8')));
  }
}
