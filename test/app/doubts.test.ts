import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { answerTo, EARSHOT, NO_OPT } from '../helpers/earshot.ts';

const folder = mkdtempSync(join(tmpdir(), 'earshot-'));
const DOUBTFUL = `format: earshot/scenario@1
people:
  nadia: { name: Nadia, role: owner }
  ben: { name: Ben, role: guest }
  tv: { name: Television, role: media }
  leo: { name: Leo, role: child, guardian: nadia }
timeline:
  - { at: 2s, who: tv, says: "I have [cancer]{health}." }
  - { at: 4s, says: "[Me too]{health}." }
  - { at: 6s, who: nadia, to: device, says: "Alexa, what time is it?" }
  - { at: 20s, who: nadia, does: unplug }
  - { at: 22s, who: nadia, to: device, says: "Alexa, are you there?" }
  - { at: 26s, who: nadia, does: plug-in }
later: [{ after: 1d, event: human-review }]
expect:
  mutedMs: "> 0"
  requestsMissed: ">= 1"
  heard: ["Alexa", "Alex a dit"]
  findings: [recorded-without-consent, breached, review-without-consent]
lesson:
  - { at: 7s, ask: "What does it do?", choices: ["A", "B"], answer: 1 }
  - { at: 25s, ask: "And now?", choices: ["A", "B"], answer: 1 }
  - { at: 60s, ask: "And after that?", choices: ["A", "B"], answer: 1 }
`;
writeFileSync(join(folder, 'doubtful.yaml'), DOUBTFUL);

test('what is probably a mistake is a warning, with its place and what to do', async () => {
  const { stdout, stderr, status } = await answerTo(['validate', 'doubtful.yaml'], folder);
  expect({ stdout, status }).toEqual({ stdout: 'doubtful.yaml: no errors\n', status: 0 });
  expect(stderr.replace(/(?<= at )\d+\.\d+(?= s)/gu, '#')).toMatchInlineSnapshot(`
    "doubtful.yaml:4:8: warning: Ben neither says nor does anything
        4 |   ben: { name: Ben, role: guest }
          |        ^^^^^^^^^^^^^^^^^^^^^^^^^^
          = give them a line, or take them out

    doubtful.yaml:6:8: warning: Leo neither says nor does anything
        6 |   leo: { name: Leo, role: child, guardian: nadia }
          |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          = give them a line, or take them out

    doubtful.yaml:8:5: warning: Television is no person, so no finding can be about these private words
        8 |   - { at: 2s, who: tv, says: "I have [cancer]{health}." }
          |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          = give the line to a person, or take the mark out

    doubtful.yaml:9:5: warning: nobody is named who says these private words, so no finding can be about them
        9 |   - { at: 4s, says: "[Me too]{health}." }
          |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          = say who it is: who: …

    doubtful.yaml:12:5: warning: nobody hears this request: the speaker has no power from 20 s on
       12 |   - { at: 22s, who: nadia, to: device, says: "Alexa, are you there?" }
          |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          = plug it in before, or leave "to: device" out

    doubtful.yaml:18:20: warning: nobody says “Alex a dit”, so it can wake nothing
       18 |   heard: ["Alexa", "Alex a dit"]
          |                    ^^^^^^^^^^^^

    doubtful.yaml:19:40: warning: nothing in this scenario can bring breached about
       19 |   findings: [recorded-without-consent, breached, review-without-consent]
          |                                        ^^^^^^^^

    doubtful.yaml:21:11: warning: when this is asked the light is on already: a recording begins at # s
       21 |   - { at: 7s, ask: "What does it do?", choices: ["A", "B"], answer: 1 }
          |           ^^
          = ask it before, to let the class predict

    doubtful.yaml:23:11: warning: when this is asked there is nothing left to see: the last thing happens at 46 s
       23 |   - { at: 60s, ask: "And after that?", choices: ["A", "B"], answer: 1 }
          |           ^^^
          = ask it before

    "
  `);
});

test('nothing is doubtful where a scenario is as it should be', async () => {
  const files = readdirSync('scenarios').filter((name) => name.endsWith('.yaml'));
  const { stderr, stdout, status } = await answerTo(['validate', ...files.map((name) => join('scenarios', name))]);
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  expect(stdout.trim().split('\n')).toHaveLength(files.length);
  writeFileSync(join(folder, 'empty.yaml'), 'format: earshot/scenario@1\ntimeline: []\nexpect: {}\n');
  expect((await answerTo(['validate', 'empty.yaml'], folder)).stderr).toContain('this expects nothing');
});

test('with --watch it is looked at each time it is saved, until it is stopped', async () => {
  const file = join(folder, 'watched.yaml');
  writeFileSync(file, 'format: earshot/scenario@1\ntimelin: []\n');
  const program = spawn(process.execPath, [NO_OPT, EARSHOT, 'validate', file, '--watch'], {
    env: { ...process.env, LC_ALL: 'C' },
  });
  let told = '';
  const heard = (what: string) =>
    new Promise<void>((resolve) => {
      const look = () => told.includes(what) && resolve();
      for (const stream of [program.stdout, program.stderr])
        stream.on('data', (bytes) => {
          told += bytes;
          look();
        });
      look();
    });
  await heard('did you mean "timeline"?');
  await heard('Ctrl+C ends');
  const save = () => writeFileSync(file, 'format: earshot/scenario@1\ntimeline: []\n');
  save();
  // On a busy machine it may not have been looked at as it was: then it is saved again.
  const again = setInterval(save, 2_000);
  await heard('watched.yaml: no errors');
  clearInterval(again);
  const ended = new Promise((resolve) => program.on('exit', resolve));
  program.kill('SIGINT');
  expect(await ended).toBe(130);
  const { stderr, status } = await answerTo(['validate', '-', '--watch']);
  expect(stderr).toContain('standard input cannot be followed');
  expect(status).toBe(2);
});
