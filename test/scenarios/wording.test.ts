import { cardText } from '../emulator/appsScript/cardText';
import { execute } from '../emulator/appsScript/execute';
import { open, STAFF, STUDENTS, school } from './school';

test('the words of the mail and of the card', () => {
  const here = school({}, [{ group: STUDENTS }, { group: STAFF, onDrift: 'report' }]);
  open(here.group(STUDENTS));
  open(here.group(STAFF), 'ANYONE_CAN_POST');
  here.tick();

  expect(here.mails().map(({ subject, text }) => `${subject}\n\n${text}`)).toMatchInlineSnapshot(`
[
  "Postlock: allstaff@school.example is open (and 1 more)

allstaff@school.example is open
Anyone on the internet may post; the policy allows managers and owners at most.
A post reaches: 15 mailboxes
To do: Set "Who can post" back in the group's settings. Postlock only reports: On drift in the policy row is report.
By: nobody in the log between 14 Dec 2023, 00:04 and 00:09. Logs may be late; if somebody turns up in them, you are told.
When: between 14 Dec 2023, 00:04 and 00:09
Changed: whoCanPostMessage: ALL_MANAGERS_CAN_POST → ANYONE_CAN_POST
POST.1, high, since 14 Dec 2023, 00:09
Group: https://admin.google.com/ac/groups/0b14f6ed657997b

allstudents@school.example was opened and is locked again
Anyone in the domain could post; the policy allows managers and owners at most.
Done: Re-locked and read back. whoCanPostMessage: ALL_IN_DOMAIN_CAN_POST → ALL_MANAGERS_CAN_POST.
A post reaches: 46 mailboxes
To do: Find out who or what opened it, or it may be opened again.
By: nobody in the log between 14 Dec 2023, 00:04 and 00:09. Logs may be late; if somebody turns up in them, you are told.
When: between 14 Dec 2023, 00:04 and 00:09
Changed: whoCanPostMessage: ALL_MANAGERS_CAN_POST → ALL_IN_DOMAIN_CAN_POST
POST.1, high, since 14 Dec 2023, 00:09
Group: https://admin.google.com/ac/groups/03fa67f2c21fe10

At the tick of 14 Dec 2023, 00:09 (Etc/UTC): 1 of 2 protected groups is open: allstaff@school.example.
Mode: enforce. 15 of 15 checks could be read (4 switched off in Settings). Postlock runs as ada.quill@school.example.
Workbook: https://docs.google.com/spreadsheets/d/1byNJCqAviYUlg0c-0NtEzR1DCdUX8OhZ3fWb9vlne-E/edit",
]
`);
  const card = execute(here.world, 'onHomepage', { user: here.admin, kind: 'callback' });
  expect(cardText(card.value)).toMatchInlineSnapshot(`
"Card
  # Postlock
  Who can post to your large groups
  ##
    • As of 14 Dec 2023, 00:09
      1 of 2 protected groups is open: allstaff@school.example.
    • Last tick
      0 minutes ago
    • Next tick
      about 14 Dec 2023, 00:14
    • Cadence
      every 5 minutes
    • Protected groups
      1 of 2 are as the policy says
    • Deliveries today
      not counted so far
    • Coverage
      15 of 15 checks could be read (4 switched off in Settings)
    • Evidence  [Verify] → onVerifyEvidence({})
      intact, 1 row when verified on 14 Dec 2023, 00:04
    • Mode
      enforce
  ## Open findings: 2
    • high · POST.1 · more people may post than the policy allows → onShow({"card":"finding","key":"POST.1 allstaff@school.example"})
      allstaff@school.example: Anyone on the internet may post; the policy allows managers and owners at most.
    • low · DELIV.3 · a protected group takes mail or members from outside → onShow({"card":"finding","key":"DELIV.3 allstaff@school.example"})
      allstaff@school.example: Anyone on the internet may post, which POST.1 tells too.
    • put right in the last day → onShow({"card":"finding","key":"POST.1 allstudents@school.example"})
      allstudents@school.example
  ## Incident review (folded, shows 0 of 4)
    ✎ Group: allstudents@school.example
      (The address of a group)
    ✎ From: 2023-12-13 23:09
      (A time such as 2023-12-13 18:40, Etc/UTC)
    ✎ To: 2023-12-14 00:09
      (A time such as 2023-12-13 18:40, Etc/UTC)
    [Write review] → onReviewIncident({})
  ##
    [Settings] → onShow({"card":"settings"})  [Help] → onShow({"card":"help"})
  Footer: [Run now] → onRunNow({})  [Open workbook] → https://docs.google.com/spreadsheets/d/1byNJCqAviYUlg0c-0NtEzR1DCdUX8OhZ3fWb9vlne-E/edit
"
`);
});
