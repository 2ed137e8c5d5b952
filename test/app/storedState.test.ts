import fc from 'fast-check';
import { decodeState, emptyState, encodeState, type StoredState } from '../../src/app/storedState';

const content = fc.oneof(fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean());
const state: fc.Arbitrary<StoredState> = fc.record({
  version: fc.constant(1 as const),
  binding: fc.option(fc.record({ sheetId: fc.string(), fingerprint: fc.string() })),
  activeOption: fc.option(fc.string()),
  mixes: fc.dictionary(fc.string(), fc.dictionary(fc.string(), fc.constantFrom('0', '2', '2.5'))),
  remembered: fc.dictionary(fc.string(), fc.dictionary(fc.string(), content)),
  accepted: fc.dictionary(fc.string(), fc.record({ reason: fc.string(), fingerprint: fc.string() })),
});

describe('What the add-in keeps in the workbook', () => {
  test('is nothing at first', () => {
    expect(decodeState(null)).toEqual({ ok: true, value: emptyState });
  });

  test.each([
    ['cut off', '{"version":1,"binding":'],
    ['of a later version', JSON.stringify({ ...emptyState, version: 2 })],
    ['no object', '[1]'],
    ['with letters for months', JSON.stringify({ ...emptyState, mixes: { '1.2': { 'P-3': 'two' } } })],
    ['with a finding accepted for no reason', JSON.stringify({ ...emptyState, accepted: { '1.2 pStaff': {} } })],
    ['with a formula for a binding', JSON.stringify({ ...emptyState, binding: '=HYPERLINK("x")' })],
  ])('is refused when it is %s, with what to do', (_, text) => {
    expect(decodeState(text)).toEqual({
      ok: false,
      failure: expect.stringContaining('later version or changed by hand'),
    });
  });

  test('is read as it was written', () => {
    fc.assert(
      fc.property(state, (kept) => {
        expect(decodeState(encodeState(kept))).toEqual({ ok: true, value: JSON.parse(JSON.stringify(kept)) });
      }),
    );
  });

  test('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => expect(typeof decodeState(text).ok).toBe('boolean')),
    );
  });
});
