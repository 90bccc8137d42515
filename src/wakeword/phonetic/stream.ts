import type { SpeechSound } from '../../speech/ipa.ts';
import { featuresOf } from '../../speech/phones.ts';
import type { Line, Soundtrack } from '../../speech/soundtrack.ts';
import { grouped } from '../../vocabulary/grouped.ts';
import { PAUSES } from './weights.ts';

/** The price of what cannot happen: above any alignment's cost, and two of them fit an Int32. */
export const NEVER = 1 << 29;

/** In English, after a vowel and before a word that begins with one. */
const LINKING_R = 'ɹ';

/** Everything that one voice says, in order, one column a property. */
export interface VoiceStream {
  /** null: a voice nobody named. */
  readonly who: string | null;
  readonly length: number;
  /** The distinct sounds; `symbol` holds indices into it. */
  readonly inventory: readonly SpeechSound[];
  readonly symbol: Int32Array;
  readonly startMs: Int32Array;
  readonly endMs: Int32Array;
  /** Cost, thousandths, of a stretch that runs on from the sound before into this one. */
  readonly bridge: Int32Array;
  /** 1: the sound is the first of its word. */
  readonly opensWord: Uint8Array;
  /** 1: a stretch may end with the sound: it is the last of its word, or only an r that links it to the next follows. */
  readonly closesWord: Uint8Array;
  readonly lines: readonly Line[];
  /** Index into `lines`. */
  readonly line: Int32Array;
  /** Index into that line's `words`. */
  readonly word: Int32Array;
}

/** One stream for each voice, in order of first appearance. Sounds that end after the scene are not heard. */
export function voiceStreams(soundtrack: Pick<Soundtrack, 'lines' | 'durationMs'>): VoiceStream[] {
  const byVoice = grouped(soundtrack.lines, ({ who }) => who);
  return [...byVoice].map(([who, lines]) => streamOf(who, lines, soundtrack.durationMs));
}

/** @param lines of one voice, in order of start */
export function streamOf(who: string | null, lines: readonly Line[], durationMs: number): VoiceStream {
  const capacity = lines.reduce((sum, line) => sum + line.phones.length, 0);
  const inventory = new Inventory();
  const symbol = new Int32Array(capacity);
  const startMs = new Int32Array(capacity);
  const endMs = new Int32Array(capacity);
  const bridge = new Int32Array(capacity);
  const opensWord = new Uint8Array(capacity);
  const lineOf = new Int32Array(capacity);
  const word = new Int32Array(capacity);
  let length = 0;
  lines.forEach((line, lineIndex) => {
    for (const phone of line.phones) {
      if (phone.endMs > durationMs) continue;
      const sameLine = length > 0 && lineOf[length - 1] === lineIndex;
      symbol[length] = inventory.indexOf(phone);
      startMs[length] = phone.startMs;
      endMs[length] = phone.endMs;
      bridge[length] = length === 0 ? NEVER : bridgeCost(phone.startMs - (endMs[length - 1] as number), sameLine);
      opensWord[length] = sameLine && word[length - 1] === phone.word ? 0 : 1;
      lineOf[length] = lineIndex;
      word[length] = phone.word;
      length++;
    }
  });
  const closesWord = Uint8Array.from({ length }, (_, at) => {
    if (at + 1 === length || opensWord[at + 1] === 1) return 1;
    return isLinkingR(at + 1) ? 1 : 0;
  });
  const columns = { symbol, startMs, endMs, bridge, opensWord, line: lineOf, word };
  /** “Computer is” has an r that “computer” alone has not. */
  function isLinkingR(at: number): boolean {
    const next = at + 1;
    if (next >= length || opensWord[next] === 0 || lineOf[next] !== lineOf[at]) return false;
    const [sound, following] = [at, next].map((place) => inventory.sounds[symbol[place] as number]);
    return sound?.ipa === LINKING_R && following !== undefined && featuresOf(following.ipa).kind === 'vowel';
  }
  return part({ who, length, inventory: inventory.sounds, lines, ...columns, closesWord }, 0, length);
}

/** A line that begins before the same voice's last one ends is another utterance. */
function bridgeCost(gapMs: number, sameLine: boolean): number {
  return gapMs < 0 && !sameLine ? NEVER : pauseCost(gapMs);
}

/** What a pause of that length inside a stretch costs, thousandths. */
export function pauseCost(ms: number): number {
  return PAUSES.find(({ mostMs }) => ms <= mostMs)?.cost ?? NEVER;
}

/** Numbers distinct sounds in order of appearance. */
class Inventory {
  readonly sounds: SpeechSound[] = [];
  readonly #indices = new Map<string, [number, number, number]>();

  indexOf({ ipa, stress }: SpeechSound): number {
    let indices = this.#indices.get(ipa);
    if (!indices) {
      indices = [-1, -1, -1];
      this.#indices.set(ipa, indices);
    }
    if (indices[stress] < 0) indices[stress] = this.sounds.push({ ipa, stress }) - 1;
    return indices[stress];
  }
}

/** The stream's sounds `from`…`to` (exclusive) as a stream of their own. */
export function part(stream: VoiceStream, from: number, to: number): VoiceStream {
  return {
    ...stream,
    length: to - from,
    symbol: stream.symbol.subarray(from, to),
    startMs: stream.startMs.subarray(from, to),
    endMs: stream.endMs.subarray(from, to),
    bridge: stream.bridge.subarray(from, to),
    opensWord: stream.opensWord.subarray(from, to),
    closesWord: stream.closesWord.subarray(from, to),
    line: stream.line.subarray(from, to),
    word: stream.word.subarray(from, to),
  };
}

/** The sound at an index of the stream. */
export function soundAt(stream: VoiceStream, index: number): SpeechSound {
  return stream.inventory[stream.symbol[index] as number] as SpeechSound;
}

/** The sounds `first`…`end` (exclusive) with the rest of the words that they cut. */
export function wholeWords(stream: VoiceStream, first: number, end: number): VoiceStream {
  let from = first;
  while (stream.opensWord[from] === 0) from--;
  let to = end;
  while (to < stream.length && stream.opensWord[to] === 0) to++;
  return part(stream, from, to);
}

export function soundsOf(stream: VoiceStream): SpeechSound[] {
  return Array.from({ length: stream.length }, (_, i) => soundAt(stream, i));
}

/** The written words that a stretch covers. */
export function wordsHeard(stretch: VoiceStream): string {
  const words: string[] = [];
  for (let i = 0; i < stretch.length; i++) {
    if (i > 0 && stretch.opensWord[i] === 0) continue;
    words.push(stretch.lines[stretch.line[i] as number]?.words[stretch.word[i] as number]?.text ?? '');
  }
  return words.join(' ');
}
