import * as v from 'valibot';
import { type Answer, failed } from '../model/failure';

/** An answer in the shape we understand, or the failure that says what was not understood. */
export function parsed<T>(
  schema: v.GenericSchema<unknown, T>,
  answer: Answer<unknown> | undefined,
  api: string,
): Answer<T> {
  if (!answer || 'failure' in answer) {
    return answer ?? { failure: failed(api, 'down', 'no answer') };
  }
  const result = v.safeParse(schema, answer.value);
  if (result.success) return { value: result.output };
  const [issue] = result.issues;
  const message = `${issue.path?.map(({ key }) => key).join('.') ?? 'the answer'}: ${issue.message}`;
  return { failure: failed(api, 'unreadable', message, 200) };
}
