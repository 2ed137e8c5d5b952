/** `npm run test:thorough`, which CI runs too, tries many more cases than `npm test`, whose author waits for it. */
const isThorough = process.env['THOROUGH'] === '1';

/** How many cases a random test or a sweep tries. */
export const howMany = (usual: number, thorough: number): number => (isThorough ? thorough : usual);
