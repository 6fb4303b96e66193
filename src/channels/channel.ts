import type { Failure } from '../model/failure';
import type { News } from '../model/news';
import type { State } from '../model/state';

export interface Sender {
  workbookId: string;
  /** The account Postlock runs as. */
  installer: string;
}

/** Tells news, or says why it could not. */
export type Channel = (news: News, state: Omit<State, 'outbox'>, sender: Sender) => Failure | undefined;
