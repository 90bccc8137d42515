import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eventsOf, RUNS, ranOnce, scenarioFile, seed } from '../helpers/scenes.ts';

test('a deletion removes only what it names, and nothing that was done before', async () => {
  let deletions = 0;
  await fc.assert(
    fc.asyncProperty(scenarioFile, seed, async (file, seed) => {
      const run = await ranOnce(file, seed);
      const done = new Map<string, Set<string>>();
      const textLeft = new Set<string>();
      const asked = run.scenario.timeline
        .flatMap((entry) => {
          if (entry.kind === 'act' && entry.act.does === 'delete') return [entry.act.what];
          return entry.kind === 'speech' && entry.reply?.does === 'delete' ? [entry.reply.what] : [];
        })
        .concat(
          run.scenario.later.flatMap((entry) =>
            entry.kind === 'act' && entry.act.does === 'delete' ? [entry.act.what] : [],
          ),
        );
      for (const event of run.log.events) {
        if (!('recording' in event) || !event.type.startsWith('cloud.')) continue;
        if ('prevented' in event && event.prevented !== null) continue;
        const before = done.get(event.recording) ?? new Set<string>();
        if (event.type === 'cloud.deleted') {
          // Only the text that a deletion of the sound left can be deleted once more.
          if (before.has('cloud.deleted')) expect(textLeft.has(event.recording)).toBe(true);
          if (event.what === 'voice-only') textLeft.add(event.recording);
          else textLeft.delete(event.recording);
          if (event.why === 'asked') {
            deletions++;
            expect(asked.some((what) => what === 'all' || what === 'voice-only' || what === event.recording)).toBe(
              true,
            );
            const survivors = ['reviewed', 'profiled', 'shared', 'disclosed', 'breached'].filter((deed) =>
              before.has(`cloud.${deed}`),
            );
            expect([...event.survives].filter((what) => what !== 'transcript').sort()).toEqual(survivors.sort());
          }
        } else if (event.type !== 'cloud.shared') {
          // Only what the device itself sends can follow a deletion; nothing else is done with what is gone.
          expect(before.has('cloud.deleted')).toBe(false);
        }
        done.set(event.recording, before.add(event.type));
      }
      for (const { id, fates } of run.result.recordings) {
        for (const deed of done.get(id) ?? []) {
          const fate = deed.slice('cloud.'.length);
          if (!['received', 'transcribed'].includes(fate)) expect(fates).toContain(fate);
        }
      }
      expect(eventsOf(run, 'scene.ended')).toHaveLength(1);
    }),
    RUNS,
  );
  expect(deletions).toBeGreaterThan(10);
});
