import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shareOf } from '../../src/study/share.ts';
import { answerTo, earshot } from '../helpers/earshot.ts';

const folder = mkdtempSync(join(tmpdir(), 'earshot-'));
const HOLDS = `format: earshot/scenario@1
people:
  nadia: { name: Nadia, role: owner, consents: { storage: granted } }
timeline:
  - { at: 1s, who: nadia, says: "The tea is [for my heart]{health}." }
  - { at: 4s, who: nadia, to: device, says: "Alexa, set a timer." }
expect: # what comes out
  activations: 1
  privateUploadedMs: "= 0"
  heard: ["Alexa"]
  noFindings: [breached]
`;
const FAILS = HOLDS.replace('activations: 1', 'activations: ">= 2"')
  .replace('"= 0"', '"> 0"')
  .replace('["Alexa"]', '["tea", Alexa]')
  .replace('noFindings: [breached]', 'findings:\n    - special-category # nobody hears it\nlesson: []');
writeFileSync(join(folder, 'holds.yaml'), HOLDS);
writeFileSync(join(folder, 'fails.yaml'), FAILS);
writeFileSync(join(folder, 'nothing.yaml'), HOLDS.slice(0, HOLDS.indexOf('expect')));
writeFileSync(join(folder, 'package.json'), '{"name": "no scenario"}');
mkdirSync(join(folder, 'broken'));
writeFileSync(join(folder, 'broken', 'broken.yaml'), 'format: earshot/scenario@1\ntimeline: 5\n');
mkdirSync(join(folder, 'empty'));

const answer = (...args: string[]) => answerTo(['test', ...args], folder);

test('each file has a line with what came out, and what does not hold says where to look', async () => {
  const { stdout, stderr, status } = await answer('.');
  expect(stdout).toBe(
    `FAIL    fails.yaml  privateUploadedMs 0, activations 1, listed 1/3
        privateUploadedMs was to be over 0, and is 0.
          At 0:01.0  Nadia: The tea is for my heart.
          earshot play fails.yaml --at 1s
        activations was to be at least 2, and is 1.
          At 0:03.5  r1 begins: a request
          earshot play fails.yaml --at 3.5s
        “tea” was to wake the speaker, and did not; what did: Alexa.
          At 0:01.0  Nadia: The tea is for my heart.
          earshot play fails.yaml --at 1s
        The finding special-category was to be raised, and was not; none was.
          At 0:03.5  r1 begins: a request
          earshot play fails.yaml --at 3.5s
ok      holds.yaml  privateUploadedMs 0, activations 1, listed 2/2
-       nothing.yaml: no expectations; --update writes what comes out
3 scenarios: 1 as expected, 1 not as expected, 1 without expectations.
`,
  );
  expect({ stderr, status }).toEqual({ stderr: '', status: 1 });
  const other = await answer('holds.yaml', '--device', 'push-to-talk', '--set', 'bargeIn=false', '--set', 'bufferMs=5');
  expect(other.stdout).toContain(' --device push-to-talk --set bargeIn=false --set bufferMs=5\n');
  expect((await answer('holds.yaml', 'nothing.yaml')).status).toBe(0);
});

test('the moment to look at can be looked at', async () => {
  const { stdout } = await answerTo(['play', 'fails.yaml', '--plain', '--at', '3.5s'], folder);
  expect(stdout.split('\n')[2]).toContain('Nadia (to the speaker): Alexa, set a timer.');
  const late = await answerTo(['play', 'fails.yaml', '--plain', '--at', '1h'], folder);
  expect(late.stderr).toMatch(/^earshot: --at lies after the end; the scene is \d+\.\d s long\n$/u);
  expect((await answerTo(['play', 'fails.yaml', '--plain', '--at', 'soon'], folder)).status).toBe(2);
});

test('what cannot be run is told, and the others are run', async () => {
  const { stdout, stderr, status } = await answer('broken', 'holds.yaml', 'absent.yaml');
  expect(status).toBe(2);
  expect(stdout).toMatch(/^ERROR {3}broken\/broken\.yaml\nok {6}holds\.yaml/u);
  expect(stdout).toContain('3 scenarios: 1 as expected, 2 with errors.');
  expect(stderr).toContain('broken/broken.yaml:2:11: error');
  expect(stderr).toContain('absent.yaml');
});

test.each([
  [['--reporter', 'tap', '.'], 'there is no reporter "tap"'],
  [['--seeds', '0', '.'], '--seeds is how many runs there are'],
  [['--seeds', '5', '--seed', '1', '.'], 'leave one of them out'],
  [['--seeds', '5', '--update', '.'], 'leave --seeds out'],
  [['--device', 'toaster', '.'], 'there is no device profile "toaster"'],
  [['empty'], 'there is no scenario in the folder empty'],
])('%j is no call', async (args, sentence) => {
  const { stdout, stderr, status } = await answer(...args);
  expect(stderr).toContain(sentence);
  expect({ status, lines: stderr.trim().split('\n').length }).toEqual({ status: 2, lines: 1 });
  expect(stdout).toBe('');
});

test('with --update what came out replaces what did not hold, and nothing else changes', async () => {
  writeFileSync(join(folder, 'update.yaml'), FAILS);
  const { stdout, stderr, status } = await answer('update.yaml', '--update');
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  const after = FAILS.replace('">= 2"', '1')
    .replace('"> 0"', '0')
    .replace('["tea", Alexa]', '["Alexa"]')
    .replace('- special-category', '[]');
  expect(readFileSync(join(folder, 'update.yaml'), 'utf8')).toBe(after);
  expect(stdout).toContain('\nupdate.yaml\n-   activations: ">= 2"\n-   privateUploadedMs: "> 0"\n');
  expect(stdout).toContain('+   activations: 1\n+   privateUploadedMs: 0\n+   heard: ["Alexa"]\n');
  expect((await answer('update.yaml')).status).toBe(0);

  writeFileSync(
    join(folder, 'new.json'),
    JSON.stringify({ format: 'earshot/scenario@1', timeline: [], expect: { activations: 3 } }),
  );
  expect((await answer('new.json', '--update')).status).toBe(0);
  expect(JSON.parse(readFileSync(join(folder, 'new.json'), 'utf8'))).toMatchObject({ expect: { activations: 0 } });

  writeFileSync(join(folder, 'new.yaml'), HOLDS.slice(0, HOLDS.indexOf('expect')));
  expect((await answer('new.yaml', '--update')).status).toBe(0);
  expect(readFileSync(join(folder, 'new.yaml'), 'utf8')).toContain(
    'expect:\n  activations: 1\n  accidental: 0\n  privateUploadedMs: 0\n  requestsMissed: 0\n  heard: ["Alexa"]\n',
  );
  const shipped = await answer('clinic-letter', '--update', '--device', 'push-to-talk');
  expect(shipped.stderr).toContain('clinic-letter is no file that could be updated');
  expect(shipped.status).toBe(1);
  expect(readdirSync(folder).filter((name) => name.includes('.tmp'))).toEqual([]);
});

test('over seeds an expectation is a share of the runs, with its interval', async () => {
  const { stdout, status } = await answer('clinic-letter', '--seeds', '40', '--reporter', 'json');
  const [{ expectations }] = JSON.parse(stdout).scenarios;
  const accidental = expectations.find(({ about }: { about: string }) => about === 'accidental');
  expect(accidental).toMatchObject({ expected: '1', runs: 40 });
  const one = JSON.parse((await answerTo(['run', 'clinic-letter', '--seed', '1', '--json'])).stdout);
  expect(one.summary.accidental === 1 || accidental.held < 40).toBe(true);
  expect(accidental.low).toBeLessThan(accidental.held / 40);
  expect(accidental.high).toBeGreaterThan(accidental.held / 40);
  expect(status).toBe(0);
  const text = (await answer('clinic-letter', '--seeds', '40')).stdout;
  expect(text).toMatch(/accidental = 1 in \d+% to \d+% of runs \(\d+ of 40\)/u);
  const never = await answer('fails.yaml', '--seeds', '3');
  expect(never.stdout).toMatch(/^FAIL {4}fails\.yaml\n.*\(0 of 3\); in none\n/u);
  expect(never.stdout).toContain('1 scenario: 1 not as expected.');
  expect(never.status).toBe(1);
});

test('Wilson’s interval holds its share, and is narrower the more runs there are', () => {
  expect(shareOf(10, 100)).toMatchObject({ low: expect.closeTo(0.0552, 4), high: expect.closeTo(0.1744, 4) });
  expect(shareOf(0, 10)).toMatchObject({ low: 0, high: expect.closeTo(0.2775, 4) });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0, max: 1, noNaN: true }), (runs, part) => {
      const held = Math.round(part * runs);
      const [few, many] = [shareOf(held, runs), shareOf(10 * held, 10 * runs)];
      expect(few.low).toBeLessThanOrEqual(held / runs);
      expect(few.high).toBeGreaterThanOrEqual(held / runs);
      expect(many.high - many.low).toBeLessThan(few.high - few.low);
    }),
  );
});

test('the built program tries many files out in threads, in their order, and reports for machines', () => {
  const many = join(folder, 'many');
  mkdirSync(many);
  for (let nth = 10; nth < 20; nth++) writeFileSync(join(many, `${nth}.yaml`), nth === 17 ? FAILS : HOLDS);
  const { stdout, stderr, status } = earshot(['test', many], { cwd: folder });
  expect({ stderr, status }).toEqual({ stderr: '', status: 1 });
  expect([...stdout.matchAll(/many\/(\d\d)\.yaml {2}/gu)].map(([, nth]) => Number(nth))).toEqual(
    Array.from({ length: 10 }, (_, nth) => nth + 10),
  );
  const xml = earshot(['test', many, '--reporter', 'junit'], { cwd: folder }).stdout;
  expect(xml).toContain('<testsuites name="earshot" tests="41" failures="4" errors="0">');
  expect(xml).toMatch(
    /<failure message="activations was to be at least 2, and is 1\.">At 0:03\.5 .*&#10;earshot play/u,
  );
  expect(xml.match(/<testcase /gu)).toHaveLength(41);
});
