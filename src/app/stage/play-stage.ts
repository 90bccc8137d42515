import type { Host } from '../../host/host.ts';
import type { Log } from '../../log/log.ts';
import { openEngine } from '../../speech/engine.ts';
import type { Detector } from '../../vocabulary/detector.ts';
import { DiagnosticError } from '../../vocabulary/diagnostic-error.ts';
import type { Language } from '../../vocabulary/language.ts';
import type { Overrides } from '../../vocabulary/settings.ts';
import { explainTo } from '../../wakeword/explain.ts';
import { NEURAL_WAKE_WORDS } from '../../wakeword/neural/models.ts';
import { OFFERED, wakeWordId, wakeWordModel } from '../../wakeword/wake-words.ts';
import { sentence } from '../../words/diagnostic-text.ts';
import type { Reader } from '../../words/reader.ts';
import { filesOf, loadSource, type ScenarioSource } from '../load.ts';
import { sentenceOf } from '../sentence-of.ts';
import { type Choices, detectorFor, type Prepared, prepare, run } from '../simulate.ts';
import { type Addition, additionOf, type Played, withAddition } from './addition.ts';
import { type Decided, decide } from './decide.ts';
import { saveCopy } from './save-copy.ts';
import type { Changes, Opened, Stage, ToExplain, Why } from './stage.ts';

/** How a stage is opened. */
export interface StageOptions {
  readonly host: Host;
  /** From the command line. */
  readonly choices: Choices;
  readonly reader: Reader;
  /** Whether the file is followed. */
  readonly watch: boolean;
}

/** A scenario that has been opened, with what is kept of it from run to run. */
interface OnStage extends Played {
  readonly source: ScenarioSource;
  readonly opened: Opened;
}

/**
 * The stage of a scenario, a recording or a log, in this process.
 * @param path a file, or the id of a scenario that ships
 */
export function openStage(path: string, options: StageOptions): Stage {
  return new PlayStage(path, options);
}

/** What changes come to. */
interface Worth {
  readonly overrides: readonly Overrides[];
  readonly addition: Addition;
}

class PlayStage implements Stage {
  readonly #path: string;
  readonly #options: StageOptions;
  #onStage: Promise<OnStage | Log> | null = null;
  /** The file as it was when it last changed, until it is opened. */
  #changedFile: Promise<OnStage | Log> | null = null;
  /** Of the last changes that added something to the timeline, and of which scenario. */
  #changed: { readonly of: Prepared; readonly key: string; readonly prepared: Prepared } | null = null;

  constructor(path: string, options: StageOptions) {
    this.#path = path;
    this.#options = options;
  }

  /** Reads the file again each time, unless it has just been read because it had changed. */
  async open(): Promise<Opened> {
    this.#onStage = this.#changedFile;
    this.#changedFile = null;
    const onStage = await this.#current();
    if ('opened' in onStage) return onStage.opened;
    const asWritten = { ...UNCHANGED, seed: onStage.header.seed };
    return { log: onStage, scenario: null, asWritten, wakeWords: [], remarks: [] };
  }

  async run(changes: Changes): Promise<Log> {
    const onStage = await this.#scenario();
    return this.#runWith(onStage, changes, await this.#worthOf(onStage, changes));
  }

  async why({ heard, wakeWord, sensitivity, entry }: ToExplain): Promise<Why> {
    if (heard === '') throw new DiagnosticError('why-no-words', {});
    if (wakeWord === '') throw new DiagnosticError('why-not-listening', {});
    const { host, reader } = this.#options;
    const { stage: say } = reader.sentences;
    const onStage = await this.#current();
    const { detector, scenario, device } = ('opened' in onStage ? onStage.opened.log : onStage).header;
    const engine = await openEngine(host);
    // A log of before there were generations has none.
    const model = wakeWordModel(wakeWord, scenario.language, engine, device.generation ?? null);
    const said = 'opened' in onStage && entry !== null ? onStage.prepared.scenario.timeline[entry] : undefined;
    const verdict = said?.kind === 'speech' ? said.accepted : null;
    const remarks = [
      ...(detector === 'neural' ? [say.heardAsSound] : []),
      ...(verdict === null ? [] : [say.verdictWritten(verdict)]),
    ];
    return { explanation: explainTo(model, heard, sensitivity, engine), remarks };
  }

  async save(changes: Changes, file: string | null): Promise<string> {
    const { host, choices, reader } = this.#options;
    const onStage = await this.#scenario();
    const { source, prepared, writtenEntries } = onStage;
    const { profile } = changes;
    const { overrides, addition } = await this.#worthOf(onStage, changes);
    const device = { ...(profile === null ? {} : { profile }), ...Object.assign({}, ...overrides) };
    const written = withAddition(prepared.scenario, addition, writtenEntries);
    const played = { ...written, device: { ...written.device, ...device } };
    const options = optionsOf(choices, changes.seed, detectorFor(prepared.scenario));
    return saveCopy({ host, source, addition, device, played, options }, file, reader);
  }

  watch(onChange: (problem: string | null) => void): () => void {
    const { host, reader, watch } = this.#options;
    if (!watch) return () => {};
    return host.follow(
      () => filesOf(host, this.#path),
      async () => {
        const read = this.#read();
        const problem = await read.then(
          () => null,
          (error: unknown) => sentenceOf(error, reader.sentences) ?? Promise.reject(error),
        );
        if (problem === null) this.#changedFile = read;
        onChange(problem);
      },
    );
  }

  /** What could not be opened may have been mended since. */
  #current(): Promise<OnStage | Log> {
    this.#onStage ??= this.#read().catch((error: unknown) => {
      this.#onStage = null;
      throw error;
    });
    return this.#onStage;
  }

  async #scenario(): Promise<OnStage> {
    const onStage = await this.#current();
    if ('opened' in onStage) return onStage;
    throw new DiagnosticError('stage-only-log', {});
  }

  async #read(): Promise<OnStage | Log> {
    const { host, choices, reader } = this.#options;
    const source = await loadSource(host, this.#path, reader);
    if ('events' in source) return source;
    const { scenario, writtenEntries } = source;
    const remarks = new Set<string>();
    const prepared = await prepare(host, scenario, (remark) => remarks.add(sentence(remark, reader.sentences)));
    const log = await run(prepared, choices);
    const asWritten = {
      ...UNCHANGED,
      profile: choices.profile ?? null,
      settings: Object.assign({}, ...choices.overrides),
      seed: choices.seed,
    };
    const wakeWords = knownWakeWords(log.header.detector, choices.model, log.header.scenario.language);
    const opened = { log, scenario, asWritten, wakeWords, remarks: [...remarks] };
    return { source, prepared, durationMs: log.header.scenario.durationMs, writtenEntries, opened };
  }

  async #runWith(onStage: OnStage, { profile, seed }: Changes, { overrides, addition }: Worth): Promise<Log> {
    const prepared = await this.#prepared(onStage, addition);
    const { detector, model, language } = this.#options.choices;
    return run(prepared, { profile: profile ?? undefined, overrides, seed, detector, model, language });
  }

  async #worthOf(onStage: OnStage, changes: Changes): Promise<Worth> {
    const { profile, deletions } = changes;
    const overrides = [...this.#options.choices.overrides, changes.settings];
    const runWith = async (before: readonly Decided[]) => {
      const addition = await additionOf({ profile, deletions: [], interventions: before }, overrides, onStage);
      return this.#runWith(onStage, changes, { overrides, addition });
    };
    const interventions = await decide(changes.interventions, onStage.durationMs, runWith);
    return { overrides, addition: await additionOf({ profile, deletions, interventions }, overrides, onStage) };
  }

  /** What is only added later changes nothing that is said. */
  async #prepared({ prepared, writtenEntries }: OnStage, addition: Addition): Promise<Prepared> {
    const scenario = withAddition(prepared.scenario, addition, writtenEntries);
    const { timeline, durationMs } = addition;
    if (timeline.length === 0) return { ...prepared, scenario };
    const key = JSON.stringify([timeline, durationMs]);
    if (this.#changed?.of !== prepared || this.#changed.key !== key)
      this.#changed = {
        of: prepared,
        key,
        prepared: await prepare(prepared.host, scenario, undefined, prepared.heard),
      };
    return { ...this.#changed.prepared, scenario };
  }
}

const UNCHANGED: Changes = { profile: null, settings: {}, seed: null, interventions: [], deletions: [] };

/** What can be listened for, by its id: any phrase by its sounds, and what there is a model for in sound. */
function knownWakeWords(detector: Detector, model: string | undefined, language: Language): readonly string[] {
  if (detector === 'phonetic' || model !== undefined) return OFFERED[language].map(wakeWordId);
  return NEURAL_WAKE_WORDS;
}

/** What of a run is no part of a scenario, as options. */
function optionsOf({ detector, model }: Choices, seed: number | null, usual: Detector): string {
  return [
    ...(seed === null ? [] : ['--seed', String(seed)]),
    ...(detector === undefined || detector === usual ? [] : ['--detector', detector]),
    ...(model === undefined ? [] : ['--model', JSON.stringify(model)]),
  ].join(' ');
}
