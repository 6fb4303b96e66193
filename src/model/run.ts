/** One tick, as it stands in the Runs tab. */
export interface Run {
  at: string;
  due: string;
  requests: number;
  seconds: number;
  result: string;
}
