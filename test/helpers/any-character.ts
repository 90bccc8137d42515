import fc from 'fast-check';

/** Any code point. fast-check's own unit, `binary`, first makes a map of all of them, which takes a second or more. */
export const anyCharacter = fc
  .oneof(fc.nat(0xd7ff), fc.integer({ min: 0xe000, max: 0x10ffff }))
  .map((point) => String.fromCodePoint(point));
