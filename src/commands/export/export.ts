import { Failure } from '../../app/failure.ts';
import { replaceFile } from '../../host/node/new-file.ts';
import type { Log } from '../../log/log.ts';
import { spokenIn } from '../../report/exports/spoken.ts';
import { textGrid } from '../../report/exports/text-grid.ts';
import { wordsCsv } from '../../report/exports/words-csv.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { webVtt } from '../../speech/captions.ts';
import { penFor } from '../../ui/terminal/draw/pen.ts';
import { prepareForInk } from '../../ui/terminal/tty/capability.ts';
import { withoutControls } from '../../vocabulary/controls.ts';
import type { Reader } from '../../words/reader.ts';
import { type CallOf, EXPORT_FORMATS } from '../declared.ts';
import { runOf } from '../play/as-lines.ts';
import { fileToReplace, isWhatIsRead } from '../program/target-file.ts';

type ExportFormat = (typeof EXPORT_FORMATS)[number];

const ENDINGS: Readonly<Record<ExportFormat, RegExp>> = {
  vtt: /\.vtt$/iu,
  textgrid: /\.textgrid$/iu,
  csv: /\.csv$/iu,
  asciicast: /\.cast$/iu,
};

/** `earshot export`: what was said and what became of it, for other people's tools. */
export async function exportFile(call: CallOf<'export'>): Promise<number> {
  const { args, options, terminal, reader } = call;
  const { exporting: say } = reader.sentences;
  const [path] = args;
  const format = formatOf(call);
  const output = options.output === '-' ? undefined : options.output;
  const target = output === undefined ? null : await targetOf(output, call);
  const { log, scenario } = await runOf(path, call);
  const text = await textOf(format, log, scenario, reader);
  if (output === undefined || target === null) {
    terminal.out(text);
    return 0;
  }
  try {
    await replaceFile(target, text);
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error && 'code' in error)) throw error;
    throw new Failure(say.unwritten({ file: output, reason: String(error.code) }));
  }
  terminal.out(`${withoutControls(say.done({ output, format: say.formats[format] }))}\n`);
  return 0;
}

async function textOf(format: ExportFormat, log: Log, scenario: Scenario | null, reader: Reader): Promise<string> {
  const { title, language } = log.header.scenario;
  switch (format) {
    case 'vtt': {
      const about = { title, language, sources: scenario?.sources ?? [], people: log.header.people };
      return webVtt(about, { lines: spokenIn(log) });
    }
    case 'textgrid':
      return textGrid(log);
    case 'csv':
      return wordsCsv(log);
    case 'asciicast': {
      prepareForInk(process.env);
      const { castOf } = await import('../../ui/terminal/cast.tsx');
      return castOf(log, penFor(reader, true));
    }
  }
}

function formatOf({ args: [path], options, reader }: CallOf<'export'>): ExportFormat {
  const { exporting: say } = reader.sentences;
  const { to, output = '' } = options;
  const format = to ?? EXPORT_FORMATS.find((name) => ENDINGS[name].test(output));
  if (format === undefined) throw new Failure(say.noFormat({ path, known: EXPORT_FORMATS.join('|') }));
  return format;
}

/** The file that is written: where a link leads, and never a folder, a device, or what is read. */
async function targetOf(output: string, { args: [path], reader }: CallOf<'export'>): Promise<string> {
  const { exporting: say } = reader.sentences;
  const target = await fileToReplace(output);
  if (target === null) throw new Failure(say.noFile(output));
  if (await isWhatIsRead(output, path)) throw new Failure(say.overInput(output));
  return target;
}
