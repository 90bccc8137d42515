import type { Log } from '../../log/log.ts';
import { partnerOf, type Story, type Use } from '../../log/view/story.ts';
import { viewOf } from '../../log/view/view.ts';
import { ownersChoice, withSettings } from '../../machine/device.ts';
import type { Prevention } from '../../vocabulary/recording.ts';

/** Somebody who got at it, was prevented, still can, or could while it was kept. */
export interface Access {
  readonly party: 'provider' | 'household' | 'reviewers' | 'partner' | 'authorities' | 'strangers' | 'caller';
  /** The partner, or who asked for it. */
  readonly name: string | null;
  readonly state: 'did' | 'prevented' | 'can' | 'could';
  readonly prevented: Prevention | null;
  readonly atMs: number | null;
  readonly recordings: readonly string[];
  /** Of the provider: recordings of which it holds the text alone. */
  readonly texts?: readonly string[];
  /** Of the provider: recordings of which it holds a snippet alone. */
  readonly snippets?: readonly string[];
}

/** Whether somebody's words woke the device. */
const wokeBy = ({ recording: { words, wakeStartMs } }: Story, who: string | null) =>
  words.some((word) => word.who === who && word.startMs <= (wakeStartMs ?? -1) && word.endMs > (wakeStartMs ?? -1));

/** Whether what woke the device is kept of a recording that was discarded. */
export const isSnippetKept = ({ recording }: Story) =>
  recording.cloud.some((event) => event.type === 'cloud.discarded' && event.snippet === true);

export const idsOf = (stories: readonly Story[]) => stories.map(({ recording }) => recording.id);

/** Who can get at these recordings, and who has by the end of what happens later. */
export function accessTo(stories: readonly Story[], log: Log, who: string | null): Access[] {
  const held = stories.filter(({ copy }) => copy === 'kept');
  const texts = stories.filter(({ copy }) => copy === 'text');
  const wereKept = stories.filter(({ wasKept }) => wasKept);
  const calls = stories.filter(({ copy }) => copy === 'call');
  const state = held.length > 0 ? 'can' : 'could';
  const nobody = { name: null, prevented: null, atMs: null };
  const chance = (party: Access['party']): Access => ({
    ...nobody,
    party,
    state,
    recordings: idsOf(held.length > 0 ? held : wereKept),
  });
  const known = usesOf(stories);
  const isKnown = (party: Access['party']) => known.some((access) => access.party === party);
  const possible = (['household', 'reviewers', 'authorities', 'strangers'] as const)
    .filter((party) => !isKnown(party) && wereKept.length > 0)
    .filter((party) => party !== 'reviewers' || mayReview(log));
  return [
    {
      ...nobody,
      party: 'provider',
      state: held.length > 0 ? 'can' : 'did',
      recordings: idsOf(held),
      texts: idsOf(texts),
      snippets: idsOf(stories.filter((story) => isSnippetKept(story) && wokeBy(story, who))),
    },
    ...(calls.length === 0 ? [] : [{ ...nobody, party: 'caller', state: 'did', recordings: idsOf(calls) } as const]),
    ...known,
    ...possible.map(chance),
  ];
}

const PARTY_OF: Readonly<Partial<Record<Use['type'], Access['party']>>> = {
  'cloud.reviewed': 'reviewers',
  'cloud.shared': 'partner',
  'cloud.disclosed': 'authorities',
  'cloud.breached': 'strangers',
};

/** Those who got at the recordings, or were prevented; the same one at the same time once. */
function usesOf(stories: readonly Story[]): Access[] {
  const known = new Map<string, Access>();
  const uses = stories.flatMap((story) => story.uses).sort((a, b) => a.seq - b.seq);
  for (const use of uses) {
    const party = PARTY_OF[use.type];
    if (party === undefined) continue;
    const { atMs, prevented } = use;
    const name = partnerOf(use);
    const key = JSON.stringify([party, name, prevented, atMs]);
    const recordings = [...(known.get(key)?.recordings ?? []), use.recording];
    known.set(key, { party, name, state: prevented === null ? 'did' : 'prevented', prevented, atMs, recordings });
  }
  return [...known.values()];
}

/** Whether people may listen, by the device's settings and the owners' choices on its switches since. */
function mayReview(log: Log): boolean {
  const owners = new Set(log.header.people.filter(({ role }) => role === 'owner').map(({ id }) => id));
  let { device } = log.header;
  for (const { who, purpose, choice } of viewOf(log).consentChanges()) {
    if (owners.has(who)) device = withSettings(device, ownersChoice(device, purpose, choice));
  }
  return device.humanReview;
}
