export const captions = {
  /** Of what is wrong in captions, beyond what is shown. */
  more: (more: number) => `and ${more} more`,
  /** The comment at the top of captions that we write. */
  note: (p: { title: string; sources: readonly string[] }) =>
    [`${p.title}: made by earshot, and spoken by a speech engine.`, ...p.sources].join('\n'),
};
