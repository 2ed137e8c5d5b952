import { HostError } from './hostError';
import {
  callMethod,
  getItem,
  getItems,
  idOf,
  openProperty,
  propertyNames,
  readProperty,
  writeProperty,
} from './objects/dispatch';
import { isPointer, point, type Pointer } from './objects/hostObject';
import type { ActionInfo, ArgumentInfo, BatchReply, BatchRequest, ObjectPathInfo, QueryInfo } from './protocol';
import type { Session } from './session';

const pathType = { root: 1, method: 3, property: 4, indexer: 5, reference: 6, nullObject: 7 };
const actionType = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 };

/**
 * Runs a batch in order. It stops at the first action that fails; what the earlier ones did stays done.
 * `beforeAction` may throw a HostError in an action's place.
 */
export function runBatch(session: Session, request: BatchRequest, beforeAction: (index: number) => void): BatchReply {
  const opener = createOpener(session, request.ObjectPaths);
  const held = new Set(session.ranges);
  const results: { ActionId: number; Value?: unknown }[] = [];
  try {
    for (const [index, action] of request.Actions.entries()) {
      try {
        beforeAction(index);
        results.push({ ActionId: action.Id, Value: runAction(action, session, opener) });
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        const { code: Code, message: Message, location: Location } = error;
        return { Results: results, Error: { Code, Message, Location, ActionIndex: index } };
      }
    }
    return { Results: results };
  } finally {
    for (const range of session.ranges) if (!held.has(range) && range.reference === null) session.ranges.delete(range);
  }
}

interface Opener {
  /** The object of a path; null is the null object. */
  open(pathId: number): Pointer | null;
  /** Arguments, with objects in the place of the paths that name them. */
  read(info: ArgumentInfo | undefined): unknown[];
}

function createOpener(session: Session, paths: BatchRequest['ObjectPaths']): Opener {
  const opened = new Map<number, Pointer | null>();
  const open = (pathId: number): Pointer | null => {
    const known = opened.get(pathId);
    if (known !== undefined) return known;
    const path = paths[pathId];
    if (!path) throw new HostError('InvalidObjectPath');
    const object = openPath(path);
    opened.set(pathId, object);
    return object;
  };
  const readArguments = (info: ArgumentInfo | undefined): unknown[] =>
    (info?.Arguments ?? []).map((value, index) => {
      const reference = info?.ReferencedObjectPathIds?.[index];
      return typeof reference === 'number' && reference > 0 ? open(reference) : value;
    });
  const openPath = (path: ObjectPathInfo): Pointer | null => {
    if (path.ObjectPathType === pathType.root) return point('Workbook', session);
    if (path.ObjectPathType === pathType.nullObject) return null;
    if (path.ObjectPathType === pathType.reference) {
      const range = session.kept.get(path.Name);
      if (!range) throw new HostError('InvalidObjectPath');
      return point('Range', { session, range });
    }
    const parent = open(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    const values = readArguments(path.ArgumentInfo);
    switch (path.ObjectPathType) {
      case pathType.property:
        return openProperty(parent, camelCase(path.Name));
      case pathType.indexer:
        return getItem(parent, values);
      case pathType.method: {
        noteChange(session, path.Name);
        const object = callMethod(parent, camelCase(path.Name), values);
        if (object !== null && !isPointer(object)) throw new HostError('ApiNotFound');
        return object;
      }
      default:
        throw new HostError('ApiNotFound');
    }
  };
  return { open, read: readArguments };
}

function runAction(action: ActionInfo, session: Session, { open, read }: Opener): unknown {
  if (action.ActionType === actionType.trace) return undefined;
  const object = open(action.ObjectPathId);
  // The client takes null for the null object, and this for the result of one of its methods.
  if (!object) return action.ActionType === actionType.method ? { _IsNull: true } : null;
  switch (action.ActionType) {
    case actionType.instantiate:
      return identify(object);
    case actionType.query:
      return query(object, action.QueryInfo ?? {});
    case actionType.method: {
      noteChange(session, action.Name);
      const result = callMethod(object, camelCase(action.Name), read(action.ArgumentInfo));
      return isPointer(result) ? identify(result) : result;
    }
    case actionType.setProperty:
      session.revision += 1;
      writeProperty(object, camelCase(action.Name), read(action.ArgumentInfo)[0]);
      return undefined;
    default:
      throw new HostError('ApiNotFound');
  }
}

/** Excel's methods that begin with Get, and the client's own that begin with an underscore, change nothing. */
function noteChange(session: Session, method: string): void {
  if (!/^(?:Get|_)/u.test(method)) session.revision += 1;
}

/** What the client addresses the object by from now on. */
function identify(object: Pointer): Record<string, unknown> {
  const id = idOf(object);
  const reference = object.type === 'Range' ? object.target.range.reference : null;
  return { ...(id !== undefined && { _Id: id, Id: id }), ...(reference !== null && { _ReferenceId: reference }) };
}

/** The properties that were loaded, of the object or of each item of a collection. */
function query(object: Pointer, { Select = ['*'], Expand = [], Top, Skip = 0 }: QueryInfo): Record<string, unknown> {
  const wanted = [...Select, ...Expand];
  const items = getItems(object);
  if (!items) return { ...identify(object), ...load(object, wanted) };
  const chosen = items.slice(Skip, Top === undefined ? undefined : Skip + Top);
  const own = propertyNames(object).filter((name) => wanted.includes(name) || wanted.includes('*'));
  const ofItems = wanted.filter((name) => !own.includes(name)).map((name) => name.replace(/^items\/?/, '') || '*');
  return {
    ...load(object, own),
    _Items: chosen.map((item) => ({ ...identify(item), ...load(item, ofItems) })),
  };
}

function load(object: Pointer, names: readonly string[]): Record<string, unknown> {
  const loaded: Record<string, unknown> = {};
  const nested = new Map<string, string[]>();
  for (const name of names) {
    const [first = '', ...rest] = name.split('/');
    if (name === '*') {
      for (const property of propertyNames(object)) loaded[pascalCase(property)] = readProperty(object, property);
    } else if (rest.length > 0 || !propertyNames(object).includes(first)) {
      nested.set(first, [...(nested.get(first) ?? []), rest.join('/') || '*']);
    } else {
      loaded[pascalCase(first)] = readProperty(object, first);
    }
  }
  for (const [name, inner] of nested) {
    const child = openProperty(object, name);
    loaded[pascalCase(name)] = child && query(child, { Select: inner });
  }
  return loaded;
}

const camelCase = (name: string): string =>
  name.startsWith('_') ? name : name.charAt(0).toLowerCase() + name.slice(1);
const pascalCase = (name: string): string =>
  name.startsWith('_') ? name : name.charAt(0).toUpperCase() + name.slice(1);
