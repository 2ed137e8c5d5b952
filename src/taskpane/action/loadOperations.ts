/** All that writes. It is fetched while the person reads, so that the pane is ready before. */
export const loadOperations = () =>
  import(/* webpackChunkName: "operations", webpackPrefetch: true */ '../../app/operations');
