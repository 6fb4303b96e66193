import type { Restriction } from './delivery';
import type { Observed } from './received';

/** What is known of the mail to a domain-only unit: as declared, and as observed. */
export interface UnitDelivery {
  unit: string;
  declared: Restriction | 'no such unit';
  /** Settings of the Policy API that are taken to speak of it, by their names. */
  declaredBy: string[];
  /** Domains and addresses that may write to it, where the API shows them. */
  allowed?: string[];
  /** What came in lately; absent: nothing could be observed. */
  observed?: Observed;
  verdict: string;
  /** The same in one sentence. */
  sentence: string;
}
