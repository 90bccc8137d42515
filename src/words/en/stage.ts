/** What the player asks for and cannot do itself. */
export const stage = {
  deleteThat: (wakeWord: string) => `${wakeWord}, delete what I just said.`,
  deleted: 'Deleted.',
  nothingToDelete: 'There is nothing to delete.',
  heardAsSound: 'Here the speaker hears sound and compares no words. This shows how near the words alone would come.',
  verdictWritten: (accepted: boolean) =>
    `The scenario says what the cloud’s second look does here: it ${accepted ? 'agrees' : 'refuses'}, whatever the score.`,
  changedCopy: (file: string) => `A changed copy of ${file}, saved by earshot.`,
  howToRun: (p: { file: string; options: string }) => `As it was played: earshot play ${p.file} ${p.options}`,
  cannotBeSaved: (report: string) => `with these changes this scenario cannot be written down\n${report}`,
  broken: 'has errors; play it to see them',
  bareRecording: 'A recording of which nobody says who speaks in it, or what.',
};
