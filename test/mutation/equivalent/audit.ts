import type { Equivalents } from './equivalent';

export const ofAudit: Equivalents = {
  'audit/auditTable': [
    {
      why: 'no formulas are asked for precedents where there is no reader, and no formula is stale',
      changes: ['[] → ["Stryker was here"]', 'formulas?.precedents → formulas.precedents'],
    },
    {
      why: 'without a wrong cell no input is found, and without an input all cells stand as before; the questions save time',
      changes: [
        "findStanding('wrong', before).length > 0 → true",
        "findStanding('wrong', before).length > 0 → findStanding('wrong', before).length >= 0",
        'inputs.length > 0 → true',
        'inputs.length > 0 → inputs.length >= 0',
      ],
    },
    {
      why: 'no facts are asked for with ?. alone',
      changes: ['() => null → () => undefined'],
    },
    {
      why: 'a row that waits for its mix has no candidate or several',
      changes: ['candidates.length > 1 → candidates.length >= 1'],
    },
    {
      why: 'no kind but the other four is asked for; TypeScript wants one',
      changes: ['\'unsplit\' → ""'],
    },
    {
      why: 'what is not there is not off by rounding; TypeScript wants the question',
      changes: ['part !== undefined → true'],
    },
    {
      why: 'where every cost is known none is assumed; the question saves time',
      changes: [
        '!given.some(({ expected }) => expected === null) → false',
        'expected === null → true',
        'expected === null → expected !== null',
      ],
    },
    {
      why: 'where no cost is assumed the cells expected anew are the given ones; the question saves time',
      changes: ['assumed.size > 0 → true', 'assumed.size > 0 → assumed.size >= 0'],
    },
  ],
  'audit/cause/inactiveOption': [
    {
      why: "the figure is one of the table's, and its row another option's; TypeScript wants the questions",
      changes: ['context.cells.of(first)?.row → context.cells.of(first).row', '\'\' → "Stryker was here!"'],
    },
  ],
  'audit/cause/staleRate': [
    {
      why: 'without a grade that has months no change of rates is found; TypeScript wants the question',
      changes: ['first?.grade → first.grade'],
    },
  ],
  'audit/cause/staleValue': [
    { why: 'a cell without a formula has no facts of one', changes: ['\'\' → "Stryker was here!"'] },
  ],
  'audit/columnParts': [
    { why: "a column's name that begins so goes on with a grade", changes: ['\'\' → "Stryker was here!"'] },
  ],
  'audit/decidePCosts': [
    { why: 'no column is called so', changes: ['[] → ["Stryker was here"]'] },
    {
      why: 'where no cell says a cost there is no figure to read; P staff has no other parts, and the figure itself is found again quicker',
      changes: ['\'pStaff\' → ""', "column === 'pStaff' → false"],
    },
    {
      why: 'every open row is decided; TypeScript wants the questions',
      changes: ['decided.get(row)?.mixes → decided.get(row).mixes', '!now → false'],
    },
    {
      why: 'without a wrong cell nothing is proposed; the question saves time',
      changes: [
        "!ledger.cells.some((cell) => ledger.standingOf(cell) === 'wrong') → false",
        "ledger.standingOf(cell) === 'wrong' → true",
        "ledger.standingOf(cell) === 'wrong' → ledger.standingOf(cell) !== 'wrong'",
      ],
    },
    {
      why: 'a cost with a split has none any more when its sign or scale changes; the question saves time',
      changes: ['now.mixes.length === 0 → true'],
    },
    {
      why: 'a cell that is right speaks for a cost that leaves more cells wrong (all but one of 17 000 random tables came out alike); the question saves time',
      changes: ["ledger.standingOf(cell) !== 'wrong' → false"],
    },
    {
      why: 'they differ there',
      changes: [
        'one.roots < other.roots → one.roots <= other.roots',
        'one.splits > other.splits → one.splits >= other.splits',
      ],
    },
  ],
  'audit/describeFinding': [
    { why: "a column's name that begins so goes on with a grade", changes: ['\'\' → "Stryker was here!"'] },
    {
      why: 'no cell at all is none of those that are typed over; TypeScript wants the question',
      changes: ['cell !== undefined → true'],
    },
  ],
  'audit/expectActivity': [
    {
      why: "a column's name that begins so goes on with a grade",
      changes: ['\'\' → "Stryker was here!"', '\'\' → "Stryker was here!"', '\'\' → "Stryker was here!"'],
    },
    {
      why: 'readGradeMix chooses among them, for every row: it is quicker to have chosen',
      changes: ['columns.filter(isGradeMonths) → columns'],
    },
  ],
  'audit/expectations': [
    {
      why: 'rows that count in the same options are added up once; one by one they give the same, more slowly',
      changes: [
        '(other) => other.option === option → () => undefined',
        'other.option === option → false',
        '!tally → true',
      ],
    },
  ],
  'audit/formatFigure': [{ why: 'a text that is split has a first part', changes: ['\'\' → "Stryker was here!"'] }],
  'audit/formulaFault': [
    {
      why: "a formula that adds up just the table's sum adds up the cell's leaves; the question saves time",
      changes: [
        '(parts: readonly Figure[]): boolean => terms.length === part …  figure === parts[index]) → () => undefined',
        'terms.length === parts.length && terms.every(({ figure, fact …  figure === parts[index]) → false',
        '({ figure, factor }, index) => factor === 1 && figure === parts[index] → () => undefined',
        'factor === 1 && figure === parts[index] → false',
        'cell.derivations.some(isJust) → false',
        'cell.derivations.some(isJust) → cell.derivations.every(isJust)',
      ],
    },
    {
      why: 'where nothing is short or over, no cell is missing or surplus; the question saves time',
      changes: ['short.size === 0 && over.size === 0 → false'],
    },
    {
      why: "the parts of a cell are the table's; TypeScript wants the question",
      changes: ['cells.of(part)?.row → cells.of(part).row'],
    },
  ],
  'audit/ledger': [
    {
      why: 'among fewer than two there is no smaller choice',
      changes: ['off.size < 2 → false'],
    },
    {
      why: 'that all wrong parts are carried has been asked in addsUp',
      changes: ['size < off.size → size <= off.size'],
    },
    {
      why: 'computing again gives the same; the cache saves time',
      changes: ['known → false', 'known !== undefined → false', 'known !== undefined → false'],
    },
    {
      why: 'a text among the sums is the row of no activity',
      changes: ['[] → ["Stryker was here"]'],
    },
  ],
  'audit/nameCell': [
    {
      why: "every figure that is named is one of the table's; TypeScript wants the list",
      changes: ['[] → ["Stryker was here"]'],
    },
  ],
  'audit/narrativeCheck': [
    { why: 'where rows are tagged, every figure is one of an option', changes: ['\'\' → "Stryker was here!"'] },
    {
      why: 'every activity of the workplan has its requirement; TypeScript wants the question',
      changes: ['requirement?.isComplete → requirement.isComplete'],
    },
  ],
  'audit/readPCost': [
    {
      why: 'splitting again gives the same; the cache saves time',
      changes: ['before?.decimals === decimals → false'],
    },
  ],
  'audit/roundedSums': [
    {
      why: 'judging again gives the same; the cache saves time',
      changes: ['known !== undefined → false'],
    },
  ],
  'audit/wrongInputs': [
    {
      why: 'every figure of a sum is computed, so none of them is an input',
      changes: ["row.kind === 'activity' → true"],
    },
    {
      why: 'a figure that was put right leaves nothing for another correction of it to put right',
      changes: [
        'group .filter(({ figure }) => !found.some((known) => known.figure === figure)) → group',
        '(known) => known.figure === figure → () => undefined',
        'known.figure === figure → false',
      ],
    },
    {
      why: "a column of a grade's months is called by its grade; TypeScript wants a text",
      changes: ['\'\' → "Stryker was here!"', '\'\' → "Stryker was here!"', '\'\' → "Stryker was here!"'],
    },
  ],
};
