import { oneLine } from '../../../src/model/oneLine';

test.each([
  ['Robotics 🤖 "Team"', 'Robotics 🤖 "Team"'],
  ['فريق المدرسة', 'فريق المدرسة'],
  ['Club\r\nBcc: x@evil.example', 'Club Bcc: x@evil.example'],
  ['Club\u2028\u0085To do: Nothing.\u0000', 'Club To do: Nothing. '],
  ['gpj\u202Eexe', 'gpj exe'],
  ['half \uD83D of it', 'half of it'],
])('%j', (text, expected) => expect(oneLine(text)).toBe(expected));
