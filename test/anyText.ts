import fc from 'fast-check';

/** Every code point that UTF-8 can write. fast-check's own unit of that kind takes half a second to set up. */
const unit = fc
  .integer({ min: 0, max: 0x10ffff - 0x800 })
  .map((index) => String.fromCodePoint(index < 0xd800 ? index : index + 0x800));

/** Texts of whatever characters there are. */
export const anyText = (maxLength = 20): fc.Arbitrary<string> => fc.string({ unit, maxLength });
