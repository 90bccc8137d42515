import { sha256 } from '@noble/hashes/sha2.js';

const encoder = new TextEncoder();

/** A whole number 0 … 2³² − 1 that belongs to a key: the first bits of its SHA-256. */
export function numberOf(...key: readonly (string | number)[]): number {
  return new DataView(sha256(encoder.encode(JSON.stringify(key))).buffer).getUint32(0);
}

/** The items in an order that belongs to a key. */
export function shuffled<T>(items: readonly T[], ...key: readonly (string | number)[]): T[] {
  return items
    .map((item, index) => ({ item, place: numberOf(...key, index) }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item);
}

/**
 * A number −1 ≤ x < 1, evenly spread, that belongs to a key and an index: noise that can be read from anywhere.
 * The mixing is MurmurHash3's 32-bit finaliser (A. Appleby, public domain), once for the index and once with the key.
 */
export function noiseAt(key: number, index: number): number {
  return mixed(mixed(index) ^ key) / 2 ** 31 - 1;
}

function mixed(bits: number): number {
  let hash = bits;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
