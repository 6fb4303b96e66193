import { worldOf } from '../../emulator/worldOf';
import { evaluate } from './tinyScript';

const send = (fields: string) => `MailApp.sendEmail({ to: 'amy@school.example', subject: 's', body: 'b', ${fields} })`;

test('a mail arrives as it was sent', () => {
  const world = worldOf();
  evaluate(
    world,
    `MailApp.sendEmail({
      to: 'amy@school.example, bob@school.example', cc: 'chris@school.example', subject: 'Opened', body: 'text',
      htmlBody: '<p>html</p>', name: 'Postlock' })`,
  );
  expect(world.mails).toEqual([
    {
      at: world.clock.now(),
      to: ['amy@school.example', 'bob@school.example'],
      cc: ['chris@school.example'],
      subject: 'Opened',
      text: 'text',
      html: '<p>html</p>',
      name: 'Postlock',
    },
  ]);
});

test('the other form: recipient, subject, body', () => {
  const world = worldOf();
  evaluate(world, `MailApp.sendEmail('amy@school.example', 'subject', 'body', { name: 'Postlock' })`);
  expect(world.mails).toMatchObject([
    { to: ['amy@school.example'], subject: 'subject', text: 'body', name: 'Postlock' },
  ]);
});

test('every recipient counts, and a message over the quota is not sent at all', () => {
  const world = worldOf();
  world.script.mailQuota = 3;
  expect(evaluate(world, `${send(`bcc: 'bob@school.example'`)}; return MailApp.getRemainingDailyQuota()`)).toBe(1);
  expect(() => evaluate(world, send(`bcc: 'bob@school.example'`))).toThrow(
    'Service invoked too many times for one day: email.',
  );
  expect(world.mails).toHaveLength(1);
  expect(world.script.mailQuota).toBe(1);
});

test('the quota is back after a day', () => {
  const world = worldOf();
  world.script.mailQuota = 0;
  expect(evaluate(world, 'return MailApp.getRemainingDailyQuota()')).toBe(0);
  world.clock.advance(24 * 3_600_000);
  expect(evaluate(world, 'return MailApp.getRemainingDailyQuota()')).toBe(1500);
});

test.each([
  [`to: ''`, 'Failed to send email: no recipient'],
  [`to: 'amy'`, 'Invalid email: amy'],
  [`to: 'amy..b@school.example'`, 'Invalid email: amy..b@school.example'],
  [`to: 'amy@school.example;bob@school.example'`, 'Invalid email: amy@school.example;bob@school.example'],
  [`to: Array(51).fill('amy@school.example').join()`, 'Limit exceeded: Email Recipients Per Message.'],
  [`body: 'x'.repeat(400 * 1024 + 1)`, 'Limit exceeded: Email Body Size.'],
  [`subject: 'x'.repeat(251)`, 'Argument too large: subject'],
  [`subject: 'two\\nlines'`, 'a subject of more than one line'],
  [`attachments: []`, 'a mail’s attachments'.replace('’', "'")],
])('refused: %s', (fields, message) => {
  const world = worldOf();
  expect(() => evaluate(world, send(fields))).toThrow(message);
  expect(world.mails).toEqual([]);
});
