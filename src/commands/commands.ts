import type { Words } from '../words/words.ts';
import { type CallOf, type CommandName, DECLARED, type Declaration } from './declared.ts';
import type { Call } from './program/call.ts';
import type { Option } from './program/option.ts';

/** What each command calls, which is loaded only when it runs. */
const CALLED: { readonly [N in CommandName]: () => Promise<(call: CallOf<N>) => Promise<number>> } = {
  play: async () => (await import('./play/play.ts')).playScenario,
  teach: async () => (await import('./teach/teach.ts')).teachScenario,
  run: async () => (await import('./run/run.ts')).runScenarios,
  validate: async () => (await import('./validate/validate.ts')).validateScenarios,
  test: async () => (await import('./test/test.ts')).testScenarios,
  compare: async () => (await import('./compare/compare.ts')).compareSettings,
  prevent: async () => (await import('./prevent/prevent.ts')).preventCaptures,
  explain: async () => (await import('./explain/explain.ts')).explainPhrases,
  listen: async () => (await import('./listen/listen.ts')).listenToSound,
  render: async () => (await import('./render/render.ts')).renderSound,
  new: async () => (await import('./new/new.ts')).writeScenario,
  import: async () => (await import('./import/import.ts')).importFile,
  export: async () => (await import('./export/export.ts')).exportFile,
  evaluate: async () => (await import('./evaluate/evaluate.ts')).evaluateDetectors,
  scenarios: async () => (await import('./scenarios/scenarios.ts')).listScenarios,
  devices: async () => (await import('./devices/devices.ts')).listDevices,
  schema: async () => (await import('./schema/schema.ts')).printSchema,
  doctor: async () => (await import('./doctor/doctor.ts')).examineMachine,
  completion: async () => (await import('./completion/completion.ts')).printScript,
};

export interface Command extends Declaration {
  readonly name: CommandName;
  /** @returns the exit code */
  run(call: Call): Promise<number>;
}

function commandCalled<N extends CommandName>(name: N): Command {
  // The program gives a call what its command declares.
  return { name, ...DECLARED[name], run: async (call) => (await CALLED[name]())(call as CallOf<N>) };
}

/** The program, its help, completion, the man page and the README's table come from it. */
export const COMMANDS: readonly Command[] = (Object.keys(DECLARED) as CommandName[]).map(commandCalled);

/** What is run when the first word is no command: `earshot clinic-letter` plays it. */
export const DEFAULT_COMMAND = commandCalled('play');

/** The name of an option's words in a command. */
export function wordsKey({ name }: Command, option: string, { options }: Words['cli']): keyof typeof options {
  const own = `${name}.${option}`;
  return (own in options ? own : option) as keyof typeof options;
}

/** An option's name in a call, and how it is declared. */
export const optionsOf = ({ options }: Command): [string, Option][] => Object.entries(options);
