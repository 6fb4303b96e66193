import type { Answer } from '../model/failure';
import { AT_ONCE, answerOf, type Call, isPassing, send, TRIES } from './http';

/**
 * As few as this are sent in parallel, which is fastest. Of more, many go as parts of one request, since Apps Script allows 100,000 requests a day:
 * of 50,000 groups 174 have their turn in a tick of every 5 minutes, with two questions each.
 */
const FEW = 60;
/** Google takes 1,000 (https://developers.google.com/workspace/admin/directory/v1/guides/batch); GAM's 50 are little to lose. */
const MOST_PARTS = 50;
/** Parts are answered one after the other: as long as all lots are under way at once, small ones are done sooner. */
const FEWEST_PARTS = 20;

const PLACES: Record<string, string> = {
  'Directory API': 'https://admin.googleapis.com/batch',
  'Groups Settings API': 'https://www.googleapis.com/batch/groupssettings/v1',
};
const BOUNDARY = 'postlock';

/**
 * Sends questions to one API and answers in their order. Parts that meet what passes are asked again one by one.
 * @param until when to take no more work on (milliseconds since 1970)
 */
export function sendMany(calls: Call[], until: number, tries = TRIES): Answer<unknown>[] {
  const place = PLACES[calls[0]?.api ?? ''];
  if (calls.length <= FEW || place === undefined) return send(calls, until, tries);
  const size = Math.min(MOST_PARTS, Math.max(FEWEST_PARTS, Math.ceil(calls.length / AT_ONCE)));
  const lots = Array.from({ length: Math.ceil(calls.length / size) }, (_, index) =>
    calls.slice(index * size, (index + 1) * size),
  );
  const batches = lots.map(
    (lot): Call => ({
      api: (lot[0] as Call).api,
      method: 'post',
      url: place,
      body: partsOf(lot),
      type: TYPE,
      parts: lot.length,
    }),
  );
  const answers = send(batches, until, tries).flatMap((answer, index) => inParts(lots[index] as Call[], answer));
  const again = calls.flatMap((call, index) => (isPassing(answers[index] as Answer<unknown>, call) ? [index] : []));
  const second = send(
    again.map(index => calls[index] as Call),
    until,
    tries,
  );
  again.forEach((index, nth) => {
    answers[index] = second[nth] as Answer<unknown>;
  });
  return answers;
}

const TYPE = `multipart/mixed; boundary=${BOUNDARY}`;

const partsOf = (calls: Call[]): string =>
  `${calls
    .map(
      ({ url }, index) =>
        `--${BOUNDARY}\r\nContent-Type: application/http\r\nContent-ID: <${index}>\r\n\r\nGET ${url.replace(/^https:\/\/[^/]+/, '')}\r\n\r\n`,
    )
    .join('')}--${BOUNDARY}--`;

/** The answers are in any order, each with the id of its question. A lot that failed as a whole failed in all its parts. */
function inParts(calls: Call[], answer: Answer<unknown>): Answer<unknown>[] {
  if ('failure' in answer) return calls.map(() => answer);
  // The first line is the boundary. In what people wrote it cannot stand at the beginning of a line, since JSON has no line breaks in strings.
  const text = `\n${String(answer.value)}`;
  const parts = new Map(
    text
      .split((/^\n\S+/.exec(text) ?? ['\n'])[0])
      .map(part => [/Content-ID: *<?response-(\d+)/i.exec(part)?.[1], part]),
  );
  return calls.map((call, index) => {
    const [, status, body = ''] =
      /HTTP\/\S+ (\d+)[\s\S]*?\r?\n\r?\n([\s\S]*)/.exec(parts.get(String(index)) ?? '') ?? [];
    return answerOf(call, Number(status ?? 502), body);
  });
}
