import type { Difference } from '../../differences';

/** Where the logs and the Reports API knowingly are not Google's. */
export const differencesOfLogs: Difference[] = [
  {
    where: 'google/activities/settingEvents.ts',
    differs: 'A setting is called as in the API, in upper snake case: WHO_CAN_POST_MESSAGE; values are the API’s.',
    why: 'Google documents neither; only WHO_CAN_JOIN and ALLOW_EXTERNAL_MEMBERS were seen.',
  },
  {
    where: 'google/activities/settingEvents.ts',
    differs: 'Under the new names a setting is called "GroupSettingsProto who_can_post_message".',
    why: 'Made up on the pattern of what was seen of Gmail; no record of a group was.',
  },
  {
    where: 'google/activities/settingEvents.ts',
    differs:
      'In the log of Groups roles are owners, managers, members, domain_users and all_users, the wider with the narrower.',
    why: 'Only "managers" and "members" were ever seen, and without owners.',
  },
  {
    where: 'google/activities/settingEvents.ts',
    differs: 'In the log of Groups every setting that is no permission is a basic setting, but for spam moderation.',
    why: 'Google documents the events, not which setting is told by which.',
  },
  {
    where: 'google/activities/logSettings.ts',
    differs: 'Each setting is an activity of its own; a change of name or description is not written down.',
    why: 'Nothing here reads them, and how Google bundles is not documented.',
  },
  {
    where: 'google/activities/logApiCall.ts',
    differs:
      'Calls that only read are not written down, the actor is bare, as in a public record, and Sheets count as DRIVE.',
    why: 'Reads would be nearly all of the log; what a robot’s call and the bucket of Sheets look like was not seen.',
  },
  {
    where: 'google/activities/groupEvents.ts',
    differs: 'Events of groups come without a namespace; roles and kinds of members are in lower case.',
    why: 'Public records show the names of the parameters, and few values.',
  },
  {
    where: 'google/activities/origin.ts',
    differs: 'All people sit at one address; calls by Apps Script have none.',
    why: 'From where a person comes matters to no test yet.',
  },
  {
    where: 'google/activities/writeActivity.ts',
    differs: 'All that happens at one time is seen after the same lag.',
    why: 'Google’s lag varies, and rarely an event never comes; a test can set it before each event.',
  },
  {
    where: 'google/activities/mailEvents.ts',
    differs:
      'One sent event a message, one received event a mailbox, and no other kind; bounced and held posts are sent too.',
    why: 'Raw logs may have several rows for a message; opens and replies play no part here.',
  },
  {
    where: 'google/activities/mailEvents.ts',
    differs: 'Source and destination of a message are messages within a message, which the description does not have.',
    why: 'That is how clients read them; a field mask can therefore not name what is in them.',
  },
  {
    where: 'google/activities/mailEvents.ts',
    differs: 'Service, action type, size and duration are the same for all messages.',
    why: 'Nothing here depends on them, and Google does not document them for this API.',
  },
  {
    where: 'google/activities/mailEvents.ts',
    differs:
      'A copy that restricted delivery rejects has a received event without success and, under gmailLogHasMessageSet, a message_set of the one type 6.',
    why: 'Google tells of that type in its console; which events and fields this API has of it was not seen.',
  },
  {
    where: 'google/activities/mailEvents.ts',
    differs: 'A message that bounces for some whom it is sent to is sent with success, and with that message_set too.',
    why: 'Whether Google writes one event or several of it was not seen.',
  },
  {
    where: 'google/activities/unitWith.ts',
    differs:
      'A unit that no account is in or below stops the run; what a program or a deleted account did is in no unit.',
    why: 'Google documents only that records are shown for users who belong to the unit.',
  },
  {
    where: 'google/activities/entries.ts',
    differs: 'Of one moment what was written last comes first; start and end belong to the report.',
    why: 'Google says no more than that the newest come first.',
  },
  {
    where: 'google/activities/filters.ts',
    differs:
      'A parameter of another event of the log empties the report; one that no event of the log has is passed over; without eventName an event that lacks it is left out.',
    why: 'So read: "empty if the parameter doesn’t belong to the eventName", and "ignores an invalid parameter".',
  },
  {
    where: 'google/activities/filters.ts',
    differs: 'Gmail events can be filtered by event_info.mail_event_type alone; all other parameters are passed over.',
    why: 'It is the only one that Google documents.',
  },
  {
    where: 'google/activities/filters.ts',
    differs: 'Two numbers compare as numbers, all else as text; of a list one match is enough.',
    why: 'Google documents only the operators.',
  },
  {
    where: 'google/activities/activitiesList.ts',
    differs: 'A page token belongs to all parameters but fields and maxResults; text of its refusal is made up.',
    why: 'Google does not say what may change between pages.',
  },
  {
    where: 'google/activities/activitiesList.ts',
    differs: 'Under emptyLogPages every page comes after an empty one.',
    why: 'That some do is known of other lists; when, nobody can foresee.',
  },
  {
    where: 'google/activities/eventParameters.ts',
    differs: 'Logs and events that nothing here writes stop the run.',
    why: 'A spelling mistake would be an empty report.',
  },
  {
    where: 'google/activities/logWindow.ts',
    differs: 'A start after now is told that it is after the end.',
    why: 'Google documents that it is refused, not how.',
  },
  {
    where: 'google/activities/checkSyntax.ts',
    differs: 'Texts of refusals for a malformed time or filter, or too large a page, are made up.',
    why: 'Google documents the forms and bounds only.',
  },
  {
    where: 'google/activities/spendLogQuota.ts',
    differs: 'Filter queries are counted by user, and the text of the refusal is that of other quotas.',
    why: 'Google documents the status 503 and the figures.',
  },
];
