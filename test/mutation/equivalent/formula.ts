import type { Equivalents } from './equivalent';

export const ofFormula: Equivalents = {};
