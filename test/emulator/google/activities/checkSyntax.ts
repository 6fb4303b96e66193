import { reportsApi } from '../../discovery';
import { GoogleError } from '../googleError';

const described = reportsApi.resources?.activities?.methods?.list?.parameters ?? {};

/** Refuses what is not of the form that Google describes, and a page of more than a thousand. */
export function checkSyntax(parameters: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(parameters)) {
    const { pattern, maximum } = described[name] ?? {};
    if (value === undefined) continue;
    const isWellFormed = pattern === undefined || new RegExp(`^(?:${pattern})$`).test(value);
    const isNoTime = name.endsWith('Time') && Number.isNaN(Date.parse(value));
    if (!isWellFormed || isNoTime || Number(value) > Number(maximum ?? Number.POSITIVE_INFINITY)) {
      throw new GoogleError(400, 'invalidParameter', `Invalid value '${value}' for parameter '${name}'.`);
    }
  }
}
