const { setTimeout: wait, clearTimeout: stopWaiting } = globalThis;

// No time is no time: the host answers in a later turn, as Excel does, and nobody waits the millisecond that a timer
// takes at least.
globalThis.setTimeout = (run, delay = 0, ...values) =>
  delay > 0 ? wait(run, delay, ...values) : setImmediate(run, ...values);
globalThis.clearTimeout = (timer) => {
  stopWaiting(timer);
  clearImmediate(timer);
};
