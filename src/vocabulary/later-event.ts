/** What happens to recordings after a scene without anybody in it doing something. */
export const LATER_EVENTS = ['profiling', 'human-review', 'warrant', 'breach', 'share'] as const;
