import { forgetChatWebhook, keepChatWebhook, postToChat } from '../google/chat';
import { readHelp } from '../google/help';
import { keep, readKept } from '../google/kept';
import { describeFailure, remedyFor } from '../model/failure';
import { WORDS } from '../ui/words';
import { NONE } from '../workbook/settingValues';

/** https://developers.google.com/workspace/chat/quickstart/webhooks */
const WEBHOOK = /^https:\/\/chat\.googleapis\.com\/v1\/spaces\/[\w-]+\/messages\?key=[^&\s]+&token=[^&\s]+$/;

/**
 * Tells in a space of Google Chat too from now on, once that was tried, or no longer.
 * @param me the caller, who was found to be an admin
 * @param typed the address of a webhook, or none
 * @returns why not, if it was not done
 */
export function useChat(me: string, typed: string): string | undefined {
  const { installer = '', told, chatTold = told, uninstalled } = readKept();
  if (uninstalled) return uninstalled;
  if (installer !== me) return WORDS.only(installer);
  if (typed.toLowerCase() === NONE) {
    forgetChatWebhook();
    keep({ chatTold: null, chatFailed: null });
    return undefined;
  }
  if (!WEBHOOK.test(typed)) return WORDS.noWebhook;
  const failure = postToChat(typed, WORDS.chatBegins, 'digest', `postlock-${Date.now()}`);
  if (failure) return `${describeFailure(failure)}. ${remedyFor(failure, readHelp())}`;
  keepChatWebhook(typed);
  keep({ chatTold, chatFailed: null });
  return undefined;
}
