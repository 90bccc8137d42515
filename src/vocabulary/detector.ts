export const DETECTORS = ['phonetic', 'neural'] as const;
export type Detector = (typeof DETECTORS)[number];
