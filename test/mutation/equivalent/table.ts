import type { Equivalents } from './equivalent';

/** Why a pattern may do without its flag. */
const plainPattern = 'the pattern names no character beyond 16 bits, and no class that needs the flag';

export const ofTable: Equivalents = {
  'table/decodeTable': [
    {
      why: 'a table’s last row holds figures or a part of a title, and so no heading',
      changes: [
        'candidate.headerTop <= (found.at(-1)?.range.bottom ?? 0) → candidate.headerTop < (found.at(-1)?.range.bottom ?? 0)',
      ],
    },
    { why: 'a table has an activity, and so a row', changes: ['rows.at(-1)?.row → rows.at(-1).row'] },
    {
      why: 'the leftmost column of a table is its own, and so no other column',
      changes: ['range.left <= column → range.left < column'],
    },
  ],
  'table/encodeFigure': [
    { why: 'a text has a first part before its first point; TypeScript asks for one', changes: [`'0' → ""`] },
  ],
  'table/figureText': [
    { why: plainPattern, changes: [`'u' → ""`, `'u' → ""`] },
    {
      why: 'figures are known to save time: reading again gives the same',
      changes: [
        'found → false',
        'known.size >= mostKnown → false',
        'known.size >= mostKnown → true',
        'known.size >= mostKnown → known.size > mostKnown',
        'known.size >= mostKnown → known.size < mostKnown',
      ],
    },
  ],
  'table/findActiveOption': [
    {
      why: 'sums of activities that no option splits vote for all options alike; to pass over them saves time',
      changes: ['option === null → false', '[] → ["Stryker was here"]'],
    },
    {
      why: 'all rows of a table have figures in the same columns',
      changes: ['[] → ["Stryker was here"]', 'row.figures.get(column)?.value → row.figures.get(column).value'],
    },
  ],
  'table/findRateTables': [
    { why: plainPattern, changes: [`'u' → ""`, `'u' → ""`] },
    { why: 'neither text speaks of a rate or a cost', changes: [`'' → "Stryker was here!"`] },
  ],
  'table/findTables': [
    {
      why: 'only rows of the sheet are asked for, and of each meaning at least one column claims it',
      changes: ['[] → ["Stryker was here"]', '[] → ["Stryker was here"]', '[] → ["Stryker was here"]'],
    },
    {
      why: 'nothing but a text has a length; TypeScript wants the question',
      changes: [`typeof content === 'string' → true`, `typeof content === 'string' → true`],
    },
  ],
  'table/heading': [{ why: plainPattern, changes: [`'u' → ""`] }],
  'table/headingWords': [{ why: plainPattern, changes: [`'u' → ""`] }],
  'table/normaliseText': [
    { why: plainPattern, changes: [`'u' → ""`] },
    {
      why: 'the longer way gives the same for plain Latin, more slowly',
      changes: [String.raw`/^[\u0020-\u007e]*$/ → /^[\u0020-\u007e]$/`],
    },
  ],
  'table/optionTag': [
    {
      why: 'a pattern that matches fills its groups',
      changes: [
        `'' → "Stryker was here!"`,
        `'' → "Stryker was here!"`,
        `'' → "Stryker was here!"`,
        'named.exec(label)?.[2]?.trim → named.exec(label)?.[2].trim',
      ],
    },
  ],
  'table/readFigure': [
    { why: 'a unit of 1 changes no figure: the question saves time', changes: ['unit === 1 → false'] },
  ],
  'table/readRows': [
    { why: 'a total is no unclear row', changes: ['index < lastTotal → index <= lastTotal'] },
    { why: 'the first row is a heading, and no total', changes: ['lastTotal < 0 → lastTotal <= 0'] },
  ],
  'table/rowLabel': [
    { why: plainPattern, changes: [`'u' → ""`, `'u' → ""`, `'u' → ""`, `'u' → ""`, `'u' → ""`, `'u' → ""`] },
    {
      why: 'a pattern that matches fills its group',
      changes: ['workstreamNumber.exec(text)?.[1]?.toUpperCase → workstreamNumber.exec(text)?.[1].toUpperCase'],
    },
  ],
  'table/scanRows': [
    { why: 'a column that is not there holds nothing', changes: ['column === undefined → false'] },
    {
      why: 'a total stands above the heading that is asked about',
      changes: ['rows[index - 1]?.reading → rows[index - 1].reading'],
    },
  ],
  'table/settleRows': [
    {
      why: 'no row but an activity has a code; TypeScript wants the question',
      changes: [`reading.kind === 'activity' → true`],
    },
    { why: 'above the first activity no workstream is there to be closed', changes: ['false → true'] },
    {
      why: 'a sum is no activity',
      changes: ['index < lastActivity → index <= lastActivity', 'index < lastActivity → index <= lastActivity'],
    },
  ],
  'table/subtotalIssues': [
    {
      why: 'what is no activity counts for no workstream',
      changes: ['[] → ["Stryker was here"]', '[] → ["Stryker was here"]'],
    },
    { why: 'above the first activity there is nothing to forget', changes: ['false → true'] },
    {
      why: 'the label of a subtotal reads as that of a sum',
      changes: ['readSumLabel(row.title)?.workstream → readSumLabel(row.title).workstream'],
    },
  ],
  'table/tableIssues': [
    {
      why: 'a table has columns, and rivals are two or more; TypeScript asks for what there is without',
      changes: [
        'columns[0]?.column → columns[0].column',
        'group[0]?.meaning → group[0].meaning',
        `'type' → ""`,
        'group[0]?.column → group[0].column',
      ],
    },
    { why: 'twice a whole figure is whole: the question saves time', changes: ['decimals === 0 → false'] },
    { why: 'no option is called so', changes: [`'' → "Stryker was here!"`] },
    { why: 'no column is called so', changes: ['[] → ["Stryker was here"]'] },
  ],
};
