import { type Failure, failed } from '../model/failure';
import { answerOf } from './http';
import { pause } from './pause';
import { countRequest } from './spent';

const API = 'Google Chat';
export const CHAT_WEBHOOK = 'chatWebhook';

const store = () => PropertiesService.getScriptProperties();

/** The address of an incoming webhook. Whoever knows it can post to the space, so it is shown, mailed and logged nowhere. */
export const chatWebhook = (): string | null => store().getProperty(CHAT_WEBHOOK);

export const keepChatWebhook = (url: string): void => {
  store().setProperty(CHAT_WEBHOOK, url);
};

export const forgetChatWebhook = (): void => {
  store().deleteProperty(CHAT_WEBHOOK);
};

/** All webhooks of a space share one request a second. https://developers.google.com/workspace/chat/quickstart/webhooks */
const BETWEEN_MS = 1100;

/**
 * Posts a text in a thread of the space, or says why not. Waits a second before.
 * @param id of the message: one that was posted before is not posted again
 */
export function postToChat(webhook: string, text: string, threadKey: string, id: string): Failure | undefined {
  pause(BETWEEN_MS);
  countRequest(API);
  try {
    const answer = UrlFetchApp.fetch(
      `${webhook}&messageReplyOption=REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD&requestId=${id}`,
      {
        method: 'post',
        contentType: 'application/json',
        payload: JSON.stringify({ text, thread: { threadKey } }),
        muteHttpExceptions: true,
        followRedirects: false,
      },
    );
    const read = answerOf({ api: API, method: 'post', url: '' }, answer.getResponseCode(), answer.getContentText());
    // An answer may repeat what it was sent.
    return 'failure' in read ? { ...read.failure, message: 'it did not take the message' } : undefined;
  } catch {
    // What Apps Script throws names the address.
    return failed(API, 'down', 'no answer');
  }
}
