import { XMLValidator } from 'fast-xml-parser';
import { HostError } from '../hostError';
import type { CustomXml } from '../model/book';
import { point, type Targets } from './hostObject';
import type { ObjectDefinition } from './objectDefinition';

export const customXmlPartCollection: ObjectDefinition<Targets['CustomXmlPartCollection']> = {
  items: (session) => session.book.customXml.map((part) => point('CustomXmlPart', { session, part })),
  item: (session, args) => point('CustomXmlPart', { session, part: findPart(session.book.customXml, args.text()) }),
  methods: {
    add: (session, args) => {
      const part = { id: nextId(session.book.customXml), xml: readXml(args.text()) };
      session.book.customXml.push(part);
      return point('CustomXmlPart', { session, part });
    },
    getByNamespace: (session, args) => point('CustomXmlPartScopedCollection', { session, namespace: args.text() }),
    getCount: ({ book }) => book.customXml.length,
    getItemOrNullObject: (session, args) => {
      const id = args.text();
      const part = session.book.customXml.find((each) => each.id === id);
      return part ? point('CustomXmlPart', { session, part }) : null;
    },
  },
};

type Scoped = Targets['CustomXmlPartScopedCollection'];

const within = ({ session, namespace }: Scoped): CustomXml[] =>
  session.book.customXml.filter((part) => namespaceOf(part.xml) === namespace);

const onlyPart = (target: Scoped): CustomXml | null => {
  const [part, ...others] = within(target);
  return part && others.length === 0 ? part : null;
};

export const customXmlPartScopedCollection: ObjectDefinition<Scoped> = {
  items: (target) => within(target).map((part) => point('CustomXmlPart', { session: target.session, part })),
  item: (target, args) =>
    point('CustomXmlPart', { session: target.session, part: findPart(within(target), args.text()) }),
  methods: {
    getCount: (target) => within(target).length,
    getItemOrNullObject: (target, args) => {
      const id = args.text();
      const part = within(target).find((each) => each.id === id);
      return part ? point('CustomXmlPart', { session: target.session, part }) : null;
    },
    getOnlyItem: (target) => {
      const part = onlyPart(target);
      if (!part) throw new HostError('GeneralException');
      return point('CustomXmlPart', { session: target.session, part });
    },
    getOnlyItemOrNullObject: (target) => {
      const part = onlyPart(target);
      return part && point('CustomXmlPart', { session: target.session, part });
    },
  },
};

export const customXmlPart: ObjectDefinition<Targets['CustomXmlPart']> = {
  id: ({ part }) => part.id,
  get: { id: ({ part }) => part.id, namespaceUri: ({ part }) => namespaceOf(part.xml) },
  methods: {
    getXml: ({ part }) => part.xml,
    setXml: ({ part }, args) => {
      part.xml = readXml(args.text());
    },
    delete: ({ session, part }) => {
      session.book.customXml.splice(session.book.customXml.indexOf(part), 1);
    },
  },
};

function findPart(parts: readonly CustomXml[], id: string): CustomXml {
  const part = parts.find((each) => each.id === id);
  if (!part) throw new HostError('ItemNotFound');
  return part;
}

function readXml(xml: string): string {
  if (XMLValidator.validate(xml) !== true) throw new HostError('InvalidArgument');
  return xml;
}

/** The namespace of the part's root element: by its prefix, or the default one. */
function namespaceOf(xml: string): string {
  const root = /<(?:([\w.-]+):)?[\w.-]+((?:\s+[\w.:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/.exec(
    xml.replace(/<\?[^]*?\?>|<!--[^]*?-->/g, ''),
  );
  const attribute = root?.[1] ? `xmlns:${root[1]}` : 'xmlns';
  for (const [, name, double, single] of (root?.[2] ?? '').matchAll(/([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (name === attribute) return double ?? single ?? '';
  }
  return '';
}

function nextId(parts: readonly CustomXml[]): string {
  for (let number = parts.length + 1; ; number++) {
    const id = `{C0570000-0000-4000-8000-${number.toString(16).padStart(12, '0').toUpperCase()}}`;
    if (!parts.some((part) => part.id === id)) return id;
  }
}
