import type { Arbitrary, MaybeWeightedArbitrary } from 'fast-check';
import type { Deed } from '../deed';
import { appsScript } from './appsScript';
import { google } from './google';
import { life } from './life';
import { logs } from './logs';
import { posts } from './posts';
import { settings } from './settings';
import { storms } from './storms';
import { workbook } from './workbook';

/** All that may happen on a day, and how often. */
export const DEEDS: (Arbitrary<Deed> | MaybeWeightedArbitrary<Deed>)[] = [
  { arbitrary: settings, weight: 6 },
  { arbitrary: google, weight: 5 },
  { arbitrary: workbook, weight: 3 },
  { arbitrary: appsScript, weight: 3 },
  { arbitrary: life, weight: 1 },
  { arbitrary: posts, weight: 1 },
  { arbitrary: storms, weight: 2 },
  { arbitrary: logs, weight: 1 },
];
