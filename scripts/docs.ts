import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { simulate } from '../src/app/simulate.ts';
import { vocabulary } from '../src/app/vocabulary.ts';
import { COMMANDS } from '../src/commands/commands.ts';
import { runProgram } from '../src/commands/program/program.ts';
import { nodeHost } from '../src/host/node/node-host.ts';
import { recordingMachine } from '../src/machine/recording.machine.ts';
import { speakerMachine } from '../src/machine/speaker.machine.ts';
import { drawAlignment } from '../src/report/draw-alignment.ts';
import { summaryText } from '../src/report/summary.ts';
import { parseScenario } from '../src/scenario/parse.ts';
import { openEngine } from '../src/speech/engine.ts';
import { explainTo } from '../src/wakeword/explain.ts';
import { wakeWordModel } from '../src/wakeword/wake-words.ts';
import type { Reader } from '../src/words/reader.ts';
import { readerFor } from '../src/words/reader.ts';
import { wordsFor } from '../src/words/words.ts';
import { mermaid } from './diagram.ts';
import { manPage } from './man.ts';
import { schemaReference } from './reference.ts';
import { shelfIndex } from './shelf.ts';
import { renewedTutorial } from './tutorial.ts';

/** What is written between `<!-- NAME -->` and `<!-- /NAME -->` of each file; without a name, the whole file. `npm run docs` writes it, a test compares it. */
export const GENERATED: readonly {
  readonly file: string;
  readonly name: string | null;
  /** `whole` is the file as it is. */
  readonly text: (whole: string) => string | Promise<string>;
}[] = [
  { file: 'README.md', name: 'commands', text: commandTable },
  { file: 'README.md', name: 'run', text: () => realRun('clinic-letter') },
  {
    file: 'README.md',
    name: 'explain',
    text: async () => {
      const engine = await openEngine(nodeHost);
      const explanation = explainTo(wakeWordModel('Alexa', 'en', engine), 'a letter', 0.5, engine);
      return asOutput(drawAlignment(explanation, 'en', 80));
    },
  },
  {
    file: 'README.md',
    name: 'compare',
    text: () =>
      printed(['compare', 'bedtime-story', '--vary', 'followUp=true,false', '--vary', 'verification=true,false']),
  },
  { file: 'README.md', name: 'prevent', text: () => printed(['prevent', 'bedtime-story']) },
  { file: 'docs/machines.md', name: 'speaker', text: () => `\`\`\`mermaid\n${mermaid(speakerMachine)}\`\`\`` },
  { file: 'docs/machines.md', name: 'recording', text: () => `\`\`\`mermaid\n${mermaid(recordingMachine)}\`\`\`` },
  { file: 'scenarios/README.md', name: 'shelf', text: shelfIndex },
  { file: 'docs/library.md', name: 'one-scene', text: () => asOutput(printedBy('examples/one-scene.mjs')) },
  { file: 'docs/writing-scenarios.md', name: 'keys', text: schemaReference },
  { file: 'docs/writing-scenarios.md', name: null, text: renewedTutorial },
  { file: 'man/earshot.1', name: null, text: manPage },
];

function commandTable(): string {
  const { commands } = wordsFor('en').cli;
  const rows = COMMANDS.map(({ name, args }) => {
    const call = `earshot ${name} ${args}`.trim().replaceAll('|', '\\|');
    return `| \`${call}\` | ${commands[name]} |`;
  });
  return ['| command | does |', '| --- | --- |', ...rows].join('\n');
}

/** What `earshot run` prints, at 100 columns. */
async function realRun(id: string): Promise<string> {
  const file = `${id}.yaml`;
  const { scenario } = parseScenario(readFileSync(`scenarios/${file}`, 'utf8'), { file, ...vocabulary });
  if (scenario === null) throw new Error(`${file} has errors`);
  const log = await simulate(nodeHost, scenario, { seed: null, overrides: [] });
  const reader: Reader = readerFor('en');
  return asOutput(summaryText(log, { reader, width: 100, heading: (title) => title }).trimEnd());
}

/** A command and what it prints, at 100 columns. */
async function printed(args: readonly string[]): Promise<string> {
  let out = '';
  const terminal = {
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      throw new Error(text);
    },
    width: 100,
    heading: (text: string) => text,
  };
  await runProgram(args, terminal, {}, '');
  return asOutput(`$ npx earshot ${args.join(' ')}\n${out.trimEnd()}`);
}

/** What an example prints; it imports what was built. */
function printedBy(script: string): string {
  return execFileSync(process.execPath, [script], { encoding: 'utf8' }).trimEnd();
}

function asOutput(text: string): string {
  return `\`\`\`text\n${text}\n\`\`\``;
}

/** `text` with what is generated in it made anew. */
export async function withGenerated(file: string, text: string): Promise<string> {
  let renewed = text;
  for (const part of GENERATED.filter((one) => one.file === file)) {
    if (part.name === null) return part.text(renewed);
    const [begin, end] = [`<!-- ${part.name} -->\n`, `\n<!-- /${part.name} -->`];
    const from = renewed.indexOf(begin);
    const to = renewed.indexOf(end);
    if (from < 0 || to < 0) throw new Error(`${file} has no ${begin.trim()} … ${end.trim()}`);
    renewed = renewed.slice(0, from + begin.length) + (await part.text(renewed)) + renewed.slice(to);
  }
  return renewed;
}

if (import.meta.filename === process.argv[1]) {
  for (const file of new Set(GENERATED.map((part) => part.file))) {
    writeFileSync(file, await withGenerated(file, readFileSync(file, 'utf8')));
  }
}
