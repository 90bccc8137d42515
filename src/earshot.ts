#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { runProgram } from './commands/program.ts';
import { processTerminal } from './commands/terminal.ts';

// A reader that closes early (`earshot run … | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};
process.exitCode = await runProgram(process.argv.slice(2), processTerminal(), process.env, version);
