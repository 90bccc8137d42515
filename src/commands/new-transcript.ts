import type { ProfileId } from '../machine/profiles.ts';
import { resultOf } from '../privacy/result.ts';
import { whatCameOut } from '../study/expectations.ts';
import { simulate } from '../study/simulate.ts';
import { Failure } from './failure.ts';
import { importTranscript } from './import.ts';
import { checkText } from './load.ts';
import type { Call } from './table.ts';

/**
 * What `earshot import` makes of a transcript. What it could not take over is told on stderr, as `import` does.
 * @throws Failure, CaptionsError as `import` does
 */
export async function importedText(file: string, { options, terminal, reader }: Call): Promise<string> {
  let text = '';
  const out = (more: string) => {
    text += more;
  };
  const { language } = options;
  await importTranscript({
    args: [file],
    options: language === undefined ? {} : { language },
    terminal: { ...terminal, out },
    reader,
  });
  return text;
}

const TITLE = /^title: (.*)$/mu;
const DEVICE = /^device: .*$/mu;

/** The title that `import` found. */
export function titleIn(imported: string): string {
  return String(JSON.parse(TITLE.exec(imported)?.[1] ?? '""'));
}

/**
 * An imported scenario with its title and device, and with what comes after the timeline.
 * @param after what that is, from the lines of `expect:`
 */
export async function withFrame(
  imported: string,
  title: string,
  device: ProfileId,
  after: (expect: string) => string,
  { reader }: Call,
): Promise<string> {
  const text = imported
    .replace(TITLE, () => `title: ${JSON.stringify(title)}`)
    .replace(DEVICE, `device: { profile: ${device} }`);
  const { scenario, report } = await checkText({ text, file: title, folder: '.' }, reader);
  if (scenario === null) throw new Failure(report);
  const result = resultOf(await simulate(scenario, { seed: null, overrides: [] }));
  const expect = Object.entries(whatCameOut(result, null))
    .filter(([, value]) => typeof value === 'number' || value.length > 0)
    .map(([key, value]) => `  ${key}: ${JSON.stringify(value)}`);
  return `${text}\n${after(expect.join('\n'))}`;
}
