import fc from 'fast-check';
import { french } from '../../assets/sample/make/french';
import { russian } from '../../assets/sample/make/russian';
import { headings as english } from '../../assets/sample/make/workplanRows';
import { isOfOtherStaff, readGrade, readHeading } from '../../src/table/heading';
import { anyText } from '../anyText';

const meaningOf = (heading: string, isOverHalfMonths = false) =>
  readHeading(heading, isOverHalfMonths)?.meaning ?? null;

describe('the ten headings of the published table', () => {
  const tables = Object.entries({ English: english, French: french.headings, Russian: russian.headings });
  const cases = tables.flatMap(([language, headings]) =>
    Object.entries(headings).map(([meaning, heading]) => [language, heading, meaning] as const),
  );
  test.each(cases)('in %s: "%s" is %s', (_, heading, meaning) => {
    expect(meaningOf(heading)).toBe(meaning);
    expect(meaningOf(heading.toUpperCase())).toBe(meaning);
    expect(meaningOf(` ${heading.replaceAll(' ', '\n')} `)).toBe(meaning);
  });
});

describe('other headings of working files', () => {
  test.each([
    ['No.', 'code'],
    ['Activity code', 'code'],
    ['№ п/п', 'code'],
    ['Numéro', 'code'],
    ['Title', 'activity'],
    ['Intitulé', 'activity'],
    ['Наименование', 'activity'],
    ['Option', 'option'],
    ['Variante', 'option'],
    ['Вариант', 'option'],
    ['Work area', 'workstream'],
    ["Domaine d'activité", 'workstream'],
    ['Activity costs', 'activityCosts'],
    ['Non-staff costs', 'activityCosts'],
    ['P-3', 'cost:P-3'],
    ['P3 (in months)', 'months:P-3'],
    ['XB P staff (in months) P-2', 'months:P-2'],
    ['С-3 (в месяцах)', 'months:P-3'],
    ['D-1 (months)', 'months:D-1'],
    ['Cost of P-4', 'cost:P-4'],
    ['P staff (p/m)', 'pMonths'],
    ['G staff (p/m)', 'gMonths'],
    ['GS staff, w/m', 'gMonths'],
    ['P months', 'pMonths'],
    ['General Service (months)', 'gMonths'],
    ['General Service costs', 'gStaff'],
    ['Professional staff costs', 'pStaff'],
    ['Staff costs', 'staff'],
    ['Grand total', 'total'],
    ['Total', 'total'],
    ['Resource requirements', 'total'],
    ['Всего', 'total'],
  ])('"%s" is %s', (heading, meaning) => {
    expect(meaningOf(heading)).toBe(meaning);
  });

  test.each([
    'Annex G',
    'Annex P (revised)',
    'Plan G',
    'No. of participants',
    'Number of meetings',
    'Responsible officer',
    'Remarks',
    'P-3 monthly rate',
    'Posts P-3',
    'G staff rate',
    '2025',
    '',
    '-',
    'x'.repeat(32_767),
  ])('%j says nothing of the table', (heading) => {
    expect(meaningOf(heading)).toBeNull();
    expect(meaningOf(heading, true)).toBeNull();
  });
});

test('a heading of more than 200 characters is a text', () => {
  const heading = 'Total requirements '.padEnd(200, 'x');
  expect(meaningOf(heading)).toBe('total');
  expect(meaningOf(`${heading}x`)).toBeNull();
});

describe('months or money', () => {
  test('the figures tell where the heading does not, and less surely', () => {
    expect(meaningOf('P staff', true)).toBe('pMonths');
    expect(meaningOf('P staff')).toBe('pStaff');
    expect(meaningOf('G', true)).toBe('gMonths');
    expect(meaningOf('G')).toBe('gStaff');
    expect(meaningOf('P-3', true)).toBe('months:P-3');
    const told = readHeading('P staff (in months)', true);
    const inferred = readHeading('P staff', true);
    expect(told?.score).toBeGreaterThan(inferred?.score ?? 1);
    expect(inferred?.reason).toContain('its figures are half months');
  });

  test('a heading that says months or costs is not overruled by its figures', () => {
    expect(meaningOf('XB P staff (in months)')).toBe('pMonths');
    expect(meaningOf('P staff costs', true)).toBe('pStaff');
  });

  test('a letter without a word for staff is less sure than one with it', () => {
    const score = (heading: string) => readHeading(heading, false)?.score ?? 0;
    expect(score('Total, annex G')).toBeLessThan(score('Total XB G staff'));
    expect(score('Annex G (months)')).toBeLessThan(score('XB G staff (in months)'));
  });
});

describe('a grade', () => {
  test.each([
    ['P-3', 'P-3'],
    ['p 2', 'P-2'],
    ['P4 staff', 'P-4'],
    ['С-3', 'P-3'],
    ['D‑1', 'D-1'],
    ['P', null],
    ['P-33', null],
    ['UP-3', null],
    ['G-5', null],
  ])('in "%s" is %s', (text, grade) => {
    expect(readGrade(text)).toBe(grade);
  });
});

describe('a heading of one category of staff', () => {
  test.each([
    ['P staff', 'G staff (months)', true],
    ['General service staff', 'Professional staff costs', true],
    ['P staff', 'P staff (months)', false],
    ['G staff', 'G staff (months)', false],
    ['', 'G staff', false],
    ['P staff', 'Costs', false],
    ['P and G staff', 'G staff', false],
  ])('"%s" beside "%s" is of other staff: %j', (one, other, isOther) => {
    expect(isOfOtherStaff(one, other)).toBe(isOther);
  });
});

test('no text whatever makes the reading of a heading fail', () => {
  fc.assert(
    fc.property(anyText(300), fc.boolean(), (heading, isOverHalfMonths) => {
      const reading = readHeading(heading, isOverHalfMonths);
      expect(reading === null || (reading.score > 0 && reading.score <= 1)).toBe(true);
    }),
  );
});
