import { EmulatorGap } from '../../emulatorGap';
import { invalidQuery } from './invalidQuery';

const FILE = 'google/bigquery/queryParameters.ts';

/** A parameter of a query, in the shape of the API. */
export interface QueryParameter {
  name?: string;
  parameterType?: { type?: string; arrayType?: { type?: string } };
  parameterValue?: { value?: string; arrayValues?: { value?: string }[] };
}

/** What the query is asked: microseconds, the first included and the last not, and addresses of groups. */
export interface MailQuestion {
  from: number;
  to: number;
  groups: string[];
}

/** Types that an INT64 cannot be compared with; with others, such as FLOAT64, it can. */
const NOT_COMPARABLE = ['STRING', 'TIMESTAMP', 'DATE', 'DATETIME', 'BOOL', 'BYTES'];

function theOne(query: string, parameters: QueryParameter[], name: string): QueryParameter {
  const found = parameters.filter(each => each.name === name);
  if (found.length > 1) throw new EmulatorGap(`what two parameters ${name} mean`, FILE);
  if (!found[0]) throw invalidQuery(query, query.indexOf(`@${name}`), `Query parameter '${name}' not found`);
  return found[0];
}

function momentIn(query: string, parameters: QueryParameter[], name: string, operator: string): number {
  const { parameterType: { type = '' } = {}, parameterValue: { value = '' } = {} } = theOne(query, parameters, name);
  if (NOT_COMPARABLE.includes(type)) {
    const comparison = query.search(new RegExp(`time_usec\\s+${operator}\\s+@${name}\\b`));
    const types = `INT64, ${type}. Supported signature: ANY ${operator} ANY`;
    throw invalidQuery(
      query,
      comparison,
      `No matching signature for operator ${operator} for argument types: ${types}`,
    );
  }
  if (type !== 'INT64' || !/^-?\d+$/.test(value)) throw new EmulatorGap(`the ${type} ${value} as @${name}`, FILE);
  return Number(value);
}

function textsIn(query: string, parameters: QueryParameter[], name: string): string[] {
  const { parameterType: { type = '', arrayType } = {}, parameterValue } = theOne(query, parameters, name);
  if (type !== 'ARRAY') {
    const message = `Second argument of IN UNNEST must be an array but was ${type}`;
    throw invalidQuery(query, query.indexOf(`@${name}`), message);
  }
  if (arrayType?.type !== 'STRING' || !parameterValue?.arrayValues) {
    throw new EmulatorGap(`an array of ${arrayType?.type} as @${name}, or one without arrayValues`, FILE);
  }
  return parameterValue.arrayValues.map(({ value }) => {
    if (value === undefined) throw new EmulatorGap(`a null in @${name}`, FILE);
    return value;
  });
}

/** The parameters of the query. https://cloud.google.com/bigquery/docs/parameterized-queries */
export function mailQuestion(query: string, parameters: QueryParameter[]): MailQuestion {
  const stray = parameters.find(({ name }) => name === undefined || !['from', 'to', 'groups'].includes(name));
  if (stray) throw new EmulatorGap(`the query parameter ${stray.name}`, FILE);
  return {
    from: momentIn(query, parameters, 'from', '>='),
    to: momentIn(query, parameters, 'to', '<'),
    groups: textsIn(query, parameters, 'groups'),
  };
}
