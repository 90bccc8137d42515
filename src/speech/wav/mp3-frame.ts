const KBPS = {
  mpeg1: [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  mpeg2: [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
};
const MPEG1_HZ = [44_100, 48_000, 32_000];

/** By the two bits that name it; 2.5 is no standard, but is written. */
const VERSIONS = [
  { table: 'mpeg2', slower: 4 },
  null,
  { table: 'mpeg2', slower: 2 },
  { table: 'mpeg1', slower: 1 },
] as const;

const LAYER_3 = 1;

/**
 * Bytes of the MPEG layer III frame that begins at `at`; 0 where none does.
 * Sources: ISO/IEC 11172-3 and 13818-3.
 */
function frameBytes(bytes: Uint8Array, at: number): number {
  const [sync = 0, kind = 0, rates = 0] = bytes.subarray(at, at + 3);
  const version = VERSIONS[(kind >> 3) & 3];
  if (sync !== 0xff || kind >> 5 !== 7 || ((kind >> 1) & 3) !== LAYER_3 || !version) return 0;
  const kbps = KBPS[version.table][(rates >> 4) - 1];
  const hz = MPEG1_HZ[(rates >> 2) & 3];
  if (kbps === undefined || hz === undefined) return 0;
  const samples = version.table === 'mpeg1' ? 1152 : 576;
  return Math.floor(((samples / 8) * kbps * 1000) / (hz / version.slower)) + ((rates >> 1) & 1);
}

/** Whether two frames begin these bytes: raw samples may look like one by chance, but not like two. */
export function isMp3(bytes: Uint8Array): boolean {
  const length = frameBytes(bytes, 0);
  return length > 0 && frameBytes(bytes, length) > 0;
}
