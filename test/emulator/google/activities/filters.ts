import { GoogleError } from '../googleError';
import type { ActivityEvent, LogName, Parameter } from './activity';
import { parametersOf } from './eventParameters';

type Operator = '==' | '<>' | '<' | '<=' | '>' | '>=';

/** One condition on a parameter of an event: `event_info.mail_event_type==1`. */
export interface Condition {
  path: string;
  operator: Operator;
  value: string;
}

/**
 * Reads `filters`. Of two conditions on one parameter Google obeys the last, and conditions on what is no parameter of
 * any event it does not obey at all. Undefined if one is on a parameter of another event than the one that is asked for:
 * the report is empty then. https://developers.google.com/workspace/admin/reports/reference/rest/v1/activities/list
 */
export function parseFilters(text: string, log: LogName, eventName: string | undefined): Condition[] | undefined {
  const conditions = new Map<string, Condition>();
  for (const part of text.split(',')) {
    const [, path, operator, value] = /^([^=<>]+)(==|<>|<=|>=|<|>)([^=<>].*)$/.exec(part) ?? [];
    if (path === undefined || value === undefined) {
      throw new GoogleError(400, 'invalidParameter', `Invalid value '${text}' for parameter 'filters'.`);
    }
    conditions.set(path, { path, operator: operator as Operator, value });
  }
  const obeyed = [...conditions.values()].filter(({ path }) => parametersOf(log).includes(path));
  return obeyed.every(({ path }) => parametersOf(log, eventName).includes(path)) ? obeyed : undefined;
}

function plainValues({ value, intValue, boolValue, multiValue }: Parameter): string[] {
  if (multiValue) return multiValue;
  const one = value ?? intValue ?? boolValue;
  return one === undefined ? [] : [String(one)];
}

/** What stands at a path of names, in messages within messages. */
function valuesAt(parameters: Parameter[], path: string[]): string[] {
  const [name, ...rest] = path;
  return parameters
    .filter(parameter => parameter.name === name)
    .flatMap(parameter => {
      if (rest.length === 0) return plainValues(parameter);
      const { messageValue, multiMessageValue = [] } = parameter;
      const messages = messageValue ? [messageValue, ...multiMessageValue] : multiMessageValue;
      return messages.flatMap(message => valuesAt(message.parameter, rest));
    });
}

function compare(one: string, other: string): number {
  const difference = Number(one) - Number(other);
  if (!Number.isNaN(difference)) return Math.sign(difference);
  return one < other ? -1 : Number(one > other);
}

const HOLDS: Record<Operator, (order: number) => boolean> = {
  '==': order => order === 0,
  '<>': order => order !== 0,
  '<': order => order < 0,
  '<=': order => order <= 0,
  '>': order => order > 0,
  '>=': order => order >= 0,
};

/** Whether a value is what a condition asks for. */
export function isWanted({ operator, value }: Condition, found: string): boolean {
  return HOLDS[operator](compare(found, value));
}

/** Whether an event is what is asked for; one that lacks a parameter is not. */
export function matches(event: ActivityEvent, conditions: Condition[]): boolean {
  return conditions.every(condition => {
    const values = valuesAt(event.parameters, condition.path.split('.'));
    const holds = (value: string) => isWanted(condition, value);
    return condition.operator === '<>' ? values.length > 0 && values.every(holds) : values.some(holds);
  });
}
