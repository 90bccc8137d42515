export const DEVICE_STATES = [
  'off',
  'muted',
  'idle',
  'verifying',
  'recording',
  'thinking',
  'speaking',
  'follow-up',
  'in-call',
] as const;
export type DeviceState = (typeof DEVICE_STATES)[number];

/** What people in the room can see of it. */
export const LIGHTS = ['off', 'dark', 'muted', 'starting', 'listening', 'thinking', 'speaking', 'call'] as const;
export type Light = (typeof LIGHTS)[number];
