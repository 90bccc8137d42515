export const sound = {
  noPlayer:
    'this machine has no audio player, so the lines come at once and without sound; earshot doctor says how to add one',
  logHasNone: 'a log has no sound; earshot play SCENARIO --sound plays the scenario with its sound',
  /** What was heard of the sound before it failed. */
  silent: {
    nothing: (players: string) =>
      `nothing here plays the sound (tried: ${players}), so the lines come at once and without it; earshot doctor says what this machine has`,
    'the beginning': () => 'the sound broke off; the other lines come at once and without it',
  },
};
