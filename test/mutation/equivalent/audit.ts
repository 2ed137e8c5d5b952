import type { Equivalents } from './equivalent';

export const ofAudit: Equivalents = {};
