import type { Equivalents } from './equivalent';

export const ofDomain: Equivalents = {};
