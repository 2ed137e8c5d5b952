import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { auditNarrative } from '../../src/app/narrativeAudit';
import { computeWorkplan } from '../../src/calc/computeWorkplan';
import { publishedRates, publishedWorkplan } from '../calc/publishedWorkplan';

const readData = (name: string) => readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8');
const sectionSix = readData('sectionSix.md');

/** The text as it arrives from Word: a paragraph a line, no blank lines, no marks. */
const pasted = sectionSix
  .replace(/<sup>.*?<\/sup>/gu, '')
  .replace(/^[#\s-]+|[*\\]/gmu, '')
  .replace(/\n+/gu, '\n');

const bound = { workplan: publishedWorkplan, figures: computeWorkplan(publishedWorkplan, publishedRates) };

const check = (text: string, of = bound) => {
  const checked = auditNarrative(of, text);
  if (!checked.ok) throw new Error(checked.failure);
  return checked.value;
};
const off = (text: string) => check(text).items.flatMap(({ agrees, message }) => (agrees ? [] : [message]));

describe('The amounts in section VI of the workplan 2025–2026', () => {
  const expected = (JSON.parse(readData('expected.json')) as { narrative: { item: string; published: string }[] })
    .narrative;
  const spell = ({ amount, includedUnder }: ReturnType<typeof check>['items'][number]): string => {
    if (amount === null) return `included under item ${includedUnder ?? ''}`;
    const decimals = amount.isInteger() ? 0 : 2;
    return amount.toFixed(decimals).replace(/\B(?=(\d{3})+(?!\d))/gu, ',');
  };

  test.each([
    ['as the document has it', sectionSix],
    ['as pasted from Word', pasted],
    ['in lines broken anywhere', sectionSix.replace(/(?<=.{60}) /gu, '\n')],
  ])('are read %s, and each agrees with the table', (_, text) => {
    const { items, unmentioned } = check(text);
    expect(items.map((item) => ({ item: item.item, published: spell(item) }))).toEqual(expected);
    expect(items.filter(({ agrees }) => !agrees)).toEqual([]);
    expect(unmentioned).toEqual([]);
  });

  test('that differ are each named with both figures', () => {
    expect(off(sectionSix.replace('\\$129,893', '\\$129,983').replace('\\$148,395', '\\$128,395'))).toEqual([
      "The text prints 128 395 for 2, 20 000 less than the table's 148 395.",
      "The text prints 129 983 for 3.3, 90.5 more than the table's 129 892.5.",
    ]);
  });

  test('that stand at each other’s place say whose they are', () => {
    const swapped = sectionSix
      .replace('\\$960,610', '\\$AAA')
      .replace('\\$773,035', '\\$960,610')
      .replace('\\$AAA', '\\$773,035');
    expect(off(swapped)).toEqual([
      "The text prints 773 035 for 1 (with option 1), 187 575 less than the table's 960 610; it is the figure of 1 (with option 2).",
      "The text prints 960 610 for 1 (with option 2), 187 575 more than the table's 773 035; it is the figure of 1 (with option 1).",
    ]);
  });
});

describe('A text of resource requirements', () => {
  test('may name the options in any order', () => {
    const text = 'Workstream 1: Work\nResource requirements: $773,035 (option 2) or $960,610 (option 1).';
    expect(off(text)).toEqual([]);
  });

  test('that prints one amount of two lacks the other option’s', () => {
    expect(off('Workstream 1: Work\nResource requirements: $960,610.')).toEqual([
      'The text prints no amount for 1 (with option 2); the table has 773 035.',
    ]);
  });

  test('that leaves out an activity between others lacks its amount', () => {
    const text = ['3.1 Format', '3.3 Guide', '3.4 System'].map(
      (heading, index) => `${heading}\nResource requirements: $${['18,645', '129,893', '233,225'][index]}.`,
    );
    const { items, unmentioned } = check(text.join('\n'));
    expect(items.flatMap(({ agrees, message }) => (agrees ? [] : [message]))).toEqual([
      'The text prints no amount for 3.2; the table has 15 820.',
    ]);
    expect(unmentioned).toEqual(['1', '2', '4', '5', '6', '7', '8']);
  });

  test('that includes an activity elsewhere is contradicted by a table that has a figure for it', () => {
    expect(off('3.1 Format\nResource requirements: included under item 8.4 below.')[0]).toBe(
      'The text includes 3.1 under 8.4, but the table has 18 645 for it.',
    );
    expect(off('6.3 Video\nResource requirements: included under item 8.9 below.')[0]).toBe(
      'The text includes 6.3 under 8.9, which the table has not.',
    );
  });

  test('may have headings that end with a full stop, and amounts in a row beside them', () => {
    expect(check('3.1. Format.\nLead: A.\nResource requirements: $18,645.').items[0]?.item).toBe('3.1');
    expect(check('3.2 Network. Resource requirements: $15,820.').items[0]?.item).toBe('3.2');
  });

  test('states what the table does not know before the months are split', () => {
    const activities = publishedWorkplan.activities.map((row) => (row.code === '3.1' ? { ...row, mix: null } : row));
    const workplan = { ...publishedWorkplan, activities };
    const unsplit = { workplan, figures: computeWorkplan(workplan, publishedRates) };
    const told = (text: string) => check(text, unsplit).items.map(({ message }) => message);
    expect(told('3.1 Format\nResource requirements: $18,645.')[0]).toBe(
      "The text prints 18 645 for 3.1; the table's figure is not known before its months are split by grade.",
    );
    expect(told('Workstream 3: Guides\nResource requirements: $18,645.')[0]).toBe(
      "The text prints 18 645 for 3; the table's figure is not known before its months are split by grade.",
    );
    expect(told('3.1 Format\nResource requirements: included under item 8.4 below.')[0]).toBe(
      'The text includes 3.1 under 8.4, but the table has no figure yet for it.',
    );
  });

  test('says what it compared', () => {
    const told = (text: string) => check(text).items[0];
    expect(told('3.1 Format\nResource requirements: $18,645.')).toMatchObject({
      line: 2,
      agrees: true,
      includedUnder: null,
      message: "The text prints the table's figure for 3.1.",
    });
    expect(told('6.3 Video\nResource requirements: included under item 8.4 below.')).toMatchObject({
      agrees: true,
      amount: null,
      message: 'The text includes 6.3 under 8.4; the table has nothing for it either.',
    });
    expect(told('Resource requirements: $18,645.')).toMatchObject({
      item: 'line 1',
      agrees: false,
      message: 'The text states resource requirements in line 1, but no workstream or activity stands above it.',
    });
    expect(told('9.9 Other\nResource requirements: $18,645.')).toMatchObject({
      item: '9.9',
      expected: null,
      includedUnder: null,
      agrees: false,
    });
  });

  test('prints no more amounts than are due: the rest is compared with the first', () => {
    expect(off('3.1 Format\nResource requirements: $18,645 and $15,820.')[0]).toBe(
      "The text prints 15 820 for 3.1, 2 825 less than the table's 18 645; it is the figure of 1.7.",
    );
  });

  test('may break a line before a code', () => {
    const text = '6.3 Video\nResource requirements: Activity costs included under item\n8.4 below.';
    expect(check(text).items[0]).toMatchObject({ item: '6.3', includedUnder: '8.4', agrees: true });
  });

  test('does not take an activity that the table has not for the one before it', () => {
    const text = '8.5 Policies\nResource requirements: $123,395.\n8.6 Study\nResource requirements: $20,000.';
    expect(off(text)[0]).toBe('The text states resource requirements for 8.6, which the table has not.');
  });

  test.each([
    ['French', 'Ressources nécessaires : 129 893 dollars.'],
    ['French, with the sign after', 'Ressources nécessaires : 129\u202f893 $.'],
    ['Russian', 'Потребности в ресурсах: 129 893 долл. США.'],
    ['a sheet, in cells side by side', 'Resource requirements: 129893'],
    ['cents', 'Resource requirements: US$ 129,892.50.'],
    ['a footnote mark', 'Resource requirements: $129,893.7'],
  ])('is understood in %s', (_, sentence) => {
    expect(check(`3.3 Guide\n${sentence}`).items[0]).toMatchObject({ item: '3.3', agrees: true });
  });

  test('is read or refused, whatever it holds', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'Resource requirements: ',
        '$',
        '129,893',
        '3.3 ',
        'Workstream 1: ',
        '\n',
        'included under ',
        '. ',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        const lines = text.split(/\r\n|\n|\r/u).length;
        const checked = auditNarrative(bound, text);
        for (const { line } of checked.ok ? checked.value.items : []) expect(line ?? 1).toBeLessThanOrEqual(lines);
      }),
    );
  });

  test('is refused where it states nothing', () => {
    expect(auditNarrative(bound, 'Dear colleagues,')).toEqual({
      ok: false,
      failure: expect.stringMatching(/give section VI/u),
    });
  });
});
