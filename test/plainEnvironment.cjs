const vm = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');

/**
 * Jest's own environment, whose global object is an ordinary one. Jest's stands behind a proxy, which makes every use
 * of `Math` or `Number` in a loop a hundred times as slow. In it no time is no time: the host answers in a later turn,
 * as Excel does, and nobody waits the millisecond that a timer takes at least.
 */
module.exports = class PlainEnvironment extends TestEnvironment {
  constructor(config, context) {
    const { createContext } = vm;
    vm.createContext = () => createContext(vm.constants.DONT_CONTEXTIFY);
    try {
      super(config, context);
    } finally {
      vm.createContext = createContext;
    }
    const { setTimeout: wait, clearTimeout: stopWaiting } = this.global;
    this.global.setTimeout = (run, delay = 0, ...values) =>
      delay > 0 ? wait(run, delay, ...values) : setImmediate(run, ...values);
    this.global.clearTimeout = (timer) => {
      stopWaiting(timer);
      clearImmediate(timer);
    };
  }
};
