import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../../app/failure.ts';
import type { Host } from '../../host/host.ts';
import { untilStopped } from '../../host/node/until-stopped.ts';
import { heardLine, type Listening, listenBeginning, listenEnding } from '../../report/listen.ts';
import { SAMPLE_RATE } from '../../speech/sound.ts';
import { openWavFile } from '../../speech/wav/open-file.ts';
import { openSoundStream } from '../../speech/wav/open-stream.ts';
import type { WavRemark } from '../../speech/wav/remark.ts';
import { Ear, listenTo, type Moment, type Tally } from '../../study/listen.ts';
import { barsFor, Meter } from '../../ui/terminal/meter.ts';
import { openListener, STEP_MS, STEPS_AT_ONCE } from '../../wakeword/neural/listener.ts';
import { wrap } from '../../words/plain-text.ts';
import type { Reader } from '../../words/reader.ts';
import type { CallOf } from '../declared.ts';
import { interruptibly } from '../program/interruption.ts';
import { neuralSettings } from '../program/settings.ts';
import type { Terminal } from '../program/terminal.ts';

const LISTEN_FORMAT = 'earshot/listen@1';
const STANDARD_INPUT = '-';
/** Ctrl+C ends the microphone's program too, and the end of its sound may come before the signal: that long (assumed). */
const SIGNAL_MS = 20;

/** `earshot listen`: a WAV, or what comes on standard input, through the neural detector, step by step. */
export async function listenToSound(call: CallOf<'listen'>): Promise<number> {
  const { args, options, host, reader } = call;
  const [file] = args;
  const isStream = file === STANDARD_INPUT;
  if (isStream && process.stdin.isTTY) throw new Failure(reader.sentences.listen.noMicrophone);
  const { wakeWord, choice, threshold } = neuralSettings(options, reader.sentences);
  return interruptibly(true, async (stop) => {
    // Before standard input is touched: an open one would keep a program alive that has nothing to do.
    const listener = await openListener(host, choice, { speech: true, stepsPerRun: isStream ? 1 : STEPS_AT_ONCE });
    const input = isStream ? await openStandardInput(host, stop) : await openFile(host, file);
    if (input === null) return;
    const view = viewOf(call, { input: input.about, model: listener.model, wakeWord, threshold, stepMs: STEP_MS });
    const tell = async (moment: Moment) => {
      view.moment(moment);
      // A slow reader is waited for, so that nothing piles up.
      if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain');
    };
    const tally = await listenTo(input.samples, listener, new Ear(wakeWord, threshold), tell, () => stop.aborted);
    view.end(tally, input.remarks());
    if (isStream) await sleep(SIGNAL_MS);
  });
}

/** Sound as it comes; the remarks are complete once the samples have ended. */
async function openFile(host: Host, file: string) {
  const wav = await openWavFile(host, file);
  const { sampleRate, channels, bits } = wav.format;
  const about = { file, kind: 'wav', sampleRate, channels, bits } as const;
  return { about, samples: wav.samples(), remarks: () => wav.remarks() };
}

/** @returns null where it was stopped before it was known what comes */
async function openStandardInput(host: Host, stop: AbortSignal) {
  const opened = await openSoundStream(host, untilStopped(process.stdin, stop), STANDARD_INPUT).catch(
    (error: unknown) => {
      if (stop.aborted) return null;
      throw error;
    },
  );
  if (opened === null) return null;
  const { sampleRate, channels, bits } = opened.format ?? { sampleRate: SAMPLE_RATE, channels: 1, bits: 16 };
  const kind: Listening['input']['kind'] = opened.format === null ? 'raw' : 'wav';
  return {
    about: { file: STANDARD_INPUT, kind, sampleRate, channels, bits },
    samples: opened.samples,
    // That less came than a header promised is no news where somebody stopped it.
    remarks: () => opened.remarks().filter(({ params }) => 'count' in params || !stop.aborted),
  };
}

/** What is shown of it, moment by moment and at the end. */
function viewOf({ options, terminal, reader }: CallOf<'listen'>, about: Listening) {
  if (options.jsonl) return jsonLines(terminal, about);
  const isTerminal = process.stdout.isTTY && process.env.TERM !== 'dumb';
  return textLines(terminal, about, reader, isTerminal ? meterOn(terminal, about, reader) : null);
}

function jsonLines({ out }: Terminal, about: Listening) {
  const line = (value: object) => out(`${JSON.stringify(value)}\n`);
  line({ format: LISTEN_FORMAT, ...about });
  return {
    moment({ heard }: Moment) {
      for (const one of heard) line(one);
    },
    end: (tally: Tally, remarks: readonly WavRemark[]) =>
      line({ type: 'summary', ...tally, remarks: remarks.map(remarkData) }),
  };
}

/** In the form that scripts know: every value of every remark, and 0 where it says nothing. */
function remarkData({ code, params }: WavRemark): object {
  const nothing = { file: '', thereMs: 0, promisedMs: 0, count: 0, firstMs: 0 };
  return { code: code.replace(/^wav-/u, ''), ...nothing, ...params };
}

function meterOn({ out }: Terminal, { threshold }: Listening, reader: Reader): Meter {
  const screen = { write: out, columns: () => process.stdout.columns };
  return new Meter(screen, threshold, barsFor(process.env), reader);
}

/** A line for each activation, and the summary; on a terminal over a meter. */
function textLines(terminal: Terminal, about: Listening, reader: Reader, meter: Meter | null) {
  const paragraph = (text: string) => terminal.out(`${wrap(text, terminal.width, 0).join('\n')}\n`);
  paragraph(listenBeginning(about, reader));
  return {
    moment({ step, isSpeech, heard }: Moment) {
      for (const text of heard.flatMap((one) => heardLine(one, about, reader) ?? [])) {
        if (meter === null) terminal.out(`${text}\n`);
        else meter.note(text, terminal.heading);
      }
      if (step !== null) meter?.show({ atMs: step.endMs, score: step.score, isSpeech });
    },
    end(tally: Tally, remarks: readonly WavRemark[]) {
      meter?.clear();
      for (const text of listenEnding(tally, remarks, about, reader)) paragraph(text);
    },
  };
}
