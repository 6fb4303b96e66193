import type { Unknowns } from '../../emulator/world';

/** A way of having Postlock there, or not. */
export interface Variant {
  name: string;
  /** Absent: without Postlock. */
  postlock?: {
    onDrift: 'report' | 're-lock';
    /** Where mail is seen; absent: the policy row has its storm brake off. */
    mailSource?: 'canary' | 'Gmail log';
    /** Minutes until the Gmail log shows what happened; absent: as usual. */
    gmailLogLag?: number;
    unknowns?: Partial<Unknowns>;
  };
}

export const withoutPostlock: Variant = { name: 'no Postlock' };

/** Everything that a storm is played under, the world without Postlock first: the others are measured by it. */
export const variants: Variant[] = [
  withoutPostlock,
  { name: 're-lock, 5-minute ticks', postlock: { onDrift: 're-lock' } },
  { name: 'report only, brake, canary', postlock: { onDrift: 'report', mailSource: 'canary' } },
  {
    name: 'report only, brake, Gmail log 3 minutes late',
    postlock: { onDrift: 'report', mailSource: 'Gmail log', gmailLogLag: 3 },
  },
  {
    name: 'report only, brake, Gmail log 60 minutes late',
    postlock: { onDrift: 'report', mailSource: 'Gmail log', gmailLogLag: 60 },
  },
  {
    name: 'report only, brake, canary, hourly ticks',
    postlock: { onDrift: 'report', mailSource: 'canary', unknowns: { everyMinutesRefused: true } },
  },
];
