/** What happens to recordings after a scene without anybody in it doing something. */
export const LATER_EVENTS = ['profiling', 'human-review', 'warrant', 'breach', 'share'] as const;

/** How the provider had protected recordings, where a scenario says so: not as the risk required. */
export const MEASURES = ['lacking'] as const;
