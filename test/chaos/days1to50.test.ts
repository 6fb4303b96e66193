import { daysHold } from './daysHold';

daysHold(1, 50);
