import { expect, test } from 'vitest';
import { eventsOf, runOf } from '../helpers/scenes.ts';

test('a stream that the end of the scene cuts is not opened again', async () => {
  const run = await runOf(
    {
      format: 'earshot/scenario@1',
      id: 'cut',
      device: { profile: 'streaming-satellite' },
      people: { nadia: { name: 'Nadia', role: 'owner' } },
      duration: 3,
      timeline: [
        { at: 1, who: 'nadia', says: 'We cannot pay the rent this month, and I do not know what to do about it.' },
      ],
    },
    null,
  );
  expect(eventsOf(run, 'recording.opened').map(({ recording }) => recording)).toEqual(['r1']);
  expect(eventsOf(run, 'recording.closed')).toMatchObject([{ recording: 'r1', endMs: 3_000, reason: 'scene-end' }]);
});
