import type { Mail } from '../world';
import { dailyUse } from './dailyUse';
import { known } from './known';
import { counted, exception, gap, needScope, passSomeTime, type Run } from './run';

type Message = Record<string, unknown>;

const FILE = 'mailApp.ts';

/** https://developers.google.com/apps-script/guides/services/quotas */
const MOST_RECIPIENTS = 50;
const MOST_BODY_BYTES = 400 * 1024;
/** Known of GmailApp only (https://developers.google.com/apps-script/reference/gmail/gmail-app). */
const LONGEST_SUBJECT = 250;

const FIELDS = ['to', 'cc', 'bcc', 'subject', 'body', 'htmlBody', 'name'];

/** https://developers.google.com/apps-script/reference/mail/mail-app */
export function createMailApp(run: Run) {
  const { world, record } = run;
  return known(run, 'MailApp', FILE, {
    sendEmail(...args: unknown[]) {
      needScope(run, 'MailApp.sendEmail', 'script.send_mail');
      const message = messageOf(args);
      passSomeTime(run, 300, 900);
      const mail = mailOf(run, message);
      const recipients = [mail.to, mail.cc, mail.bcc].flatMap(each => each ?? []).length;
      dailyUse(world, record.user);
      if (recipients > world.script.mailQuota) {
        throw exception(run, 'Service invoked too many times for one day: email.');
      }
      counted(run, () => {
        world.script.mailQuota -= recipients;
        world.mails.push(mail);
      });
    },
    getRemainingDailyQuota() {
      needScope(run, 'MailApp.getRemainingDailyQuota', 'script.send_mail');
      passSomeTime(run, 20, 60);
      dailyUse(world, record.user);
      return world.script.mailQuota;
    },
  });
}

/** `sendEmail` takes one message, or recipient, subject and body, with or without options. */
function messageOf([first, subject, body, options]: unknown[]): Message {
  if (typeof first === 'object' && first !== null) return first as Message;
  return { ...(options as Message | undefined), to: first, subject, body };
}

function mailOf(run: Run, message: Message): Mail {
  const unknown = Object.keys(message).find(field => !FIELDS.includes(field));
  if (unknown) gap(run, `a mail's ${unknown}`, FILE);
  const text = (field: string) => {
    const value = message[field] ?? '';
    return typeof value === 'string' ? value : gap(run, `a mail's ${field} that is not text`, FILE);
  };
  const [to, cc, bcc] = ['to', 'cc', 'bcc'].map(field => addresses(run, text(field))) as [string[], string[], string[]];
  const all = [...to, ...cc, ...bcc];
  if (all.length === 0) throw exception(run, 'Failed to send email: no recipient');
  if (all.length > MOST_RECIPIENTS) throw exception(run, 'Limit exceeded: Email Recipients Per Message.');
  checkContent(run, text('subject'), [text('body'), text('htmlBody')]);
  return {
    at: run.world.clock.now(),
    to,
    ...(cc.length > 0 && { cc }),
    ...(bcc.length > 0 && { bcc }),
    subject: text('subject'),
    text: text('body'),
    html: text('htmlBody'),
    ...(message.name === undefined ? {} : { name: text('name') }),
  };
}

function addresses(run: Run, list: string): string[] {
  if (list.trim() === '') return [];
  return list.split(',').map(part => {
    const address = part.trim();
    if (!/^[^\s@<>".]+(\.[^\s@<>".]+)*@[^\s@<>".]+(\.[^\s@<>".]+)+$/.test(address))
      throw exception(run, `Invalid email: ${address}`);
    return address;
  });
}

function checkContent(run: Run, subject: string, bodies: string[]): void {
  if (/[\r\n]/.test(subject)) gap(run, 'a subject of more than one line', FILE);
  if (subject.length > LONGEST_SUBJECT) throw exception(run, 'Argument too large: subject');
  if (bodies.some(body => Buffer.byteLength(body) > MOST_BODY_BYTES)) {
    throw exception(run, 'Limit exceeded: Email Body Size.');
  }
}
