import { byAddIn, wholeWorkbook } from '../events';
import { HostError } from '../hostError';
import type { Sheet } from '../model/book';
import { addSheet } from '../model/editSheets';
import type { Session } from '../session';
import type { Arguments } from './arguments';
import { eventMethods } from './eventMethods';
import { point, type Pointer } from './hostObject';
import type { ObjectDefinition } from './objectDefinition';

const visible = ({ book }: Session, args: Arguments): readonly Sheet[] => {
  const visibleOnly = args.optionalFlag();
  return visibleOnly ? book.sheets.filter((sheet) => sheet.visibility === 'visible') : book.sheets;
};

const open = (session: Session, sheet: Sheet | undefined): Pointer => {
  if (!sheet) throw new HostError('ItemNotFound');
  return point('Worksheet', { session, sheet });
};

/** By id or name, without case. */
const find = ({ book }: Session, key: string): Sheet | undefined =>
  book.sheets.find((sheet) => sheet.id === key) ??
  book.sheets.find((sheet) => sheet.name.toLowerCase() === key.toLowerCase());

export const worksheetCollection: ObjectDefinition<Session> = {
  items: (session) => session.book.sheets.map((sheet) => open(session, sheet)),
  item: (session, args) => open(session, find(session, args.text())),
  methods: {
    add: (session, args) => open(session, addSheet(session, args.optionalText(), byAddIn)),
    getActiveWorksheet: (session) => open(session, session.book.active),
    getCount: (session, args) => visible(session, args).length,
    getFirst: (session, args) => open(session, visible(session, args)[0]),
    getLast: (session, args) => open(session, visible(session, args).at(-1)),
    getItemOrNullObject: (session, args) => {
      const sheet = find(session, args.text());
      return sheet ? open(session, sheet) : null;
    },
    ...eventMethods<Session>(
      [
        'changed',
        'activated',
        'deactivated',
        'added',
        'deleted',
        'moved',
        'nameChanged',
        'selectionChanged',
        'rowHiddenChanged',
        'rowSorted',
        'formatChanged',
        'visibilityChanged',
      ],
      ({ events }) => ({ events, id: wholeWorkbook }),
    ),
  },
};
