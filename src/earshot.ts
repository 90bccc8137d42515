#!/usr/bin/env node
import { about } from './commands/program/about.ts';
import { runProgram } from './commands/program/program.ts';
import { processTerminal, readerLanguage } from './commands/program/terminal.ts';
import { wordsFor } from './words/words.ts';

/** A fault of the program's own (EX_SOFTWARE of sysexits.h), which is no answer to what was asked. */
const FAULT = 70;

process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  // A reader that closes early (`earshot run … | head`) is no error.
  if (code === 'EPIPE') process.exit(0);
  const { cli } = wordsFor(readerLanguage(undefined, process.env));
  process.stderr.write(`earshot: ${cli.cannotWrite(code ?? '')}\n`);
  process.exit(2);
});

try {
  process.exitCode = await runProgram(process.argv.slice(2), processTerminal(), process.env, about().version);
} catch (fault) {
  process.stderr.write(`${fault instanceof Error ? fault.stack : String(fault)}\n`);
  process.exitCode = FAULT;
}
