import { choicesOf } from '../../app/choices.ts';
import { Failure } from '../../app/failure.ts';
import { openPool, threadsFor } from '../../host/node/pool.ts';
import { withFolders } from '../../host/node/scenario-files.ts';
import { resolveDevice } from '../../machine/device.ts';
import { junitXml } from '../../report/junit.ts';
import { suitesOf, testJson } from '../../report/test/data.ts';
import { closingLines, linesOf, problemLines } from '../../report/test/lines.ts';
import { shareOut } from '../../study/share-out.ts';
import { type FileTrial, standingOf, type TriedFile } from '../../study/trial.ts';
import type { CallOf } from '../declared.ts';
import { interruptibly, type Progress } from '../program/interruption.ts';
import { seedsOf } from '../program/option.ts';
import { asOptions } from '../program/settings.ts';
import { type TryOptions, tryFile } from './try-file.ts';
import { updateExpectations } from './update-expectations.ts';

/** `earshot test`: what each scenario expects, and whether it comes out; 1 where something does not. */
export async function testScenarios(call: CallOf<'test'>): Promise<number> {
  const { args, options, terminal, reader } = call;
  const { testing: say } = reader.sentences;
  const { reporter = 'text' } = options;
  const seeds = seedsOf(options, reader.sentences);
  if (options.update && seeds > 0) throw new Failure(say.updateOfChance);
  // What is wrong with an option is told once, and not of each file.
  resolveDevice({}, [], choicesOf(options, reader.sentences));
  const paths = await withFolders(args);
  const told = reporter === 'text' ? (file: TriedFile) => tell(file, call) : () => {};
  return interruptibly(true, async (stop, progress) => {
    const tried = await tryAll(paths, { options, language: reader.language, seeds }, told, stop, progress);
    if (reporter === 'json') terminal.out(`${JSON.stringify(testJson(tried, seeds, reader), null, 2)}\n`);
    else if (reporter === 'junit') terminal.out(junitXml(suitesOf(tried, reader)));
    else terminal.out(`${closingLines(tried, paths.length, reader).join('\n')}\n`);
    if (reporter !== 'text') for (const file of tried) tellProblem(file, call);
    if (tried.length < paths.length) return undefined;
    const standings = tried.map(({ outcome }) => standingOf(outcome));
    const failed = options.update ? await updateAll(tried, call) : standings.includes('fails');
    if (standings.includes('problem')) return 2;
    return failed ? 1 : 0;
  });
}

/** A thread takes a second to start. Assumed. */
const FILES_A_THREAD = 6;

/** Files in their order, each told as soon as those before it are. */
async function tryAll(
  paths: readonly string[],
  tryOptions: TryOptions,
  told: (file: TriedFile) => void,
  stop: AbortSignal,
  progress: Progress,
): Promise<TriedFile[]> {
  const outcomes = new Array<FileTrial | undefined>(paths.length);
  const done: TriedFile[] = [];
  const settings = asOptions(tryOptions.options);
  const took = (index: number, outcome: FileTrial) => {
    outcomes[index] = outcome;
    for (let next = outcomes[done.length]; next !== undefined; next = outcomes[done.length]) {
      const file = { path: paths[done.length] as string, settings, outcome: next };
      done.push(file);
      progress.clear();
      told(file);
    }
    progress.show(`${done.length}/${paths.length}`);
  };
  const runs = paths.length * Math.max(1, tryOptions.seeds / 50);
  // Standard input is read here.
  const threads = paths.includes('-') ? 1 : threadsFor(Math.min(paths.length, Math.floor(runs / FILES_A_THREAD)));
  const pool =
    threads < 2
      ? { workers: [(path: string) => tryFile(path, tryOptions)], close: async () => {} }
      : openPool<string, FileTrial>(threads, new URL('./test-worker.js', import.meta.url), { workerData: tryOptions });
  try {
    await shareOut(paths, pool.workers, took, stop);
    return done;
  } finally {
    progress.clear();
    await pool.close();
  }
}

function tell(file: TriedFile, call: CallOf<'test'>): void {
  tellProblem(file, call);
  const { terminal, reader } = call;
  for (const row of linesOf(file, { reader, ...terminal })) terminal.out(`${row}\n`);
}

function tellProblem({ path, outcome }: TriedFile, { terminal, reader }: CallOf<'test'>): void {
  if ('problem' in outcome) terminal.err(`${problemLines(path, outcome.problem, reader)}\n`);
}

/** @returns whether something is left that does not hold */
async function updateAll(tried: readonly TriedFile[], call: CallOf<'test'>): Promise<boolean> {
  let failed = false;
  for (const file of tried) failed = !(await updateExpectations(file, call)) || failed;
  return failed;
}
