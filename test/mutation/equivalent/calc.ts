import type { Equivalents } from './equivalent';

export const ofCalc: Equivalents = {};
