/** Means the same to every shell without quotes. */
const PLAIN = /^[\w./:@%+=,-]+$/u;
/** Means something to a POSIX shell inside double quotes too. */
const OBEYED_IN_DOUBLE_QUOTES = /["$`!\\]/u;

/** As one word to a shell. */
export function quote(text: string): string {
  if (PLAIN.test(text)) return text;
  return OBEYED_IN_DOUBLE_QUOTES.test(text) ? `'${text.replaceAll("'", "'\\''")}'` : `"${text}"`;
}

/** ffmpeg takes a name that begins with a dash for an option, and what stands before a colon for a protocol. */
function asPath(file: string): string {
  return /^(-|[^/\\]{2,}:)/u.test(file) ? `./${file}` : file;
}

/**
 * The ffmpeg command that converts a file to 16 kHz mono 16-bit WAV beside it, to be pasted into a shell.
 * For standard input (`-`) the command that sends a FILE there. Source: ffmpeg's manual.
 */
export function convertCommand(file: string): string {
  if (file === '-') return 'ffmpeg -i FILE -f s16le -ar 16000 -ac 1 - | earshot listen -';
  const path = asPath(file);
  const [extension = ''] = /(?<=[^/\\])\.[^./\\]*$/u.exec(path) ?? [];
  const stem = path.slice(0, path.length - extension.length);
  const target = extension.toLowerCase() === '.wav' ? `${stem}.16k.wav` : `${stem}.wav`;
  return `ffmpeg -i ${quote(path)} -ar 16000 -ac 1 -c:a pcm_s16le ${quote(target)}`;
}
