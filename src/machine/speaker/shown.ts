import type { StateValue } from 'xstate';
import type { DeviceState, Light } from '../../vocabulary/device-state.ts';

/**
 * Where the chart is, the one word that the log has for it, and the light. The first row that holds counts. A device
 * that streams on speech shows nothing (assumed).
 */
const SHOWN: readonly (readonly [StateValue, DeviceState, Light])[] = [
  [{ microphone: 'off' }, 'off', 'off'],
  [{ microphone: 'starting' }, 'off', 'starting'],
  [{ assistant: 'in-call' }, 'in-call', 'call'],
  [{ assistant: { listening: 'verifying' } }, 'verifying', 'listening'],
  [{ assistant: 'listening' }, 'recording', 'listening'],
  [{ assistant: 'follow-up' }, 'follow-up', 'listening'],
  [{ assistant: 'streaming' }, 'recording', 'dark'],
  [{ assistant: 'thinking', microphone: 'muted' }, 'thinking', 'muted'],
  [{ assistant: 'speaking', microphone: 'muted' }, 'speaking', 'muted'],
  [{ microphone: 'muted' }, 'muted', 'muted'],
  [{ assistant: 'thinking' }, 'thinking', 'thinking'],
  [{ assistant: 'speaking' }, 'speaking', 'speaking'],
];

/**
 * What the log and the people in the room are shown of the speaker's statechart.
 * @param isIn whether the chart is in a state: a snapshot's `matches`, for one
 */
export function shownIn(isIn: (state: StateValue) => boolean): { readonly state: DeviceState; readonly light: Light } {
  const [, state, light] = SHOWN.find(([where]) => isIn(where)) ?? [null, 'idle', 'dark'];
  return { state, light };
}
