/** What the player asks for and cannot do itself. */
export const stage = {
  onlyLog:
    'this is the log of a run: what happened is in it, but not the scenario, so nothing can be changed; play the scenario itself',
  deleteThat: (wakeWord: string) => `${wakeWord}, delete what I just said.`,
  deleted: 'Deleted.',
  nothingToDelete: 'There is nothing to delete.',
  doesNotFit:
    'what was added does not fit the scenario as it is now; somebody who was to delete may not be in it any more',
  noWakeWord: 'this speaker listens for no wake word, so nobody can ask it to delete anything',
  nobodyToDelete: 'this recording has no owner who could delete anything; name one under "people" of a scenario',
  noWordsToExplain: 'nobody says what the words of this sound are, so there are no sounds to compare',
  notListening: 'the speaker listens for no wake word here, so there is nothing to compare',
  heardAsSound: 'Here the speaker hears sound and compares no words. This shows how near the words alone would come.',
  verdictWritten: (accepted: boolean) =>
    `The scenario says what the cloud’s second look does here: it ${accepted ? 'agrees' : 'refuses'}, whatever the score.`,
  changedCopy: (file: string) => `A changed copy of ${file}, saved by earshot.`,
  howToRun: (p: { file: string; options: string }) => `As it was played: earshot play ${p.file} ${p.options}`,
  exists: (file: string) => `${file} exists already and was left as it is; choose another name`,
  cannotSave: (p: { file: string; code: string }) => `${p.file} cannot be written (${p.code}); choose another place`,
  besideItsSound: (folder: string) =>
    `the scenario names sound or captions beside it, so its copy has to be in the same folder: ${folder}`,
  cannotBeSaved: (report: string) => `with these changes this scenario cannot be written down\n${report}`,
  broken: 'has errors; play it to see them',
  bareRecording: 'A recording of which nobody says who speaks in it, or what.',
};
