import { register } from 'tsx/esm/api';

// `--import tsx` does so in the first thread only; each thread of the tests begins with this file.
register();
