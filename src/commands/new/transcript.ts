import { Failure } from '../../app/failure.ts';
import { checkText } from '../../app/load.ts';
import type { Imported } from '../../app/read-import.ts';
import { simulate } from '../../app/simulate.ts';
import { resultOf } from '../../log/result.ts';
import { whatCameOut } from '../../study/expectations.ts';
import type { ProfileId } from '../../vocabulary/profile.ts';
import type { Call } from '../program/call.ts';

/**
 * A transcript's scenario, with what comes after the timeline.
 * @param after what that is, from the lines of `expect:`
 */
export async function ofTranscript(
  imported: Imported,
  title: string,
  profile: ProfileId,
  after: (expect: string) => string,
  { host, reader }: Pick<Call, 'host' | 'reader'>,
): Promise<string> {
  const text = imported.written({ title, profile });
  const { scenario, report } = await checkText(host, { text, file: title, folder: '.' }, reader);
  if (scenario === null) throw new Failure(report);
  const result = resultOf(await simulate(host, scenario, { seed: null, overrides: [] }));
  const expect = Object.entries(whatCameOut(result, null))
    .filter(([, value]) => typeof value === 'number' || value.length > 0)
    .map(([key, value]) => `  ${key}: ${JSON.stringify(value)}`);
  return `${text}\n${after(expect.join('\n'))}`;
}
