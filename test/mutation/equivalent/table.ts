import type { Equivalents } from './equivalent';

export const ofTable: Equivalents = {};
