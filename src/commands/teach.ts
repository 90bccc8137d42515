import { Failure } from './failure.ts';
import { isFullScreen, onFullScreen } from './on-full-screen.ts';
import type { Call } from './table.ts';

/** `earshot teach`: a scenario in class mode; as lines of text, its questions before what they are about. */
export async function teach(call: Call): Promise<number> {
  const [path = ''] = call.args;
  if (isFullScreen(call)) {
    return onFullScreen(path, true, call);
  }
  const { lessonTimedLines } = await import('../ui/class/lesson-lines.ts');
  const { runOf, tellOutcome, tellTitle } = await import('./play-as-lines.ts');
  const { log } = await runOf(path, call);
  const { terminal, reader } = call;
  const { title } = log.header.scenario;
  if (log.header.lesson.length === 0) throw new Failure(reader.sentences.classroom.noLesson(title));
  tellTitle(log, call);
  const lines = lessonTimedLines(log, reader, terminal.width);
  terminal.out(`${lines.map(({ text }) => text).join('\n')}\n`);
  tellOutcome(log, call);
  return 0;
}
