import { HostError } from '../hostError';
import type { Targets } from './hostObject';
import type { ObjectDefinition } from './objectDefinition';

const calculationTypes = new Set(['Recalculate', 'Full', 'FullRebuild']);

export const application: ObjectDefinition<Targets['Application']> = {
  get: {
    calculationMode: ({ book }) => (book.calculation === 'automatic' ? 'Automatic' : 'Manual'),
    calculationState: () => 'Done',
    calculationEngineVersion: () => 191029,
    decimalSeparator: () => '.',
    thousandsSeparator: () => ',',
    useSystemSeparators: () => true,
  },
  set: {
    calculationMode: (session, value) => {
      if (value !== 'Automatic' && value !== 'Manual') throw new HostError('InvalidArgument');
      session.book.calculation = value === 'Automatic' ? 'automatic' : 'manual';
      session.calculation.settle();
    },
  },
  methods: {
    calculate: (session, args) => {
      const type = args.text();
      if (!calculationTypes.has(type)) throw new HostError('InvalidArgument');
      session.calculation.calculate(type !== 'Recalculate');
    },
    // Results are brought up to date when they are read, and there is no screen: both hold without more.
    suspendApiCalculationUntilNextSync: () => undefined,
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
};

export const runtime: ObjectDefinition<Targets['Runtime']> = {
  get: { enableEvents: ({ events }) => events.isEnabled },
  set: {
    enableEvents: ({ events }, value) => {
      if (typeof value !== 'boolean') throw new HostError('InvalidArgument');
      events.isEnabled = value;
    },
  },
};
