const { default: Sequencer } = require('@jest/test-sequencer');

/** Before Jest has measured the files it takes the longest text first; the browser's are short and take longest. */
module.exports = class SlowestFirst extends Sequencer {
  sort(tests) {
    const isInBrowser = ({ path }) => /[\\/]browser[\\/]/.test(path);
    const sorted = super.sort(tests);
    return [...sorted.filter(isInBrowser), ...sorted.filter((test) => !isInBrowser(test))];
  }
};
