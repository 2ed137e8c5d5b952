import { facts, workplanRows, type WorkplanRow } from '../../assets/sample/make/workplanRows';
import type { Cell, SheetDraft } from './snapshotOf';

const groups: Cell[] = [
  'No.',
  'Activity',
  'Option',
  'Responsible officer',
  'Costs of activities except staff costs',
  'Type of activity',
  'XB P staff (in months)',
  '',
  'XB P staff, all grades (in months)',
  'Total XB P staff',
  'XB G staff (in months)',
  'Total XB G staff',
  'Total XB staff',
  'Total XB resource requirements',
];
const headings: Cell[] = ['', '', '', '', '', '', 'P-3', 'P-2'];

const above: Cell[][] = [
  ['Convention on the Transboundary Effects of Industrial Accidents: costing of the workplan 2025–2026'],
  ['United States dollars; staff in months; XB = extrabudgetary'],
  [],
  ['Option in use', '', 'Option 1', 'Choose from the list: subtotal 1 and the total follow.'],
  [],
];
const below: Cell[][] = [
  [],
  ['Abbreviations: G, General Service; P, Professional; XB, extrabudgetary.'],
  ['* Items in italics: funding has been awarded.'],
  ['Check', '', '', '', 0, '', '', '', 0, 0, 0, 0, 0, 0],
];

/** The costing table of a team, option 1 in use, from B2 on: grade columns, headings in two rows, titles on own rows. */
export const costingSheet: SheetDraft = {
  name: 'Costing',
  top: 2,
  left: 2,
  rows: [...above, groups, headings, ...facts.workstreams.flatMap(toWorkstream), toRow(findSum('total', 0)), ...below],
};

/** The sheet with the team's monthly rates and posts. */
export const ratesSheet: SheetDraft = {
  name: 'Rates',
  rows: [
    ['Standard monthly staff costs, biennium 2025–2026'],
    [],
    ['Grade', 'Level', 'Annual rate (US$)', 'Monthly rate (US$)', 'Posts', 'Months a post'],
    ['P-3', 'Professional, third level', 99_999, 18645, 3, 24],
    ['P-2', 'Professional, second level', 99_999, 15820, 2, 24],
    ['G', 'General Service', 99_999, 12995, 1, 24],
  ],
};

function toWorkstream({ number, title }: { readonly number: number; readonly title: string }): Cell[][] {
  const activities = workplanRows.filter(({ kind, workstream }) => kind === 'activity' && workstream === number);
  return [[`${number}. ${title}`], ...activities.map(toRow), toRow(findSum('subtotal', number))];
}

function findSum(kind: WorkplanRow['kind'], workstream: number): WorkplanRow {
  const sum = workplanRows.find((row) => row.kind === kind && row.workstream === workstream && row.option !== '2');
  if (!sum) throw new Error(`no ${kind} ${workstream}`);
  return sum;
}

function toRow({ kind, code, title, workstream, option, printed, exact, months }: WorkplanRow): Cell[] {
  const isActivity = kind === 'activity';
  const label = isActivity ? title : kind === 'total' ? 'Total for table 1' : `Subtotal workstream ${workstream}`;
  const computed = (value: number): Cell => ({ formula: '=1', value });
  return [
    code,
    label,
    isActivity && option ? `Option ${option}` : '',
    isActivity ? 'Focal point' : '',
    exact.activityCosts || '',
    printed.type,
    months['P-3'] || '',
    months['P-2'] || '',
    computed(exact.pMonths),
    computed(exact.pStaff),
    exact.gMonths || '',
    computed(exact.gStaff),
    computed(exact.staff),
    computed(exact.total),
  ];
}
