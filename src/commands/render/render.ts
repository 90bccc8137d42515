import { rename } from 'node:fs/promises';
import { Failure } from '../../app/failure.ts';
import { load } from '../../app/load.ts';
import { soundOf } from '../../app/sound-of.ts';
import { writeText } from '../../host/node/new-file.ts';
import { withUnfinished } from '../../host/node/unfinished.ts';
import { writeWavFile } from '../../host/node/write-wav.ts';
import { webVtt } from '../../speech/captions.ts';
import { openEngine } from '../../speech/engine.ts';
import { layOut } from '../../speech/lay-out.ts';
import { WavWriteError } from '../../speech/wav/write.ts';
import { withoutControls } from '../../vocabulary/controls.ts';
import type { CallOf } from '../declared.ts';
import { fileToReplace, isWhatIsRead } from '../program/target-file.ts';

/** `earshot render`: speaks a scenario to a WAV, and writes its words with their times beside it. */
export async function renderSound(call: CallOf<'render'>): Promise<number> {
  const { args, options, host, terminal, reader } = call;
  const sentences = reader.sentences.render;
  const [path] = args;
  const { output, captions } = await targetsOf(call);
  const { seed = null } = options;
  const scenario = await load(host, path, reader);
  if (scenario.audio !== null) throw new Failure(sentences.isSound(path));
  const soundtrack = layOut(scenario, await openEngine(host));
  const sound = await soundOf(host, scenario, soundtrack, seed);
  const text = webVtt(scenario, soundtrack);
  try {
    await withUnfinished(captions, async (unfinished) => {
      await writeText(unfinished, text);
      await writeWavFile(output, sound);
      await rename(unfinished, captions).catch(({ code }: NodeJS.ErrnoException) => {
        throw new Failure(sentences.onlySound({ output, captions, reason: String(code) }));
      });
    });
  } catch (error) {
    if (error instanceof WavWriteError) throw new Failure(reader.sentences.wav.unwritten[error.code](error.params));
    if (!(error instanceof Error && 'syscall' in error && 'code' in error)) throw error;
    const file = options.captions ?? output;
    if (error.code === 'ENOENT') throw new Failure(reader.sentences.wav.unwritten['no-folder']({ file }));
    throw new Failure(sentences.unwritten({ file, reason: String(error.code) }));
  }
  const length = reader.format.length(sound.durationMs);
  const done = sentences.done({ output, length, captions, lines: soundtrack.lines.length });
  terminal.out(`${withoutControls(done)}\n`);
  return 0;
}

/** Where the sound and its captions go, before anything is computed. */
async function targetsOf({
  args: [path],
  options,
  reader,
}: CallOf<'render'>): Promise<{ output: string; captions: string }> {
  const sentences = reader.sentences.render;
  const { output } = options;
  if (output === undefined || output === '') throw new Failure(sentences.noOutput(path));
  if (output === '-' || options.captions === '-') throw new Failure(sentences.twoFiles);
  if (!/\.wav$/iu.test(output)) throw new Failure(sentences.notWav(output));
  const captions = options.captions ?? output.replace(/\.wav$/iu, '.vtt');
  if (!/\.vtt$/iu.test(captions)) throw new Failure(sentences.notVtt(captions));
  for (const file of [output, captions]) {
    if (await isWhatIsRead(file, path)) throw new Failure(sentences.overInput(file));
  }
  const target = await fileToReplace(captions);
  if (target === null) throw new Failure(sentences.noFile(captions));
  return { output, captions: target };
}
