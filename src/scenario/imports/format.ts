import type { TranscriptFormat } from './transcript.ts';

const ENDINGS: Readonly<Record<string, TranscriptFormat>> = {
  vtt: 'vtt',
  webvtt: 'vtt',
  srt: 'srt',
  textgrid: 'textgrid',
  cha: 'chat',
};

const TIMES = /^\s*-?\d+(?:[.,]\d+)?\t-?\d+(?:[.,]\d+)?(?:\t|$)/mu;

/** What a transcript is in: by the ending of its name, else by how its text begins; null: by neither. */
export function formatOf(file: string, text: string): TranscriptFormat | null {
  const ending = /\.([a-z]+)$/iu.exec(file)?.[1]?.toLowerCase() ?? '';
  return (Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending] : undefined) ?? formatOfText(text.slice(0, 4096));
}

function formatOfText(text: string): TranscriptFormat | null {
  const start = text.trimStart();
  if (start.startsWith('WEBVTT')) return 'vtt';
  if (/^(?:File type = )?"ooTextFile/u.test(start)) return 'textgrid';
  if (/^@(?:UTF8|PID|Font|ColorWords|Window|Begin)\b/u.test(start)) return 'chat';
  if (TIMES.test(start.split(/[\r\n]/u, 1)[0] ?? '')) return 'audacity';
  return /\d:\d\d[,.]\d+ *--> *\d/u.test(start) ? 'srt' : null;
}
