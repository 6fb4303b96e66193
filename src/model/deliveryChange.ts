import type { Attribution } from './logEvent';

/** A change of a setting about the delivery of mail, as the admin log tells it. */
export interface DeliveryChange {
  who: Attribution;
  /** When it happened, by Google (ISO 8601, UTC). */
  at: string;
  how: 'made' | 'changed' | 'deleted' | 'switched on' | 'switched off';
  /** What the log calls the setting. */
  setting: string;
  /** What people call the rule. */
  rule?: string;
  /** Path or name of the unit it is for, in the log's words; absent: for everybody. */
  unit?: string;
  /** Address of the group it is for. */
  group?: string;
  /** The old and the new value, where the log tells them. */
  from?: string;
  to?: string;
}
