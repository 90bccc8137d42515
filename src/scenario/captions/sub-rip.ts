import { blocksOf, clockMs, type TimedBlock, timedBlock } from './blocks.ts';
import { type Cue, cuesOf, type Piece, plain } from './cue.ts';
import type { Lose, Report } from './report.ts';
import { type Named, Voices } from './voices.ts';

const TIME = String.raw`(\d+):([0-5]?\d):([0-5]?\d)[,.](\d{3})`;
/** Some programs write where the text is shown behind the times. */
const TIMES = new RegExp(String.raw`^\s*${TIME}\s*-->\s*${TIME}(?:\s.*)?$`, 'u');
/** What HTML and subtitle editors put around text to show it in some way. */
const STYLE = /<\/?(?:[ibus]|font|c)(?:\s[^<>]*)?>|\{\\[^{}]*\}/giu;
/** Subtitles for the deaf put what is heard but not said into brackets. */
const NOT_SAID = /^(?:\[[^[\]]*\]|\([^()]*\))$/u;
export const isNotSaid = (text: string) => NOT_SAID.test(text);
/** `Name: `, with or without the dash of a dialogue; the longest name is assumed. */
const SPEAKER = /^\s*(?:[-–—]\s*)?([^:]{1,60}):(?=\s|$)/u;

/** Reads SubRip. A voice is a name or id of a person in the scenario, with a colon, where a line of text begins. */
export function* readSubRip(text: string, people: readonly Named[], report: Report, lose: Lose): Generator<Cue> {
  const voices = new Voices(people);
  for (const block of blocksOf(text)) {
    const timed = timedBlock(block, report);
    if (timed !== null) yield* readCue(timed, voices, report, lose);
  }
}

/** The text of a line of a cue, without what says how it is to look. */
export const unstyled = (line: string) => line.replace(STYLE, '').trim();

function readCue({ times, number, payload }: TimedBlock, voices: Voices, report: Report, lose: Lose): Cue[] {
  const found = TIMES.exec(times);
  if (found === null) {
    report({ line: number, column: 1, code: 'captions-bad-times', params: { form: '00:01:02,500' } });
    return [];
  }
  const [startMs = 0, endMs = 0] = [found.slice(1, 5), found.slice(5, 9)].map(clockMs);
  const lines = payload.map(unstyled);
  const cues = isNotSaid(lines.join(' ')) ? [] : cuesOf({ startMs, endMs, line: number }, piecesOf(lines, voices), []);
  if (cues.length === 0 && payload.length > 0) lose({ code: 'wordless', name: null });
  return cues;
}

function piecesOf(lines: readonly string[], voices: Voices): Piece[] {
  let voice: string | null = null;
  return lines.map((line): Piece => {
    const [prefix = '', name = ''] = SPEAKER.exec(line) ?? [];
    const isVoice = voices.called(name).length > 0;
    if (isVoice) voice = name.trim();
    return plain(`${isVoice ? line.slice(prefix.length) : line} `, voice);
  });
}
