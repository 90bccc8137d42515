import { nodeHost } from '../../src/host/node/node-host.ts';
import { openQuickEngine, type SpeechEngine } from '../../src/speech/engine.ts';
import type { SpeechSound } from '../../src/speech/ipa.ts';
import { layOut } from '../../src/speech/lay-out.ts';
import type { Soundtrack } from '../../src/speech/soundtrack.ts';
import { saysItself } from '../../src/study/evaluate/itself.ts';
import { dialogueFiles, readConversation, transcriptOf } from '../../src/study/evaluate/talk.ts';
import { type Pattern, sweep } from '../../src/wakeword/phonetic/align.ts';
import { peaks } from '../../src/wakeword/phonetic/peaks.ts';
import { bestFromEachWord, reversed } from '../../src/wakeword/phonetic/per-word.ts';
import { part, soundAt, type VoiceStream, voiceStreams, wordsHeard } from '../../src/wakeword/phonetic/stream.ts';

/** Talk of many people as one stream, for speed: a stretch never runs from one of them to the next. */
export interface Talk {
  /** Of each conversation. */
  readonly words: readonly number[];
  readonly hours: number;
  /** With the conversation that each is of. */
  readonly streams: readonly { readonly conversation: number; readonly stream: VoiceStream }[];
  readonly joined: VoiceStream;
  /** The same from its end to its start. */
  readonly back: VoiceStream;
}

/** A moment at which something is heard that is not the wake word itself. */
export interface Moment {
  /** Thousandths: 1000 × (1 − cost ÷ cost of hearing nothing). */
  readonly likeness: number;
  readonly heard: string;
  readonly conversation: number;
}

/** A third of the conversations each; every third by name of its file is held out. */
export interface Thirds {
  /** The first third, which the weights are learned on; the more of it, the slower. */
  readonly first: Talk;
  readonly heldOut: Talk;
  readonly all: Talk;
}

export async function readTalk(folder: string): Promise<Thirds> {
  const engine = await openQuickEngine(nodeHost);
  const soundtracks: Soundtrack[] = [];
  for (const file of await dialogueFiles(folder)) {
    const talk = await readConversation(nodeHost, file, 'en');
    if (talk !== null) soundtracks.push(layOut(talk, engine));
  }
  return {
    first: talkOf(soundtracks.filter((_, index) => index % 3 === 0)),
    heldOut: talkOf(soundtracks.filter((_, index) => index % 3 === 2)),
    all: talkOf(soundtracks),
  };
}

function talkOf(soundtracks: readonly Soundtrack[]): Talk {
  const streams = soundtracks.flatMap((soundtrack, conversation) =>
    voiceStreams(soundtrack).map((stream) => ({ conversation, stream })),
  );
  const joined = join(streams.map(({ stream }) => stream));
  const lengthMs = soundtracks.reduce(
    (sum, track) => sum + track.lines.reduce((end, line) => Math.max(end, line.endMs), 0),
    0,
  );
  return {
    words: soundtracks.map(({ lines }) => lines.reduce((sum, line) => sum + line.words.length, 0)),
    hours: lengthMs / 3_600_000,
    streams,
    joined,
    back: reversed(joined),
  };
}

/** Times run on from stream to stream, with ten seconds between. */
function join(streams: readonly VoiceStream[]): VoiceStream {
  const length = streams.reduce((sum, stream) => sum + stream.length, 0);
  const inventory: SpeechSound[] = [];
  const known = new Map<string, number>();
  const symbolOf = (sound: SpeechSound) => {
    const key = `${sound.ipa} ${sound.stress}`;
    const symbol = known.get(key) ?? inventory.push(sound) - 1;
    known.set(key, symbol);
    return symbol;
  };
  const columns = {
    symbol: new Int32Array(length),
    startMs: new Int32Array(length),
    endMs: new Int32Array(length),
    bridge: new Int32Array(length),
    opensWord: new Uint8Array(length),
    closesWord: new Uint8Array(length),
    line: new Int32Array(length),
    word: new Int32Array(length),
  };
  let at = 0;
  let atMs = 0;
  for (const stream of streams) {
    for (let i = 0; i < stream.length; i++, at++) {
      columns.symbol[at] = symbolOf(soundAt(stream, i));
      columns.startMs[at] = (stream.startMs[i] as number) + atMs;
      columns.endMs[at] = (stream.endMs[i] as number) + atMs;
      columns.bridge[at] = stream.bridge[i] as number;
      columns.opensWord[at] = stream.opensWord[i] as number;
      columns.closesWord[at] = stream.closesWord[i] as number;
    }
    atMs = (columns.endMs[at - 1] ?? 0) + 10_000;
  }
  return { who: null, length, inventory, lines: [], ...columns };
}

/** Scores of one stretch a word: how many reach each of 0…1000 thousandths, as a share; equal ones count half. */
export function tailOf(pattern: Pattern, { joined, back }: Talk): Float64Array {
  const scores = bestFromEachWord(pattern, joined, back);
  const counts = new Float64Array(1001);
  for (const score of scores) counts[score] = (counts[score] as number) + 1;
  let above = 0;
  for (let score = 1000; score >= 0; score--) {
    const here = counts[score] as number;
    counts[score] = (above + here / 2) / scores.length;
    above += here;
  }
  return counts;
}

/** What is less like a wake word, thousandths, wakes nothing at any slope that is learned (assumed). */
const LOWEST = 250;

/**
 * The peaks of the score at which the wake word itself is not said.
 *
 * @param pattern with a bend of 1
 */
export function momentsOf(pattern: Pattern, wakeWord: string, { streams }: Talk): Moment[] {
  return streams.flatMap(({ conversation, stream }) => {
    const { thousandths, first } = sweep(pattern, stream);
    return peaks(stream.endMs, thousandths).flatMap((last) => {
      const likeness = thousandths[last] as number;
      if (likeness < LOWEST) return [];
      const heard = wordsHeard(part(stream, first[last] as number, last + 1));
      return saysItself(heard, wakeWord) ? [] : [{ likeness, heard, conversation }];
    });
  });
}

/** A phrase as a stream. */
export function streamOfPhrase(text: string, engine: SpeechEngine): VoiceStream {
  return voiceStreams(layOut(transcriptOf(`A: ${text}`, 'en'), engine))[0] as VoiceStream;
}
