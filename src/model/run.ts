/** One tick, as it stands in the Runs tab. */
export interface Run {
  at: string;
  due: string;
  requests: number;
  seconds: number;
  result: string;
  /** What was mailed, or was to be: kind and subject of each piece of news. */
  told: string;
  /** What was used of the day's quotas, in words. */
  used?: string;
}
