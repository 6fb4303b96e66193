import { daysHold } from './daysHold';

// In a file of its own, so that Jest plays them beside the others.
daysHold(51, 100);
