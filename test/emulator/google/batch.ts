import { batchOf } from '../discovery';
import type { HttpRequest, HttpResponse } from '../door';
import { EmulatorGap } from '../emulatorGap';
import { errorAnswer, GoogleError } from './googleError';

const FILE = 'google/batch.ts';
/** https://developers.google.com/workspace/admin/directory/v1/guides/batch */
const MOST_PARTS = 1000;

/** Whether a request is many in one. */
export const isBatch = ({ method, url }: HttpRequest): boolean =>
  method === 'POST' && batchOf(new URL(url)) !== undefined;

/** How many requests are in it. */
export const partsIn = ({ body }: HttpRequest): number => body.split(/^GET /m).length - 1;

interface Part {
  id: string;
  path: string;
}

function partsOf({ headers, body }: HttpRequest): Part[] {
  const boundary = /^multipart\/mixed; *boundary="?([^";]+)"?$/.exec(headers['content-type'] ?? '')?.[1];
  if (boundary === undefined) throw new GoogleError(400, 'badContent', 'Missing end boundary in multipart body.');
  const [preamble, ...parts] = body.split(new RegExp(`--${boundary}(?:--)?\\r?\\n?`));
  if (preamble !== '' || parts.pop() !== '')
    throw new GoogleError(400, 'badContent', 'Missing end boundary in multipart body.');
  return parts.map(part => {
    const [head = '', request = ''] = part.split(/\r\n\r\n/);
    const [, path] = /^GET (\/\S+)$/.exec(request) ?? [];
    const [, id] = /^Content-ID: <([^>]+)>$/m.exec(head.replace(/\r/g, '')) ?? [];
    if (!/^Content-Type: application\/http$/m.test(head.replace(/\r/g, '')) || path === undefined || id === undefined) {
      throw new EmulatorGap(`a part of a batch such as ${JSON.stringify(part)}`, FILE);
    }
    return { id, path };
  });
}

/**
 * Does each part as if it had come alone, in the name of the caller of the whole; each counts against quotas. The answers come in another order than
 * the parts, as Google reserves to itself.
 */
export function answerBatch(request: HttpRequest, answer: (part: HttpRequest) => HttpResponse): HttpResponse {
  const { authorization } = request.headers;
  const { origin } = new URL(request.url);
  const headers = { ...(authorization !== undefined && { authorization }) };
  let parts: Part[];
  try {
    parts = partsOf(request);
    if (parts.length > MOST_PARTS)
      throw new GoogleError(400, 'badRequest', 'The batch request could not be processed.');
  } catch (error) {
    if (!(error instanceof GoogleError)) throw error;
    return errorAnswer(error, 'classic');
  }
  const boundary = 'batch_emulated';
  const answers = parts.map(({ id, path }) => {
    const { status, headers: said, body } = answer({ method: 'GET', url: origin + path, headers, body: '' });
    const lines = Object.entries({ ...said, 'content-length': String(body.length) }).map(
      ([name, value]) => `${name}: ${value}`,
    );
    return [
      `--${boundary}`,
      'Content-Type: application/http',
      `Content-ID: <response-${id}>`,
      '',
      `HTTP/1.1 ${status} ${status < 300 ? 'OK' : 'Error'}`,
      ...lines,
      '',
      body,
      '',
    ].join('\r\n');
  });
  return {
    status: 200,
    headers: { 'content-type': `multipart/mixed; boundary=${boundary}` },
    body: `${answers.reverse().join('')}--${boundary}--\r\n`,
  };
}
