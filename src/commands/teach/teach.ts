import { createInterface } from 'node:readline';
import { Failure } from '../../app/failure.ts';
import { MOST_HANDS } from '../../ui/state/lesson.ts';
import type { CallOf } from '../declared.ts';
import { isFullScreen, onFullScreen } from '../play/play.ts';
import type { Audience } from '../program/call.ts';

/** `earshot teach`: a scenario in class mode; as lines of text, its questions before what they are about. */
export async function teachScenario(call: CallOf<'teach'>): Promise<number> {
  const [path] = call.args;
  return isFullScreen(path, call) ? onFullScreen(path, true, call) : teachAsLines(path, call);
}

async function teachAsLines(path: string, call: CallOf<'teach'>): Promise<number> {
  const { lessonParts } = await import('../../ui/lines/lesson-lines.ts');
  const { runOf, tellOutcome, tellTitle } = await import('../play/as-lines.ts');
  const { log } = await runOf(path, call);
  const { terminal, reader } = call;
  const { title } = log.header.scenario;
  if (log.header.lesson.length === 0) throw new Failure(reader.sentences.classroom.noLesson(title));
  tellTitle(log, call);
  const parts = lessonParts(log, reader, terminal.width);
  const teacher = canAsk(path) ? askTeacher(call) : null;
  let part = parts.next();
  while (!part.done) {
    const { lines, asked } = part.value;
    terminal.out(`${lines.join('\n')}\n`);
    part = parts.next(asked === null || teacher === null ? null : await teacher.hands(asked.choices.length));
  }
  teacher?.dispose();
  tellOutcome(log, call);
  return 0;
}

/** Whether somebody is there to ask who sees what is asked. */
const canAsk = (path: string) => path !== '-' && Boolean(process.stdin.isTTY) && Boolean(process.stdout.isTTY);

/** Asks line by line, with the terminal's own editing and Ctrl+C, which screen readers and plain terminals know. */
function askTeacher({ terminal, reader }: Audience) {
  const { classroom } = reader.sentences;
  const keyboard = createInterface({ input: process.stdin, terminal: false });
  const answers = keyboard[Symbol.asyncIterator]();
  let hasEnded = false;
  let isTold = false;
  const howTo = () => terminal.out(`         (${classroom.handsAre(MOST_HANDS)})\n`);
  const handsFor = async (choice: number): Promise<number> => {
    for (;;) {
      terminal.out(`         ${classroom.askHands(choice)}`);
      const { done, value } = await answers.next();
      hasEnded = done === true;
      if (hasEnded) terminal.out('\n');
      const hands = hasEnded ? '' : String(value).trim();
      if (/^\d{0,3}$/u.test(hands)) return Number(hands);
      howTo();
    }
  };
  return {
    /** The hands that go up for each choice; null once the keyboard has ended (Ctrl+D). */
    async hands(choices: number) {
      if (hasEnded) return null;
      if (!isTold) howTo();
      isTold = true;
      const counted: number[] = [];
      for (let choice = 1; choice <= choices && !hasEnded; choice++) counted.push(await handsFor(choice));
      return hasEnded ? null : counted;
    },
    dispose: () => keyboard.close(),
  };
}
