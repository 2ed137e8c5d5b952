const mostMinutes = 30;

let latest = { name: '', since: Date.now() };

/** No test takes so long: one that does hangs, and the run says which and fails instead of waiting for ever. */
setInterval(() => {
  const { currentTestName: name = '' } = expect.getState();
  if (name !== latest.name) latest = { name, since: Date.now() };
  else if (Date.now() - latest.since > mostMinutes * 60_000) {
    process.stderr.write(`"${name}" has not ended in ${mostMinutes} minutes.\n`);
    process.exit(1);
  }
}, 10_000).unref();
