import { chatWebhook, postToChat } from '../google/chat';
import { cut } from '../model/cut';
import { workbookLink } from '../model/links';
import { dayAndTime } from '../model/localTime';
import type { News } from '../model/news';
import type { State } from '../model/state';
import type { Channel } from './channel';
import { paragraph } from './letter';

/** They come a second apart, and a tick has little time. */
const MOST_MESSAGES = 5;
const MOST_NEWS = 2;
/** A message has 32,000 bytes at most, and few read so far. https://developers.google.com/workspace/chat/api/reference/rest/v1/spaces.messages/create */
const LONGEST = 4000;

interface Message {
  /** The key of its thread. */
  thread: string;
  lines: string[];
}

/** A message for each news, in the thread of its finding, to the space of Google Chat whose webhook is kept. */
export const chat: Channel = {
  ...{ told: 'chatTold', failed: 'chatFailed' },
  most: MOST_NEWS,
  isOn: () => chatWebhook() !== null,
  send(news, state, { workbookId }) {
    const end = `Tick of ${dayAndTime(news.at, state.timeZone)}. <${workbookLink(workbookId)}|Open the workbook>`;
    for (const [index, { thread, lines }] of messagesOf(news, state).entries()) {
      const text = `${cut(lines.join('\n'), LONGEST)}\n${end}`;
      const failure = postToChat(chatWebhook() ?? '', text, thread, `postlock-${Date.parse(news.at)}-${index}`);
      if (failure) return failure;
    }
    return undefined;
  },
};

function messagesOf({ at, items, digest, month }: News, { timeZone }: Omit<State, 'outbox'>): Message[] {
  if (month) return [];
  if (digest)
    return [
      {
        thread: 'digest',
        lines: digest.flatMap(({ title, lines }) => [
          `*${plain(title)}*`,
          ...lines.map(line => `\u2022 ${plain(line)}`),
        ]),
      },
    ];
  const shown = items.slice(0, MOST_MESSAGES);
  const more = items.length - shown.length;
  return shown.map((item, index) => {
    const { headline, lines } = paragraph(item, at, timeZone);
    const { check, subject, since } = item.finding;
    return {
      thread: cut(`${check} ${subject} ${since}`, LONGEST),
      lines: [
        `*${plain(headline)}*`,
        ...lines.map(({ label, text }) => plain(label ? `${label}: ${text}` : text)),
        ...(more > 0 && index === shown.length - 1 ? [`And ${more} more, in the Findings tab.`] : []),
      ],
    };
  });
}

/** What comes from the domain mentions nobody and links nowhere. https://developers.google.com/workspace/chat/format-messages */
const plain = (text: string): string => text.replace(/</g, '\u2039').replace(/\*/g, '\u2217');
