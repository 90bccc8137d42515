import { localeOf } from '../ui/doctor/facts.ts';
import { Show } from '../ui/player/show.ts';
import { StageError } from '../ui/player/stage.ts';
import { penFor } from '../ui/screen/pen.ts';
import { hasColour, prepareForInk } from '../ui/terminal/capability.ts';
import { Failure } from './failure.ts';
import { choicesOf } from './settings.ts';
import { openBackstage } from './stage/worker-stage.ts';
import type { Call } from './table.ts';

/**
 * The player on the whole terminal.
 * @param path null: the library.
 * @returns the exit code.
 */
export async function playFullScreen(
  path: string | null,
  isClass: boolean,
  { options, reader }: Call,
): Promise<number> {
  const { stdin, stdout, env, platform } = process;
  const isWatched = options.watch ?? false;
  const folder = options.scenarios ?? null;
  const backstage = await openBackstage({ choices: choicesOf(options, reader), reader, folder, watch: isWatched });
  try {
    prepareForInk(env);
    const pen = penFor(reader, localeOf(env, platform).isUtf8);
    let leave: (exitCode: number) => void = () => {};
    const library = path === null ? backstage.library : null;
    const show = new Show({ pen, isClass, library, leave: (exitCode) => leave(exitCode) });
    // Both at once: the speech engine starts in its thread while Ink is being loaded in this one.
    const begun = path === null ? show.openLibrary() : show.play(backstage.stageOf(path), isWatched);
    const [{ createElement }, { runScreen }, { App }] = await Promise.all([
      import('react'),
      import('../ui/terminal/run-screen.tsx'),
      import('../ui/player/app.tsx'),
      begun,
    ]);
    return await runScreen(
      (screen) => {
        leave = screen.exit;
        return createElement(App, { show });
      },
      { stdin, stdout, hasColour: hasColour(env), pen },
    );
  } catch (error) {
    throw error instanceof StageError ? new Failure(error.message) : error;
  } finally {
    await backstage.close();
  }
}
