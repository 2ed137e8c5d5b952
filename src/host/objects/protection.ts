import { HostError } from '../hostError';
import type { SheetTarget, Targets } from './hostObject';
import type { ObjectDefinition } from './objectDefinition';

export const worksheetProtection: ObjectDefinition<SheetTarget> = {
  get: { protected: ({ sheet }) => sheet.isProtected },
  methods: {
    protect: ({ sheet }, args) => {
      args.any();
      args.optionalText();
      if (sheet.isProtected) throw new HostError('AccessDenied');
      sheet.isProtected = true;
    },
    unprotect: ({ sheet }, args) => {
      args.optionalText();
      sheet.isProtected = false;
    },
  },
};

export const workbookProtection: ObjectDefinition<Targets['WorkbookProtection']> = {
  get: { protected: ({ book }) => book.isProtected },
  methods: {
    protect: ({ book }, args) => {
      args.optionalText();
      if (book.isProtected) throw new HostError('AccessDenied');
      book.isProtected = true;
    },
    unprotect: ({ book }, args) => {
      args.optionalText();
      book.isProtected = false;
    },
  },
};
