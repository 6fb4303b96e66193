import type { Failure } from '../model/failure';
import type { News } from '../model/news';
import type { State } from '../model/state';

export interface Sender {
  workbookId: string;
  /** The account Postlock runs as. */
  installer: string;
}

/** A way to tell people. */
export interface Channel {
  /** Where it is kept up to which news it told, and why it could not tell the last. */
  told: 'told' | 'chatTold';
  failed: 'mailFailed' | 'chatFailed';
  /** How many news it tells in one tick. */
  most: number;
  isOn: () => boolean;
  /**
   * Tells news, or says why it could not, or whom it could not tell.
   * @param before what is kept of that
   */
  send: (news: News, state: Omit<State, 'outbox'>, sender: Sender, before?: Failure) => Failure | undefined;
}
