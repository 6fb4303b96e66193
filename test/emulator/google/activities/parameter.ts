import type { Parameter } from './activity';

/** Parameters of text, one for each name. */
export function texts(values: Record<string, string>): Parameter[] {
  return Object.entries(values).map(([name, value]) => ({ name, value }));
}

/** A parameter that is a number. */
export const int = (name: string, value: number): Parameter => ({ name, intValue: String(value) });

/** A parameter that is true or false. */
export const bool = (name: string, boolValue: boolean): Parameter => ({ name, boolValue });

/** A parameter that is made of others. */
export const message = (name: string, parameter: Parameter[]): Parameter => ({ name, messageValue: { parameter } });
