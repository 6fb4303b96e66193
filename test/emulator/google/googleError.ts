import type { HttpResponse } from '../door';

/** An answer of Google's that is no success. Handlers throw it; the door gives it the shape of the API that was asked. */
export class GoogleError extends Error {
  constructor(
    readonly status: number,
    /** Google's word for it, such as `notFound`. */
    readonly reason: string,
    message: string,
    readonly also: { domain?: string; details?: object[]; headers?: Record<string, string> } = {},
  ) {
    super(message);
    this.name = 'GoogleError';
  }
}

/** https://cloud.google.com/apis/design/errors#handling_errors */
const STATUS_NAMES: Record<number, string> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  409: 'ABORTED',
  429: 'RESOURCE_EXHAUSTED',
  500: 'INTERNAL',
  503: 'UNAVAILABLE',
  504: 'DEADLINE_EXCEEDED',
};

/** The body of an error as the Sheets API gives it, and as it gives what Google's front door refuses itself. */
function newBody({ status, message, also: { details } }: GoogleError) {
  return { code: status, message, status: STATUS_NAMES[status] ?? 'UNKNOWN', ...(details && { details }) };
}

/** The body of an error as the Directory and Groups Settings APIs give it. */
function classicBody({ status, reason, message, also: { domain = 'global', details } }: GoogleError) {
  const errors = [{ message, domain, reason }];
  return { code: status, message, errors, ...(details && { status: STATUS_NAMES[status], details }) };
}

/** How an API says what is wrong; `named` is classic with the name of the status: https://github.com/googleworkspace/cli/issues/174 */
export type ErrorStyle = 'classic' | 'named' | 'new';

const BODIES: Record<ErrorStyle, (error: GoogleError) => object> = {
  classic: classicBody,
  named: error => ({ ...classicBody(error), status: STATUS_NAMES[error.status] ?? 'UNKNOWN' }),
  new: newBody,
};

/** An error as an HTTP answer, in the shape of the API that was asked. */
export function errorAnswer(error: GoogleError, style: ErrorStyle): HttpResponse {
  const body = BODIES[style](error);
  return {
    status: error.status,
    headers: { 'content-type': 'application/json; charset=UTF-8', ...error.also.headers },
    body: JSON.stringify({ error: body }, null, 2),
  };
}

/** A thing in `details` that says in one word what is wrong. https://cloud.google.com/apis/design/errors#error_info */
export function errorInfo(reason: string, metadata: Record<string, string>) {
  return { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason, domain: 'googleapis.com', metadata };
}

/** The thing in `details` that says which field of a request is wrong. */
export function badRequest(field: string, description: string) {
  return { '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations: [{ field, description }] };
}
