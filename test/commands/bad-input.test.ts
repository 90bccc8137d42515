import { mkdirSync, mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answerTo, earshot } from '../helpers/earshot.ts';

const folder = mkdtempSync(join(tmpdir(), 'earshot-'));
const write = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content);
  return name;
};
const scene = (rest: string) => `format: earshot/scenario@1\npeople: {ann: {role: owner}}\n${rest}`;
const numbered = (count: number, line: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join('');
const hello = 'timeline: [{at: 1s, who: ann, says: Hello there.}]\n';

mkdirSync(join(folder, 'a-folder'));
const files = {
  folder: 'a-folder',
  missing: 'nothing.yaml',
  binary: write('binary.yaml', Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 1, 2)),
  brackets: write('brackets.yaml', '['.repeat(3_000_000)),
  huge: write('huge.yaml', '['),
  dashes: write('dashes.yaml', '- a\n'.repeat(700_000)),
  bomb: write(
    'bomb.yaml',
    `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghi'].map((key, at) => `${key}: &${key} [${Array(9).fill(`*${'abcdefgh'[at]}`).join()}]`).join('\n')}\n`,
  ),
  profile: write('profile.yaml', scene(`device: {profile: alexa-like-2}\n${hello}`)),
  times: write('times.yaml', scene('timeline: [{at: -3s, who: ann, says: Hello.}, {at: 90d, who: ann, says: Bye.}]\n')),
  twice: write('twice.yaml', `format: earshot/scenario@1\npeople: {ann: {role: owner}, ann: {role: guest}}\n${hello}`),
  outside: write('outside.yaml', scene(`audio: ../../etc/passwd.wav\n${hello}`)),
  local: write('local.yaml', scene(`device: {profile: alexa-2025, processing: local}\n${hello}`)),
  sounds: write(
    'sounds.yaml',
    scene('timeline: [{at: 1s, who: ann, says: Hello there., pronounce: {hello: "§ §"}}]\n'),
  ),
  log: write('broken.jsonl', '{"format":"earshot/log@1"}\n{"seq":0}\n'),
};
truncateSync(join(folder, files.huge), 100_000_000);

describe('one clear message and exit code 2', () => {
  const MESSAGES: Readonly<Record<string, string>> = {
    folder: 'earshot: a-folder: this is a folder; name a scenario file in it.\n',
    missing: 'earshot: nothing.yaml: there is no such file; check the path.\n',
    brackets:
      'earshot: brackets.yaml:1:65: this nests more than 64 levels deep; take some brackets or indentation away.\n',
    huge: 'earshot: huge.yaml: this is over 16 MiB, too big for a scenario; split it into several.\n',
  };

  test.each(['missing', 'brackets'] as const)('%s, in a process of its own', (kind) => {
    const { status, stdout, stderr } = earshot(['run', files[kind]], { cwd: folder });
    expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: MESSAGES[kind] });
  });

  test.each(Object.keys(files) as (keyof typeof files)[])('%s', async (kind) => {
    const { status, stdout, stderr } = await answerTo([kind === 'log' ? 'play' : 'run', files[kind]], folder);
    expect(stdout).toBe('');
    expect(stderr).toContain(files[kind]);
    if (kind in MESSAGES) expect(stderr).toBe(MESSAGES[kind]);
    expect(stderr).not.toMatch(/\n\s+at |node:internal|undefined|\[object/u);
    expect(stderr.length).toBeLessThan(2_000);
    expect(status).toBe(2);
  });

  test.each([
    ['newlines', '\n'.repeat(80_000), ':1:1: error: this is no scenario', 0],
    ['keys', scene(hello + numbered(5_000, (i) => `key${i}: 1\n`)), ':4:1: error: there is no key "key0" here', 4_950],
    [
      'keys of one entry',
      scene(`timeline: [{who: ann, sais: Hello., ${numbered(2_000, (i) => `key${i}: 1, `)}}]\n`),
      ':3:23: error: there is no key "sais" here',
      1_951,
    ],
    [
      'roles',
      `format: earshot/scenario@1\n${hello}people:\n  ann: {role: owner}\n${numbered(5_000, (i) => `  p${i}: {role: boss}\n`)}`,
      ':5:14: error: "boss" is not possible here',
      4_950,
    ],
    [
      'speakers',
      `format: earshot/scenario@1\npeople:\n${numbered(1_000, (i) => `  person${i}: {role: owner}\n`)}timeline:\n${numbered(1_000, (i) => `  - {who: parson${i}, says: Hello.}\n`)}`,
      ':1004:11: error: nobody here is called "parson0"',
      950,
    ],
    [
      'marks',
      scene(`timeline: [{who: ann, says: "${'[a]{bad} '.repeat(5_000)}"}]\n`),
      ':3:34: error: "bad" is not possible here',
      4_950,
    ],
    [
      'lines after a bracket that is never closed',
      scene(`timeline:\n  - {who: ann\n    says: Hello.}\n${'  - {who: ann, says: Hello.}\n'.repeat(2_000)}`),
      ':4:11: error: this is neither a key nor does it belong to the text above',
      0,
    ],
  ])('many %s', async (_, text, first, more) => {
    const { status, stdout, stderr } = await answerTo(['validate', write('many.yaml', text)], folder);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    const lines = stderr.trimEnd().split('\n');
    expect(lines[0]).toBe(`many.yaml${first}`);
    const shown = lines.filter((line) => line.startsWith('many.yaml:'));
    expect(shown).toHaveLength(more > 0 ? 50 : 1);
    if (more > 0) expect(lines.at(-1)).toBe(`… and ${more} more errors`);
  });

  test('several in one process, and the good one is still checked', async () => {
    const all = [files.brackets, files.brackets, files.brackets, files.bomb, files.huge, files.folder];
    const good = write('good.yaml', scene(hello));
    const { status, stdout, stderr } = await answerTo(['validate', ...all, good], folder);
    expect(stdout).toBe('good.yaml: no errors\n');
    expect(stderr.match(/64 levels/gu)).toHaveLength(3);
    expect(status).toBe(2);
  });

  test('validate tells errors by 1 and the unreadable by 2', async () => {
    expect(await answerTo(['validate', files.times], folder)).toMatchObject({ status: 1 });
    expect(await answerTo(['validate', files.binary], folder)).toMatchObject({ status: 2 });
  });

  test('a log that is cut short is not believed, and one is known whatever its name', async () => {
    const { stdout: log } = await answerTo(['run', 'clinic-letter', '--jsonl']);
    const cut = write('cut.txt', log.split('\n').slice(0, 40).join('\n'));
    const { status, stdout, stderr } = await answerTo(['play', cut], folder);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^earshot: cut\.txt:40: this log stops before the scene ends/u);
    expect(earshot(['play', '-'], { input: log }).stdout).toBe((await answerTo(['play', 'clinic-letter'])).stdout);
  });

  test('standard input that is junk, or has an error', () => {
    const { status, stderr } = earshot(['run', '-'], { input: Buffer.from([0, 1, 2, 3]) });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^earshot: .+\n$/u);
    const validated = earshot(['validate', '-'], { input: scene(`${hello}keys: 1\n`) });
    expect({ status: validated.status, stdout: validated.stdout }).toEqual({ status: 1, stdout: '' });
    expect(validated.stderr).toMatch(/^-:4:1: error: there is no key "keys" here\n/u);
  });

  test.each([
    [['run'], 'earshot: scenario is missing; name a file, - for standard input, or an id (earshot scenarios)'],
    [['rum', 'x'], 'earshot: there is no command rum; did you mean run? (earshot help lists them)'],
    [['help', 'rum'], 'earshot: there is no command rum; did you mean run? (earshot help lists them)'],
    [
      ['run', 'clinic-letter', '--jsn'],
      'earshot: there is no option --jsn; did you mean --json? (earshot help COMMAND lists them)',
    ],
    [['run', 'clinic-letter', '--json', '--csv'], 'earshot: choose one of --json, --jsonl and --csv'],
    [
      ['run', 'clinic-letter', '--device', 'alexalike'],
      'earshot: there is no device profile "alexalike"; did you mean "alexa-like"?',
    ],
    [
      ['run', 'clinic-letter', '--set', 'prerolMs=1'],
      'earshot: there is no setting "prerolMs"; did you mean "prerollMs"?',
    ],
    [['run', 'clinic-letter', '--sensitivity', '3'], 'earshot: "3" is no value for sensitivity, which is: 0 … 1'],
    [
      ['run', 'clinic-letter', '--seed', 'x'],
      'earshot: --seed is a whole number from 0, of at most 15 digits, not "x"',
    ],
    [
      ['run', 'clinic-letter', '--detector', 'ear'],
      'earshot: there is no detector "ear"; there are: phonetic, neural, and both',
    ],
    [
      ['run', 'clinic-letter', '--wake-word', 'a'],
      'earshot: "a" makes 1 sound, and a wake word needs 3; choose a longer one',
    ],
    [['explain'], 'earshot: there is no phrase; earshot explain "a letter", or --file phrases.txt'],
    [['scenarios', '--scenarios', 'nowhere'], 'earshot: nowhere cannot be read as a folder'],
  ])('%j', async (args, message) => {
    expect(await answerTo(args)).toEqual({ status: 2, stdout: '', stderr: `${message}\n` });
  });
});
