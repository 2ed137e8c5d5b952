import { closePaneTab } from './openPane';
// One file of tests, so that all share a browser and what it has compiled.
import './paneJourneys';
import './paneViews';

afterAll(closePaneTab);
