import { closeWorkbench } from './workbenchPage';
// One file of tests, so that all share a browser and what it has compiled.
import './workbenchGrid';
import './workbenchJourneys';

afterAll(closeWorkbench);
