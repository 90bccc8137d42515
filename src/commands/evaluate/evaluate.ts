import { writeFileSync } from 'node:fs';
import { Failure } from '../../app/failure.ts';
import { DETECTORS, type Detector } from '../../vocabulary/detector.ts';
import type { CallOf } from '../declared.ts';
import { interruptibly } from '../program/interruption.ts';

const STANDARD_OUTPUT = '-';

/** As JSON, as a person reads it, and as a CSV where it has one. */
interface Evaluation {
  readonly data: object;
  readonly lines: readonly string[];
  readonly csv?: string;
}

/** `earshot evaluate`: how well a detector agrees with what was measured. */
export async function evaluateDetectors(call: CallOf<'evaluate'>): Promise<number> {
  const { options, terminal, reader } = call;
  const detectors = chosenDetectors(call);
  const { csv: csvFile, recordings, json, dialogue, durations } = options;
  if (json && csvFile === STANDARD_OUTPUT) throw new Failure(reader.sentences.evaluate.oneOutput);
  if (durations && dialogue === undefined) throw new Failure(reader.sentences.evaluate.durations.needDialogue);
  return interruptibly(false, async (stop, progress) => {
    const parts: Evaluation[] = [];
    if (detectors.includes('phonetic')) {
      const { evaluatePhonetic } = await import('./phonetic.ts');
      parts.push(await evaluatePhonetic(call, stop, progress));
    }
    if (recordings !== undefined && detectors.includes('neural') && !stop.aborted) {
      const { evaluateRecordings } = await import('./recordings.ts');
      parts.push(await evaluateRecordings(call, recordings));
    }
    const csv = parts.flatMap((part) => part.csv ?? []).join('');
    if (csvFile === STANDARD_OUTPUT) terminal.out(csv);
    else if (json) terminal.out(`${JSON.stringify(merged(parts), null, 2)}\n`);
    else terminal.out(`${parts.map(({ lines }) => lines.join('\n')).join('\n\n')}\n`);
    // Last, so that what took long is not lost where the file cannot be written.
    if (csvFile !== undefined && csvFile !== STANDARD_OUTPUT) writeCsv(csvFile, csv, call);
  });
}

/** Without `--detector`, what is given decides: recordings are heard, text is read. */
function chosenDetectors({ options, reader }: CallOf<'evaluate'>): readonly Detector[] {
  const { evaluate: say } = reader.sentences;
  const isSound = options.recordings !== undefined || options.model !== undefined;
  const isText = [options.dialogue, options.triggers, options.nonTriggers].some((given) => given !== undefined);
  const usual: readonly Detector[] = isSound ? (isText ? ['phonetic', 'neural'] : ['neural']) : ['phonetic'];
  const { detector } = options;
  const detectors = detector === undefined ? usual : detector === 'both' ? DETECTORS : [detector];
  if (detectors.includes('neural')) {
    if (options.recordings === undefined) throw new Failure(say.neuralNeedsSound);
    if (isText && !detectors.includes('phonetic')) throw new Failure(say.neuralReadsNoText);
  } else if (isSound) throw new Failure(say.phoneticHearsNoSound);
  return detectors;
}

/** Of two detectors, the second one's own settings stand under its name. */
function merged(parts: readonly Evaluation[]): object {
  const [first, second] = parts.map(({ data }) => data);
  if (second === undefined) return first ?? {};
  const { detector: _detector, recordings, ...neural } = second as { detector?: string; recordings?: object };
  return { ...first, detector: 'both', neural, recordings };
}

function writeCsv(file: string, csv: string, { reader }: CallOf<'evaluate'>): void {
  try {
    writeFileSync(file, csv);
  } catch (error) {
    throw new Failure(
      reader.sentences.cli.cannotWrite(error instanceof Error && 'code' in error ? String(error.code) : ''),
    );
  }
}
