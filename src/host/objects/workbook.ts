import { HostError } from '../hostError';
import { setPrecision } from '../model/editCells';
import { trackRange, type Session } from '../session';
import { point, type Targets } from './hostObject';
import type { ObjectDefinition } from './objectDefinition';

export const workbook: ObjectDefinition<Targets['Workbook']> = {
  get: {
    name: (session) => session.name,
    readOnly: () => false,
    autoSave: () => false,
    isDirty: () => true,
    previouslySaved: () => true,
    usePrecisionAsDisplayed: ({ book }) => book.isPrecisionAsDisplayed,
  },
  set: {
    usePrecisionAsDisplayed: (session, value) => {
      if (typeof value !== 'boolean') throw new HostError('InvalidArgument');
      setPrecision(session, value);
    },
  },
  objects: {
    application: (session) => point('Application', session),
    customXmlParts: (session) => point('CustomXmlPartCollection', session),
    names: (session) => point('NamedItemCollection', { session, sheet: null }),
    protection: (session) => point('WorkbookProtection', session),
    settings: (session) => point('SettingCollection', session),
    tables: (session) => point('TableCollection', { session, sheet: null }),
    worksheets: (session) => point('WorksheetCollection', session),
    _Runtime: (session) => point('Runtime', session),
  },
  methods: {
    getSelectedRange: (session) => {
      const { active } = session.book;
      return point('Range', { session, range: trackRange(session, active, active.selection) });
    },
    getActiveCell: (session) => {
      const { active } = session.book;
      const { top, left } = active.selection;
      return point('Range', { session, range: trackRange(session, active, { top, left, bottom: top, right: left }) });
    },
    _GetObjectByReferenceId: (session, args) => {
      const range = session.kept.get(args.text());
      if (!range) throw new HostError('ItemNotFound');
      return point('Range', { session, range });
    },
    _GetReferenceCount: (session) => session.kept.size,
    _RemoveReference: (session, args) => release(session, args.text()),
    _RemoveAllReferences: (session) => {
      for (const key of [...session.kept.keys()]) release(session, key);
    },
  },
};

function release(session: Session, key: string): void {
  const range = session.kept.get(key);
  if (!range) return;
  range.reference = null;
  session.ranges.delete(range);
  session.kept.delete(key);
}
