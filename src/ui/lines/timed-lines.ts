import type { Log, LogEvent, LogHeader } from '../../log/log.ts';
import { deedText } from '../../report/deeds.ts';
import { endText, legalText, markLine, nameOf, purposeName, sentenceOfFinding } from '../../report/reader.ts';
import { oddsText, scoreText, verdictText, whenText } from '../../report/summary.ts';
import { wrap } from '../../words/plain-text.ts';
import type { Reader } from '../../words/reader.ts';

/** A line of the play, at its moment of the scene. */
export interface TimedLine {
  /** Integer ms from the scene's start; what happens later counts on from its end. */
  readonly atMs: number;
  readonly text: string;
}

/**
 * The play as lines of text in order of time: what is said at the margin, what the speaker, the cloud
 * and people do with it indented under it.
 * @param width columns, at least 40.
 */
export function timedLines({ header, events }: Log, reader: Reader, width: number): TimedLine[] {
  const opened = new Map<string, Opened>();
  return events.flatMap((event) => {
    if (event.type === 'recording.opened') opened.set(event.recording, event);
    const text = event.type === 'recording.closed' ? closedText(event, opened, reader) : lineOf(event, header, reader);
    if (text === null) return [];
    const isSpeech = event.type === 'speech.started' || event.type === 'device.said';
    const when = whenText(event.atMs, header, reader).padStart(7);
    const lines = wrap(`${when}  ${isSpeech ? '' : '    '}${text}`, width, 0, isSpeech ? 9 : 13);
    return lines.map((text) => ({ atMs: event.atMs, text }));
  });
}

function lineOf(event: LogEvent, header: LogHeader, reader: Reader): string | null {
  const { play, names } = reader.sentences;
  const { length } = reader.format;
  const name = (who: string | null) => nameOf(who, header, reader);
  switch (event.type) {
    case 'speech.started': {
      if (event.text === '') return play.speech;
      const to = event.to === 'device' ? ` (${play.toDevice})` : '';
      return `${name(event.who)}${to}${names.colon}${markLine(event.text, event.words)}`;
    }
    case 'device.said':
      return play.says(event.text);
    case 'wakeword.candidate': {
      const heard = event.heard === '' ? play.something : names.quote(event.heard);
      const told = { heard, score: scoreText(event, reader), odds: oddsText(event, reader) };
      if (event.verdict === 'activated') return play.wakes({ who: name(event.who), ...told });
      return play.doesNotWake({ verdict: verdictText(event, reader), ...told });
    }
    case 'recording.opened': {
      const preroll = event.prerollMs === 0 ? null : length(event.prerollMs);
      const begins = play.opened({ id: event.recording, cause: names.causes[event.cause], preroll });
      return `${begins}${names.semicolon}${event.local ? play.stays : play.received}`;
    }
    case 'recording.verified':
      return play.verified(event.recording);
    case 'recording.rejected':
      return play.rejected(event.recording);
    case 'light.changed':
      return play.light(names.lights[event.to]);
    case 'response.started':
      return play.answers;
    case 'follow-up.opened':
      return play.followUpOpened;
    case 'follow-up.closed':
      return play.followUpClosed;
    case 'mic.muted':
      return play.micMuted;
    case 'mic.unmuted':
      return play.micUnmuted;
    case 'power.off':
      return play.powerOff;
    case 'power.on':
      return event.muted ? play.powerOnMuted : play.powerOn;
    case 'network.down':
      return play.networkDown;
    case 'network.up':
      return play.networkUp;
    case 'consent.changed': {
      const choice = names.choices[event.choice](purposeName(event.purpose, reader));
      return play.consent({ who: name(event.who), choice });
    }
    case 'finding.raised':
      return play.finding({ legal: legalText(event, reader), text: sentenceOfFinding(event, header, reader) });
    case 'scene.ended':
      return play.sceneEnded;
    default:
      return deedText(event, reader);
  }
}

type Opened = Extract<LogEvent, { type: 'recording.opened' }>;

function closedText(
  { recording, endMs, reason }: Extract<LogEvent, { type: 'recording.closed' }>,
  opened: ReadonlyMap<string, Opened>,
  reader: Reader,
): string {
  const { startMs, cause } = opened.get(recording) ?? { startMs: endMs, cause: 'streamed' };
  const length = reader.format.length(endMs - startMs);
  return reader.sentences.play.closed({ id: recording, length, reason: endText(cause, reason, reader) });
}
