import { Failure } from '../../app/failure.ts';
import type { Backstage } from '../../app/stage/remote.ts';
import { localeOf } from '../../host/node/locale.ts';
import { Show } from '../../ui/state/show.ts';
import { penFor } from '../../ui/terminal/draw/pen.ts';
import { faceOf } from '../../ui/terminal/face.ts';
import { hasColour, prepareForInk } from '../../ui/terminal/tty/capability.ts';
import type { ScreenHandle } from '../../ui/terminal/tty/screen-handle.ts';
import type { CallOf } from '../declared.ts';
import type { Call } from '../program/call.ts';
import { startOf } from './start-of.ts';

/** What the player has to know of a call. */
export interface ScreenCall extends Pick<Call, 'host' | 'reader'> {
  readonly options: CallOf<'teach'>['options'] & Partial<CallOf<'play'>['options']>;
}

/** Until the size of the terminal is known. */
const USUAL = { columns: 80, rows: 24 };

/**
 * The player on the whole terminal.
 * @param path null: the library.
 * @returns the exit code.
 */
export async function playFullScreen(
  path: string | null,
  isClass: boolean,
  { options, reader }: ScreenCall,
  backstage: Backstage,
): Promise<number> {
  const { stdin, stdout, env, platform } = process;
  try {
    prepareForInk(env);
    const pen = penFor(reader, localeOf(env, platform).isUtf8);
    const startMs = startOf(options.at, reader);
    if (startMs !== null && path === null) throw new Failure(reader.sentences.cli.atOfNothing);
    let leave: (exitCode: number) => void = () => {};
    const library = path === null ? backstage : null;
    const show = new Show({
      face: faceOf(USUAL, pen),
      isClass,
      startMs,
      library,
      leave: (exitCode) => leave(exitCode),
    });
    // All at once: the speech engine starts in its thread while Ink is being loaded in this one.
    const begun = path === null ? show.openLibrary() : show.play(backstage.stageOf(path));
    let isOver = false;
    const failed = begun.then(
      () => null,
      (error: unknown) => {
        isOver = true;
        leave(2);
        return { error };
      },
    );
    const [{ createElement }, { runScreen }, { App }] = await Promise.all([
      import('react'),
      import('../../ui/terminal/tty/run-screen.tsx'),
      import('../../ui/terminal/app.tsx'),
    ]);
    const play = (screen: ScreenHandle) => {
      leave = screen.exit;
      return createElement(App, { show });
    };
    // What cannot be opened is told on stderr, where the terminal is as it was.
    const exitCode = isOver ? 2 : await runScreen(play, { stdin, stdout, hasColour: hasColour(env), pen });
    const failure = isOver ? await failed : null;
    if (failure !== null) throw failure.error;
    return exitCode;
  } finally {
    await backstage.close();
  }
}
