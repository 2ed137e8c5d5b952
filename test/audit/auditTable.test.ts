import { formatCell } from '../../src/domain/cellAddress';
import { Decimal, toPlain } from '../../src/domain/decimal';
import { add, figureAt, makeTable, overwrite, plannedMixes } from './fixture';
import { explainedBy, runAudit, tellAll } from './runAudit';

const published = makeTable('published');

describe('A table that is right', () => {
  test('the published table has no finding, and every cell is checked', () => {
    const { coverage, findings } = runAudit(published);
    expect(findings).toEqual([]);
    expect(coverage).toMatchObject({ computed: 193, checked: 193, found: 0 });
    expect(coverage.exact + coverage.rounded).toBe(193);
  });

  test.each(['1', '2'] as const)(
    'a working file that follows option %s has no finding, every figure exact',
    (option) => {
      const { coverage, findings } = runAudit(makeTable('grades', option));
      expect(findings).toEqual([]);
      expect(coverage.exact).toBe(coverage.computed);
    },
  );

  test('a table pasted as text has no finding', () => {
    const pasted = ['1.1', '1.3'].reduce(
      (table, row) => {
        const figure = table.rows.find(({ code }) => code === row)?.figures.get('pStaff');
        return overwrite(
          table,
          row,
          'pStaff',
          figure ? `${figure.value.div(1000).floor()} ${figure.value.mod(1000).toFixed(0).padStart(3, '0')}` : '',
        );
      },
      { ...published, isText: true },
    );
    expect(runAudit(pasted).findings).toEqual([]);
  });
});

describe('The cause of a wrong figure', () => {
  test('two digits exchanged', () => {
    const report = runAudit(add(published, -1800, ['1.2.3', 'pStaff'], ['1.2.3', 'staff']));
    expect(tellAll(report)).toEqual(['1.2.3 pStaff transposed-digits 53110']);
    const [finding] = report.findings;
    expect(finding?.message).toBe('53 110 was typed as 51 310: digits 3 and 1 exchanged.');
    expect(finding?.fix).toBe('Write 53 110 in F7.');
    expect(finding && explainedBy(finding)).toEqual(['I7']);
    expect([...(finding?.impact ?? [])].map(([option, amount]) => [option, toPlain(amount)])).toEqual([
      ['1', '0'],
      ['2', '-1800'],
    ]);
  });

  test.each([
    ['5.1', 'gStaff', -25990, '5.1 gStaff sign 25990'],
    ['4.2', 'staff', 186450, '4.2 staff scale 18645'],
    ['8.3', 'gStaff', '', '8.3 gStaff missing 38985'],
    ['8.3', 'gStaff', '-', '8.3 gStaff missing 38985'],
    ['8.3', 'gStaff', 'tbc', '8.3 gStaff missing 38985'],
    ['8.3', 'gStaff', 0, '8.3 gStaff missing 38985'],
    ['8.3', 'gStaff', '0.00', '8.3 gStaff missing 38985'],
    ['subtotal:8', 'activityCosts', 0, 'subtotal:8 activityCosts missing 657500'],
    ['subtotal:7', 'activityCosts', 0, 'subtotal:7 activityCosts omits-row 85000'],
    ['3.4', 'pStaff', '93 225', '3.4 pStaff text-number 93225'],
    ['total:2', 'staff', '#REF!', 'total:2 staff error-value 2417635'],
    ['4.3', 'pStaff', 52020, '4.3 pStaff stale-rate 53110'],
    ['8.2', 'gStaff', 12995, '8.2 gStaff unexplained 0'],
    ['5.1', 'gStaff', 38985, '5.1 gStaff months-disagree 25990'],
    ['2.1', 'pStaff', 50301, '2.1 pStaff unexplained 50285'],
    ['subtotal:8', 'activityCosts', 562500, 'subtotal:8 activityCosts omits-row 657500'],
    ['subtotal:8', 'pStaff', 574605, 'subtotal:8 pStaff omits-row 829985'],
    ['subtotal:8', 'total', 1256925, 'subtotal:8 total unexplained 1643425'],
    ['subtotal:8', 'total', 1180950, 'subtotal:8 total omits-row 1643425'],
    ['subtotal:1:2', 'activityCosts', 249000, 'subtotal:1:2 activityCosts option-missing 299000'],
    ['subtotal:1:1', 'pStaff', 556243, 'subtotal:1:1 pStaff inactive-option-included 503132.5'],
    ['total:2', 'pMonths', 129, 'total:2 pMonths double-counts 120'],
    ['total:1', 'total', 4423865, 'total:1 total double-counts 4241710'],
    ['total:2', 'total', 4241710, 'total:2 total inactive-option-included 4054135'],
    ['total:2', 'staff', 2060837.5, 'total:2 staff omits-row 2417635'],
    ['subtotal:2', 'pMonths', 1, 'subtotal:2 pMonths omits-row 6'],
    ['subtotal:3', 'gMonths', 103.5, 'subtotal:3 gMonths unexplained 1'],
    ['subtotal:7', 'staff', 246905, 'subtotal:7 staff double-counts 172325'],
    ['1.2.3', 'total', 53110, '1.2.3 total omits-row 103110'],
    ['1.6', 'total', 287860, '1.6 total stale-rate 290685'],
  ] as const)('%s, %s: %s', (row, column, content, told) => {
    expect(tellAll(runAudit(overwrite(published, row, column, content)))).toEqual([told]);
  });

  test.each([
    ['5.1', 'gStaff', -25990, '−25 990 has the wrong sign: 25 990 is due.', 'Write 25 990 in H28.'],
    ['4.2', 'staff', 186450, '186 450 is 10 times too much: 18 645 is due.', 'Write 18 645 in I25.'],
    ['8.1', 'activityCosts', 9500, '9 500 is 10 times too little: 95 000 is due.', 'Write 95 000 in C36.'],
    ['8.3', 'gStaff', '', 'The cell is empty; 38 985 is due.', 'Write 38 985 in H38.'],
    ['8.3', 'gStaff', '-', 'The cell says nil; 38 985 is due.', 'Write 38 985 in H38.'],
    ['8.3', 'gStaff', 'tbc', 'The cell says “tbc”, which is no figure; 38 985 is due.', 'Write 38 985 in H38.'],
    [
      '3.4',
      'pStaff',
      '93 225',
      '93 225 is right, but stored as text (“93 225”): a SUM passes it over.',
      'Write 93 225 in F22 as a number.',
    ],
    ['total:2', 'staff', '#REF!', 'The cell shows #REF!.', 'Write 2 417 635 in I43.'],
    [
      '4.3',
      'pStaff',
      52020,
      '18 100 a month instead of 18 645 for 2 months of P-3 explains the figure.',
      'Write 53 110 in F26.',
    ],
    ['8.2', 'gStaff', 12995, 'The cell says 12 995; 0 is due. No known cause fits.', 'Write 0 in H37.'],
    ['5.1', 'gStaff', 38985, '38 985 is the cost of 3 months; the row has 2 months.', 'Write 25 990 in H28.'],
    [
      'subtotal:8',
      'activityCosts',
      562500,
      'The figure leaves out 8.1 (C36): 95 000 too little.',
      'Write 657 500 in C41.',
    ],
    [
      'subtotal:8',
      'total',
      1180950,
      'The figure leaves out 8.1 (J36) and 8.5 (J40): 462 475 too little.',
      'Write 1 643 425 in J41.',
    ],
    [
      'subtotal:2',
      'pMonths',
      1,
      'The figure leaves out 2.1 (E15) and 2.3 (E17): 5 months too little.',
      'Write 6 in E18.',
    ],
    [
      'subtotal:1:2',
      'activityCosts',
      249000,
      "The figure leaves out 1.2.3 (C7): 50 000 too little; the row is option 2's own.",
      'Write 299 000 in C14.',
    ],
    [
      'subtotal:1:1',
      'pStaff',
      556243,
      "The figure includes 1.2.3 (F7), which is option 2's: 53 110 too much.",
      'Write 503 132.5 in F13.',
    ],
    [
      'total:2',
      'total',
      4241710,
      "The figure includes 1.6 (J11), which is option 1's in place of 1.2.3 (J7): 187 575 too much.",
      'Write 4 054 135 in J43.',
    ],
    [
      'total:2',
      'pMonths',
      129,
      'The figure counts the subtotal of workstream 6 (E33) twice: 9 months too much.',
      'Write 120 in E43.',
    ],
    [
      'subtotal:7',
      'staff',
      246905,
      'The figure counts 6.1 (I30), which is counted elsewhere: 74 580 too much.',
      'Write 172 325 in I35.',
    ],
    ['1.2.3', 'total', 53110, 'The figure leaves out activityCosts (C7): 50 000 too little.', 'Write 103 110 in J7.'],
    [
      '4.1',
      'gMonths',
      3,
      "The cell says 3 months; the row's cost and the sums of the column fit 2.",
      'Write 2 in G24.',
    ],
    [
      'subtotal:1:1',
      'gStaff',
      45483,
      "The figure leaves out 1.6 (H11): 12 995 too little; the row is option 1's own.",
      'Write 58 477.5 in H13.',
    ],
    [
      'subtotal:1:1',
      'gStaff',
      71473,
      'The figure counts one of 1.1 (H4), 1.2 and 1.2.1 (H5), 1.4 and 1.4.1 (H9) or 1.6 (H11) twice: 12 995 too much.',
      'Write 58 477.5 in H13.',
    ],
    [
      'total:1',
      'total',
      4054135,
      "The figure includes 1.2.3 (J7), which is option 2's in place of 1.6 (J11): 187 575 too little.",
      'Write 4 241 710 in J42.',
    ],
    ['8.3', 'activityCosts', '#REF!', 'The cell shows #REF!.', 'Write 250 000 in C38.'],
    ['8.3', 'activityCosts', '', 'The cell is empty; 250 000 is due.', 'Write 250 000 in C38.'],
    [
      '8.3',
      'pMonths',
      'tbc',
      "The cell says 0 months; the row's cost and the sums of the column fit 15.",
      'Write 15 in E38.',
    ],
    ['8.3', 'total', 1, 'The cell says 1; 537 585 is due. No known cause fits.', 'Write 537 585 in J38.'],
    [
      'subtotal:2',
      'total',
      487475,
      'The figure counts 8.1 (J36), which is counted elsewhere: 339 080 too much.',
      'Write 148 395 in J18.',
    ],
    ['subtotal:2', 'pStaff', 122040, 'The figure counts 2.2 (F16) twice: 18 645 too much.', 'Write 103 395 in F18.'],
    ['subtotal:2', 'pMonths', 7, 'The figure counts 2.2 (E16) twice: 1 month too much.', 'Write 6 in E18.'],
    ['subtotal:8', 'gMonths', 15, 'The figure counts 8.3 (G38) twice: 3 months too much.', 'Write 12 in G41.'],
    ['8.3', 'gStaff', 0, 'The cell says 0; 38 985 is due.', 'Write 38 985 in H38.'],
    ['subtotal:5', 'activityCosts', '-', 'The cell says nil; 150 000 is due.', 'Write 150 000 in C29.'],
    ['total:2', 'pMonths', 105, 'The figure leaves out 8.3 (E38): 15 months too little.', 'Write 120 in E43.'],
    ['8.3', 'gStaff', 3898500, '3 898 500 is 100 times too much: 38 985 is due.', 'Write 38 985 in H38.'],
    ['8.3', 'gStaff', 389.85, '389.85 is 100 times too little: 38 985 is due.', 'Write 38 985 in H38.'],
    ['8.3', 'gStaff', 38.985, '38.985 is 1 000 times too little: 38 985 is due.', 'Write 38 985 in H38.'],
    [
      '8.3',
      'gMonths',
      -3,
      "The cell says −3 months; the row's cost and the sums of the column fit 3.",
      'Write 3 in G38.',
    ],
    ['8.3', 'gStaff', 83985, '38 985 was typed as 83 985: digits 3 and 8 exchanged.', 'Write 38 985 in H38.'],
    [
      'subtotal:1:1',
      'pStaff',
      503123.5,
      '503 132.5 was typed as 503 123.5: digits 3 and 2 exchanged.',
      'Write 503 132.5 in F13.',
    ],
    [
      '8.3',
      'gStaff',
      37500,
      '12 500 a month instead of 12 995 for 3 months of G explains the figure.',
      'Write 38 985 in H38.',
    ],
    ['1.3', 'pStaff', 124865, '124 865 is the cost of 7 months; the row has 6 months.', 'Write 106 220 in F8.'],
    ['1.3', 'staff', 124865, 'The cell says 124 865; 106 220 is due. No known cause fits.', 'Write 106 220 in I8.'],
    [
      '1.6',
      'total',
      287860,
      '18 270 a month instead of 18 645 for 6 months of P-3 and 15 505 a month instead of 15 820 for 1 month of P-2 and 12 735 a month instead of 12 995 for 1 month of G explains the figure.',
      'Write 290 685 in J11.',
    ],
  ] as const)('%s, %s: %s. %s %s', (row, column, content, message, fix) => {
    expect(runAudit(overwrite(published, row, column, content)).findings[0]).toMatchObject({ message, fix });
  });

  test.each([
    ['6.3', 'activityCosts', 'tbc'],
    ['8.2', 'gStaff', 'tbc'],
    ['8.2', 'gStaff', ''],
  ] as const)('is none where nothing is due and no figure stands: %s, %s: %j', (row, column, content) => {
    expect(tellAll(runAudit(overwrite(published, row, column, content)))).toEqual([]);
  });

  test('names the cell of the rate where the workbook has its own rates', () => {
    const rateCells = [
      { grade: 'G', rate: new Decimal(12_995), address: { sheet: 'Rates', row: 6, column: 2 }, formula: null },
      { grade: 'P-3', rate: new Decimal(18_645), address: { sheet: 'Rates', row: 4, column: 2 }, formula: null },
    ];
    expect(runAudit(overwrite({ ...published, rateCells }, '4.3', 'pStaff', 52_020)).findings[0]?.message).toBe(
      '18 100 a month instead of 18 645 for 2 months of P-3 explains the figure (the rate is in Rates!B4).',
    );
  });

  test('an error moves the grand total of each option that counts its row', () => {
    const impactOf = (...cell: Parameters<typeof overwrite> extends [unknown, ...infer Rest] ? Rest : never) =>
      runAudit(overwrite(published, ...cell)).findings.map(({ impact }) =>
        [...impact].map(([id, by]) => [id, toPlain(by)]),
      );
    expect(impactOf('5.1', 'gStaff', -25_990)).toEqual([
      [
        ['1', '-51980'],
        ['2', '-51980'],
      ],
    ]);
    expect(impactOf('total:2', 'staff', '#REF!')).toEqual([
      [
        ['1', '0'],
        ['2', '-2417635'],
      ],
    ]);
    expect(impactOf('subtotal:1:1', 'pStaff', 556_243)).toEqual([
      [
        ['1', '53110.5'],
        ['2', '0'],
      ],
    ]);
    expect(impactOf('4.1', 'gMonths', 3)).toEqual([
      [
        ['1', '0'],
        ['2', '0'],
      ],
    ]);
    expect(impactOf('3.4', 'pStaff', '93 225')).toEqual([
      [
        ['1', '0'],
        ['2', '0'],
      ],
    ]);
  });

  test('a sum of parts as printed that misses the exact figure by their rounding is only said', () => {
    const report = runAudit(add(published, 1, ['1.7', 'staff'], ['1.7', 'total']));
    expect(tellAll(report)).toEqual(['1.7 staff rounding-of-parts 15820']);
    expect(report.findings[0]).toMatchObject({
      severity: 'info',
      message: '15 821 adds up parts that are printed rounded; the exact figure is 15 820.',
      fix: 'Nothing needs to change.',
    });
    expect(report.coverage.found).toBe(0);
  });

  const costsOf = (...rows: readonly string[]) =>
    rows.flatMap((row) => (['pStaff', 'staff', 'total'] as const).map((column) => [row, column] as const));
  const costsOf43 = costsOf('4.3', 'subtotal:4', 'total:1', 'total:2');

  test('a cost that no split of the months gives, carried on everywhere, is asked about', () => {
    const report = runAudit(add(published, 777, ...costsOf43));
    expect(tellAll(report)).toEqual(['4.3 pStaff no-grade-mix unknown']);
    expect(report.findings[0]).toMatchObject({
      message: 'No split of 3 months over the grades costs 53 887.',
      fix: 'Say how many months each grade has, or correct E26 or F26.',
    });
    expect(report.coverage).toMatchObject({ checked: 193, found: 1 });
  });

  test('a cost that nothing tells, since errors stand for it everywhere, is not made up', () => {
    const broken = costsOf43.reduce((so, [row, column]) => overwrite(so, row, column, '#REF!'), published);
    const report = runAudit(broken);
    expect(tellAll(report)).toEqual(['4.3 pStaff error-value unknown']);
    expect(report.findings[0]).toMatchObject({ actual: null, fix: 'Say which figure is right in F26.' });
    expect(report.findings[0]?.explains).toHaveLength(costsOf43.length - 1);
  });

  test('a row that is not costed yet, and so counts for nothing, is asked about', () => {
    const draft = add(published, -53_110, ...costsOf43);
    const report = runAudit(costsOf('4.3').reduce((so, [row, column]) => overwrite(so, row, column, ''), draft));
    expect(tellAll(report)).toEqual(['4.3 pStaff missing unknown']);
    expect(report.findings[0]).toMatchObject({
      message: 'The cell is empty, and the split of 3 months over the grades is not known.',
      fix: 'Say how many months each grade has.',
    });
  });

  test.each([1, -1, 2])('a rounded P staff cost that is off by %s dollar is the one finding', (dollars) => {
    const report = runAudit(add(makeTable('published'), dollars, ['3.3', 'pStaff']));
    expect(report.findings.map(({ row, column }) => `${row} ${column}`)).toEqual(['3.3 pStaff']);
  });

  test('an old rate that was carried on before its cost was rounded is one finding', () => {
    const cells = ['1.7', 'subtotal:1:1', 'subtotal:1:2', 'total:1', 'total:2'].flatMap((row) =>
      (['pStaff', 'staff', 'total'] as const).map((column) => [row, column] as const),
    );
    const report = runAudit(add(published, -93, ...cells));
    expect(tellAll(report)).toEqual(['1.7 pStaff stale-rate unknown']);
    expect(report.findings[0]).toMatchObject({
      message: '18 460 a month instead of 18 645 for 0.5 months of P-3 explains the figure.',
      fix: 'Say whether the row has 0.5 months of P-3, and cost it anew.',
    });
  });

  test('a cost that fits other months, when nothing says which is right, names both', () => {
    const report = runAudit(
      ['subtotal:1:1', 'subtotal:1:2', 'total:1', 'total:2', '1.3'].reduce(
        (table, row) => add(table, 1, [row, 'pMonths']),
        published,
      ),
    );
    expect(tellAll(report)).toEqual(['1.3 pStaff months-disagree unknown']);
    expect(report.findings[0]?.message).toBe('106 220 is the cost of 6 months; the row has 7 months.');
  });

  test('another mix than the one given is a wrong cost', () => {
    const given = plannedMixes(published);
    const report = runAudit(add(published, -2825, ['1.3', 'pStaff']), null, given);
    expect(tellAll(report)).toHaveLength(1);
    expect(report.findings[0]).toMatchObject({ row: '1.3', column: 'pStaff' });
  });

  test('a cost without a split is wrong where its mix is given, and asked about where it is not', () => {
    const given = new Map(
      [...plannedMixes(published)].filter(([row]) => row !== figureAt(published, '4.3', 'pStaff').address.row),
    );
    const costsOf13 = costsOf('1.3', 'subtotal:1:1', 'subtotal:1:2', 'total:1', 'total:2');
    const report = runAudit(add(published, 777, ...costsOf13, ...costsOf43), null, given);
    expect(tellAll(report)).toEqual(['1.3 pStaff unexplained 106220', '4.3 pStaff no-grade-mix unknown']);
  });
});

describe('A table without options', () => {
  test('has one total, which every error moves', () => {
    const rows = published.rows.filter(({ option }) => option === null);
    const report = runAudit(overwrite({ ...published, options: [], rows }, '5.1', 'gStaff', 25_590));
    expect(report.findings[0]).toMatchObject({
      cause: 'stale-rate',
      message: '12 795 a month instead of 12 995 for 2 months of G explains the figure.',
    });
    expect([...(report.findings[0]?.impact ?? [])].map(([id, by]) => [id, toPlain(by)])).toEqual([['all', '-400']]);
  });
});

describe('A wrong input', () => {
  test('activity costs that their row and their column contradict are the one finding', () => {
    const report = runAudit(overwrite(published, '1.2 and 1.2.1', 'activityCosts', 40400));
    expect(tellAll(report)).toEqual(['1.2 and 1.2.1 activityCosts transposed-digits 44000']);
  });

  test('months of G staff that cost and column contradict are the one finding', () => {
    expect(tellAll(runAudit(overwrite(published, '4.1', 'gMonths', 3)))).toEqual(['4.1 gMonths months-disagree 2']);
  });

  test('months of P staff that cost and column contradict are the one finding', () => {
    expect(tellAll(runAudit(overwrite(published, '1.2 and 1.2.1', 'pMonths', 6)))).toEqual([
      '1.2 and 1.2.1 pMonths months-disagree 4',
    ]);
  });

  test('months that are missing where a cost stands are the one finding', () => {
    expect(tellAll(runAudit(overwrite(published, '3.1', 'pMonths', '-')))).toEqual(['3.1 pMonths months-disagree 1']);
  });

  test('months that hold an error are the one finding, with the months that cost and column show', () => {
    expect(tellAll(runAudit(overwrite(published, '5.1', 'gMonths', '#N/A')))).toEqual(['5.1 gMonths error-value 2']);
  });

  test('months of one grade in a working file are the one finding', () => {
    const report = runAudit(overwrite(makeTable('grades'), '8.4', 'months:P-3', 4));
    expect(tellAll(report)).toEqual(['8.4 months:P-3 months-disagree 5']);
  });

  test('two wrong inputs of one column are both found', () => {
    const report = runAudit(add(add(published, 5000, ['8.1', 'activityCosts']), 700, ['8.3', 'activityCosts']));
    expect(new Set(report.findings.map(({ address }) => formatCell(address)))).toEqual(new Set(['C36', 'C38']));
  });
});

describe('A table that follows an option', () => {
  test('its sums are not checked while the option in use is not known, and that is said once', () => {
    const report = runAudit({ ...makeTable('grades'), activeOption: null });
    expect(report.findings).toHaveLength(1);
    expect(report.findings[0]).toMatchObject({
      severity: 'warning',
      message: 'It is not known which option the single total follows, so the total and its parts cannot be checked.',
      fix: 'Say which option is in use.',
    });
    expect(report.coverage.computed - report.coverage.checked).toBe(22);
  });
});
