/** Every use case that writes; those who only look need none of it. */
export { planAccept } from './acceptFinding';
export { applyOperation } from './applyOperation';
export { planFix } from './planFix';
export { planMix } from './planMix';
export { planRecalculation } from './planRecalculation';
export { planRestore } from './planRestore';
export { planSwitch } from './planSwitch';
