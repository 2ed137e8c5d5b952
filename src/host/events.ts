/** Who made a change, as Excel's events tell it. */
export interface Origin {
  readonly source: 'Local' | 'Remote';
  /** The add-in's own write. */
  readonly isAddIn: boolean;
}

/** The kinds of events, by the number that the client registers them under. */
export const eventTypes = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  rowSorted: 19,
  rowHiddenChanged: 22,
  nameChanged: 25,
  visibilityChanged: 26,
  moved: 27,
} as const;

export type EventName = keyof typeof eventTypes;

/** The method by which the client registers each kind of event ("_Register…", "_Unregister…"). */
export const registerNames: Readonly<Record<string, EventName>> = {
  DataChangedEvent: 'changed',
  ActivatedEvent: 'activated',
  DeactivatedEvent: 'deactivated',
  AddedEvent: 'added',
  SelectionChangedEvent: 'selectionChanged',
  DeletedEvent: 'deleted',
  CalculatedEvent: 'calculated',
  FormatChangedEvent: 'formatChanged',
  RowSortedEvent: 'rowSorted',
  RowHiddenChangedEvent: 'rowHiddenChanged',
  EventNameChanged: 'nameChanged',
  EventVisibilityChanged: 'visibilityChanged',
  EventMoved: 'moved',
};

/** What the client calls the workbook where events are registered for all sheets. */
export const wholeWorkbook = 'Workbook';

/** The add-in's own doing. */
export const byAddIn: Origin = { source: 'Local', isAddIn: true };

export interface EventEntry {
  readonly messageCategory: 65536;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
  readonly id: number;
}

export interface Events {
  /** Whether the add-in hears events at all (`runtime.enableEvents`). */
  isEnabled: boolean;
  /** Whether anybody ever listened. */
  readonly isHeard: boolean;
  register(name: EventName, target: string): void;
  unregister(name: EventName, target: string): void;
  /** Raises the event for those who listen to the sheet, and for those who listen to all sheets. */
  raise(name: EventName, sheetId: string, details: Readonly<Record<string, unknown>>): void;
  /** What was raised since the last time, ready to be sent. */
  take(): EventEntry[];
}

export function createEvents(): Events {
  const listeners = new Map<string, number>();
  let entries: EventEntry[] = [];
  let count = 0;
  const keyOf = (name: EventName, target: string): string => `${eventTypes[name]} ${target}`;
  const add = (key: string, change: number): void => {
    listeners.set(key, Math.max(0, (listeners.get(key) ?? 0) + change));
  };
  return {
    isEnabled: true,
    get isHeard() {
      return listeners.size > 0;
    },
    register: (name, target) => add(keyOf(name, target), 1),
    unregister: (name, target) => add(keyOf(name, target), -1),
    raise(name, sheetId, details) {
      if (!this.isEnabled) return;
      for (const targetId of [sheetId, wholeWorkbook]) {
        if (!listeners.get(keyOf(name, targetId))) continue;
        count += 1;
        const message = JSON.stringify({ worksheetId: sheetId, ...details });
        entries.push({ messageCategory: 65536, messageType: eventTypes[name], targetId, message, id: count });
      }
    },
    take: () => {
      const taken = entries;
      entries = [];
      return taken;
    },
  };
}
