import { HostError } from '../hostError';
import { point, type Targets } from './hostObject';
import type { ObjectDefinition } from './objectDefinition';

export const settingCollection: ObjectDefinition<Targets['SettingCollection']> = {
  items: (session) => [...session.book.settings.keys()].map((key) => point('Setting', { session, key })),
  item: (session, args) => {
    const key = args.text();
    if (!session.book.settings.has(key)) throw new HostError('ItemNotFound');
    return point('Setting', { session, key });
  },
  methods: {
    add: (session, args) => {
      const key = args.text();
      session.book.settings.set(key, args.any());
      return point('Setting', { session, key });
    },
    getCount: ({ book }) => book.settings.size,
    getItemOrNullObject: (session, args) => {
      const key = args.text();
      return session.book.settings.has(key) ? point('Setting', { session, key }) : null;
    },
  },
};

export const setting: ObjectDefinition<Targets['Setting']> = {
  id: ({ key }) => key,
  get: { key: ({ key }) => key, value: ({ session, key }) => session.book.settings.get(key) },
  set: { value: ({ session, key }, value) => void session.book.settings.set(key, value) },
  methods: { delete: ({ session, key }) => void session.book.settings.delete(key) },
};
