/** `npm run test:thorough`, which CI runs too, tries many more cases than `npm test`, whose author waits for it. */
const isThorough = process.env['THOROUGH'] === '1';

/** How many cases, or which, a random test or a sweep tries. */
export const howMany = <Cases>(usual: Cases, thorough: Cases): Cases => (isThorough ? thorough : usual);
