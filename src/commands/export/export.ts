import { rename, writeFile } from 'node:fs/promises';
import { Failure } from '../../app/failure.ts';
import type { Log } from '../../log/log.ts';
import { spokenIn } from '../../report/exports/spoken.ts';
import { textGrid } from '../../report/exports/text-grid.ts';
import { wordsCsv } from '../../report/exports/words-csv.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { webVtt } from '../../speech/captions.ts';
import { withUnfinished } from '../../speech/wav/unfinished.ts';
import { castOf } from '../../ui/terminal/cast.ts';
import { penFor } from '../../ui/terminal/draw/pen.ts';
import { withoutControls } from '../../words/plain-text.ts';
import type { Reader } from '../../words/reader.ts';
import { runOf } from '../play/as-lines.ts';
import type { Call } from '../program/table.ts';
import { fileToReplace, isWhatIsRead } from '../program/target-file.ts';

const FORMATS = ['vtt', 'textgrid', 'csv', 'asciicast'] as const;
type ExportFormat = (typeof FORMATS)[number];

const ENDINGS: Readonly<Record<ExportFormat, RegExp>> = {
  vtt: /\.vtt$/iu,
  textgrid: /\.textgrid$/iu,
  csv: /\.csv$/iu,
  asciicast: /\.cast$/iu,
};

/** `earshot export`: what was said and what became of it, for other people's tools. */
export async function exportRun(call: Call): Promise<number> {
  const { args, options, terminal, reader } = call;
  const { exporting: say } = reader.sentences;
  const [path = ''] = args;
  const format = formatOf(call);
  const output = options.exported === '-' ? undefined : options.exported;
  const target = output === undefined ? null : await targetOf(output, call);
  const { log, scenario } = await runOf(path, call);
  const text = textOf(format, log, scenario, reader);
  if (output === undefined || target === null) {
    terminal.out(text);
    return 0;
  }
  try {
    await withUnfinished(target, async (unfinished) => {
      await writeFile(unfinished, text, { flag: 'wx' });
      await rename(unfinished, target);
    });
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error && 'code' in error)) throw error;
    throw new Failure(say.unwritten({ file: output, reason: String(error.code) }));
  }
  terminal.out(`${withoutControls(say.done({ output, format: say.formats[format] }))}\n`);
  return 0;
}

function textOf(format: ExportFormat, log: Log, scenario: Scenario | null, reader: Reader): string {
  const { title, language } = log.header.scenario;
  switch (format) {
    case 'vtt': {
      const about = { title, language, sources: scenario?.sources ?? [], people: log.header.people };
      return webVtt(about, { lines: spokenIn(log.events) });
    }
    case 'textgrid':
      return textGrid(log);
    case 'csv':
      return wordsCsv(log);
    case 'asciicast':
      return castOf(log, penFor(reader, true));
  }
}

function formatOf({ args: [path = ''], options, reader }: Call): ExportFormat {
  const { exporting: say } = reader.sentences;
  const known = FORMATS.join('|');
  const { to, exported = '' } = options;
  const format = FORMATS.find((name) => (to === undefined ? ENDINGS[name].test(exported) : name === to));
  if (format !== undefined) return format;
  throw new Failure(to === undefined ? say.noFormat({ path, known }) : say.badFormat({ written: to, known }));
}

/** The file that is written: where a link leads, and never a folder, a device, or what is read. */
async function targetOf(output: string, { args: [path = ''], reader }: Call): Promise<string> {
  const { exporting: say } = reader.sentences;
  const target = await fileToReplace(output);
  if (target === null) throw new Failure(say.noFile(output));
  if (await isWhatIsRead(output, path)) throw new Failure(say.overInput(output));
  return target;
}
