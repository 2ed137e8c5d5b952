import { HostError } from '../hostError';
import type { Table } from '../model/book';
import type { Rect } from '../model/rect';
import { trackRange } from '../session';
import { point, type Pointer, type Targets } from './hostObject';
import type { ObjectDefinition } from './objectDefinition';

type Collection = Targets['TableCollection'];
type Target = Targets['Table'];

const tablesOf = ({ session, sheet }: Collection): Target[] =>
  (sheet ? [sheet] : session.book.sheets).flatMap((owner) =>
    owner.tables.map((table) => ({ session, sheet: owner, table })),
  );

const findIn = (target: Collection, key: unknown): Target | undefined =>
  tablesOf(target).find(
    ({ table }) => table.name.toLowerCase() === String(key).toLowerCase() || String(table.id) === String(key),
  );

export const tableCollection: ObjectDefinition<Collection> = {
  get: { count: (target) => tablesOf(target).length },
  items: (target) => tablesOf(target).map((each) => point('Table', each)),
  item: (target, args) => {
    const table = findIn(target, args.any());
    if (!table) throw new HostError('ItemNotFound');
    return point('Table', table);
  },
  methods: {
    getCount: (target) => tablesOf(target).length,
    getItemAt: (target, args) => {
      const table = tablesOf(target)[args.integer()];
      if (!table) throw new HostError('InvalidArgument');
      return point('Table', table);
    },
    getItemOrNullObject: (target, args) => {
      const table = findIn(target, args.any());
      return table ? point('Table', table) : null;
    },
  },
};

const part =
  (rectOf: (table: Table) => Rect) =>
  ({ session, sheet, table }: Target): Pointer =>
    point('Range', { session, range: trackRange(session, sheet, rectOf(table)) });

export const table: ObjectDefinition<Target> = {
  id: ({ table: { id } }) => String(id),
  get: {
    id: ({ table: { id } }) => String(id),
    name: ({ table: { name } }) => name,
    showHeaders: () => true,
    showTotals: ({ table: { hasTotals } }) => hasTotals,
  },
  objects: { worksheet: ({ session, sheet }) => point('Worksheet', { session, sheet }) },
  methods: {
    getRange: part(({ rect }) => rect),
    getHeaderRowRange: part(({ rect }) => ({ ...rect, bottom: rect.top })),
    getDataBodyRange: part(({ rect, hasTotals }) => ({
      ...rect,
      top: rect.top + 1,
      bottom: hasTotals ? rect.bottom - 1 : rect.bottom,
    })),
    getTotalRowRange: part(({ rect, hasTotals }) => {
      if (!hasTotals) throw new HostError('ItemNotFound');
      return { ...rect, top: rect.bottom };
    }),
    clearFilters: ({ table: filtered }) => {
      filtered.isFiltered = false;
    },
  },
};
