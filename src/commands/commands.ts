import { compare } from './compare/command.ts';
import { completion } from './completion/command.ts';
import { devices } from './devices/command.ts';
import { doctor } from './doctor/command.ts';
import { evaluate } from './evaluate/command.ts';
import { explain } from './explain/command.ts';
import { exportRun } from './export/command.ts';
import { importTranscript } from './import/command.ts';
import { listen } from './listen/command.ts';
import { newScenario } from './new/command.ts';
import { play } from './play/command.ts';
import { prevent } from './prevent/command.ts';
import { type Command, calling } from './program/command.ts';
import { render } from './render/command.ts';
import { run } from './run/command.ts';
import { scenarios } from './scenarios/command.ts';
import { schema } from './schema/command.ts';
import { teach } from './teach/command.ts';
import { test } from './test/command.ts';
import { validate } from './validate/command.ts';

/** What is run when the first word is no command: `earshot clinic-letter` plays it. */
export const DEFAULT_COMMAND = calling(play, async () => (await import('./play/play.ts')).playScenario);

/** All of them, in the order in which they are listed. The program, its help, completion, the man page and the README's table come from it. */
export const COMMANDS: readonly Command[] = [
  DEFAULT_COMMAND,
  calling(teach, async () => (await import('./teach/teach.ts')).teachScenario),
  calling(run, async () => (await import('./run/run.ts')).runScenarios),
  calling(validate, async () => (await import('./validate/validate.ts')).validateScenarios),
  calling(test, async () => (await import('./test/test.ts')).testScenarios),
  calling(compare, async () => (await import('./compare/compare.ts')).compareSettings),
  calling(prevent, async () => (await import('./prevent/prevent.ts')).preventCaptures),
  calling(explain, async () => (await import('./explain/explain.ts')).explainPhrases),
  calling(listen, async () => (await import('./listen/listen.ts')).listenToSound),
  calling(render, async () => (await import('./render/render.ts')).renderSound),
  calling(newScenario, async () => (await import('./new/new.ts')).writeScenario),
  calling(importTranscript, async () => (await import('./import/import.ts')).importFile),
  calling(exportRun, async () => (await import('./export/export.ts')).exportFile),
  calling(evaluate, async () => (await import('./evaluate/evaluate.ts')).evaluateDetectors),
  calling(scenarios, async () => (await import('./scenarios/scenarios.ts')).listScenarios),
  calling(devices, async () => (await import('./devices/devices.ts')).listDevices),
  calling(schema, async () => (await import('./schema/schema.ts')).printSchema),
  calling(doctor, async () => (await import('./doctor/doctor.ts')).examineMachine),
  calling(completion, async () => (await import('./completion/completion.ts')).printScript),
];
