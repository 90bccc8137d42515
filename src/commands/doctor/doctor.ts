import { createRequire } from 'node:module';
import { sentenceOf } from '../../app/sentence-of.ts';
import type { Host } from '../../host/host.ts';
import { localeOf } from '../../host/node/locale.ts';
import { findPlayers } from '../../host/node/sound/players.ts';
import { findRecorder } from '../../host/node/sound/recorders.ts';
import { howToInstall, soundDevices } from '../../host/node/system.ts';
import { doctorReport, type Facts } from '../../report/doctor.ts';
import { openEngine } from '../../speech/engine.ts';
import { DiagnosticError } from '../../vocabulary/diagnostic-error.ts';
import { classifierFor, MODELS_PACKAGE, NEURAL_WAKE_WORDS, readShipped } from '../../wakeword/neural/models.ts';
import type { Reader } from '../../words/reader.ts';
import type { CallOf } from '../declared.ts';
import { about } from '../program/about.ts';

/** `earshot doctor`: what this machine offers, and how to add what is missing. What is optional may be missing. */
export async function examineMachine({ host, terminal, reader }: CallOf<'doctor'>): Promise<number> {
  const { version, engines } = about();
  const { env, platform, stdout, versions } = process;
  const isColoured = terminal.heading('') !== '';
  const facts: Facts = {
    node: { version: versions.node, least: engines.node.replace('>=', '') },
    terminal: stdout.isTTY ? { columns: stdout.columns, rows: stdout.rows, isColoured } : null,
    locale: localeOf(env, platform),
    players: await findPlayers(env, platform),
    devices: await soundDevices(platform, env),
    recorder: await findRecorder(env, platform),
    speech: await speech(host),
    listening: await listening(host, reader),
    system: await howToInstall(platform),
  };
  terminal.out(`${terminal.heading(reader.sentences.doctor.title(version))}\n\n`);
  terminal.out(`${doctorReport(facts, reader, terminal.width).join('\n')}\n`);
  return 0;
}

async function speech(host: Host): Promise<Facts['speech']> {
  const name = packageVersion('@echogarden/espeak-ng-emscripten');
  try {
    const { phones } = (await openEngine(host)).pronounce('Alexa', 'en', 175);
    return { package: name, sounds: phones.length };
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    return { package: name, sounds: null };
  }
}

/** Whether the runtime starts and the models are there, unchanged, and score a moment of silence. */
async function listening(host: Host, { sentences }: Reader): Promise<Facts['listening']> {
  const packages = [packageVersion('onnxruntime-node'), MODELS_PACKAGE];
  try {
    const { openListener, STEP_SAMPLES } = await import('../../wakeword/neural/listener.ts');
    const [wakeWord = ''] = NEURAL_WAKE_WORDS;
    const listener = await openListener(host, { wakeWord }, { speech: true, stepsPerRun: 1 });
    await listener.push(new Float32Array(STEP_SAMPLES));
    for (const wakeWord of NEURAL_WAKE_WORDS) await readShipped(host, classifierFor(wakeWord));
    return { packages, wakeWords: NEURAL_WAKE_WORDS, problem: null };
  } catch (error) {
    const problem = sentenceOf(error, sentences);
    if (problem === null) throw error;
    return { packages, wakeWords: [], problem };
  }
}

function packageVersion(name: string): Facts['speech']['package'] {
  try {
    const { version } = createRequire(import.meta.url)(`${name}/package.json`) as { version: string };
    return { name, version };
  } catch {
    return { name, version: null };
  }
}
