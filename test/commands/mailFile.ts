import MailComposer from 'nodemailer/lib/mail-composer';
import type { Mail } from '../emulator/world';

/** A file name that tells the mails of a run apart, in the order they were sent: `01-allstudents-was-opened.eml`. */
function nameOf(mail: Mail, number: number): string {
  const words = mail.subject
    .replace(/^Postlock: /, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g) ?? ['mail'];
  const subject = words.join('-').slice(0, 70).replace(/-$/, '');
  return `${String(number).padStart(2, '0')}-${subject}.eml`;
}

/** A mail as a file that mail programs open. The same mail makes the same bytes. */
export async function mailFile(
  mail: Mail,
  number: number,
  from: string,
): Promise<{ name: string; content: Uint8Array }> {
  const message = new MailComposer({
    from: { name: mail.name ?? '', address: from },
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    ...(mail.html && { html: mail.html }),
    date: new Date(mail.at),
    messageId: `<${mail.at}.${number}@mail.example>`,
  }).compile();
  message.baseBoundary = `mail-${number}`;
  return { name: nameOf(mail, number), content: await message.build() };
}
