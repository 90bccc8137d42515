/** WebVTT's classes that mean something here, beside the categories of private words. */
export const DEVICE_CLASS = 'device';
/** A word that is written, but makes no sound. */
export const SILENT_CLASS = 'silent';
