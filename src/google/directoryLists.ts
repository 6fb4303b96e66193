import * as v from 'valibot';
import { encoded } from '../model/encoded';
import type { Answer } from '../model/failure';
import type { Call } from './http';
import { parsed } from './parsed';
import { sendMany } from './sendMany';

export const API = 'Directory API';
const ROOT = 'https://admin.googleapis.com/admin/directory/v1';

/** A question to the Directory API. */
export const get = (path: string): Call => ({ api: API, method: 'get', url: `${ROOT}/${path}` });

/** A list that was read to its end. */
export interface List<T> {
  items: T[];
  pages: number;
}

/** A mask for what is wanted of a list. */
export const fields = (wanted: string): string => `nextPageToken,${wanted}`;

/** What is in a list. */
export const itemsOf = <T>(answer: Answer<List<T>>): Answer<T[]> =>
  'failure' in answer ? answer : { value: answer.value.items };

/** Reads several lists side by side to their ends, a page of each at a time. A list of which a page is missing is not given. */
export function readLists<T>(
  paths: string[],
  field: string,
  schema: v.GenericSchema<unknown, T>,
  until: number,
): Answer<List<T>>[] {
  const page = v.object({ nextPageToken: v.optional(v.string()), [field]: v.optional(v.array(schema), []) });
  const lists = paths.map((): Answer<List<T>> => ({ value: { items: [], pages: 0 } }));
  let unread = paths.map((path, index) => ({ index, path }));
  while (unread.length > 0) {
    const answers = sendMany(
      unread.map(({ path }) => get(path)),
      until,
    );
    unread = unread.flatMap(({ index }, place) => {
      const answer = parsed(page, answers[place], API) as Answer<{ nextPageToken?: string }>;
      const list = lists[index];
      if ('failure' in answer) lists[index] = answer;
      if ('failure' in answer || !list || 'failure' in list) return [];
      list.value.items.push(...((answer.value as Record<string, unknown>)[field] as T[]));
      list.value.pages += 1;
      const token = answer.value.nextPageToken;
      return token === undefined ? [] : [{ index, path: paths[index] + encoded`&pageToken=${token}` }];
    });
  }
  return lists;
}
