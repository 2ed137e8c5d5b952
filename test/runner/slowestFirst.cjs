const { default: Sequencer } = require('@jest/test-sequencer');

/** Before Jest has measured the files it takes the longest text first; these are short and take longest. */
const slowest = /[\\/](?:browser[\\/]|faultSweep)/;

module.exports = class SlowestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const isSlow = ({ path }) => slowest.test(path);
    return [...sorted.filter(isSlow), ...sorted.filter((test) => !isSlow(test))];
  }
};
