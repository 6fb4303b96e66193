import { differencesOfCards } from './appsScript/differences';
import { differencesOfLogs } from './google/activities/differences';
import { differencesOfBigQuery } from './google/bigquery/differences';
import { differencesOfChat } from './google/chat/differences';
import { differencesOfGmail } from './google/gmail/differences';
import { differencesOfPolicies } from './google/policies/differences';
import { differencesOfSheets } from './google/sheets/differences';

/** Where the emulator knowingly is not Google. */
export interface Difference {
  /** The file below `test/emulator` that behaves so. */
  where: string;
  differs: string;
  why: string;
}

export const differences: Difference[] = [
  {
    where: 'readRequest.ts',
    differs: 'Directory and Groups Settings requests with an unknown parameter or field stop the run.',
    why: 'Google ignores them silently, and that hides a spelling mistake until it hurts.',
  },
  {
    where: 'authorize.ts',
    differs:
      'A Sheets request without a token gets 401; Google gives 403 "unregistered callers" where an API key would do.',
    why: 'Postlock has no API key, and either is no answer to it.',
  },
  {
    where: 'google/directoryGroups.ts',
    differs:
      'A search for groups knows of every change of an address searchLagMinutes later, and of a deletion and of a changed name at once.',
    why: 'Google says an hour for most and 36 hours for some, and not for which.',
  },
  {
    where: 'google/directoryGroups.ts',
    differs: "An apostrophe in a query is written as \\' without quotes around the value, too.",
    why: 'Google states how to write one inside quotes only, and not whether a beginning may stand in quotes.',
  },
  {
    where: 'latency.ts',
    differs: 'Each part of a batch takes 40 ms more, one after the other.',
    why: 'Google gives no figure; alone, a part takes 200 ms, most of them travel.',
  },
  {
    where: 'google/batch.ts',
    differs: 'Only GET may be part of a batch, and only one with a Content-ID.',
    why: 'Postlock sends nothing else so.',
  },
  {
    where: 'authorize.ts',
    differs: 'A delegated admin may do everything that is emulated.',
    why: 'Privileges of single admin roles are not modelled; a refusal can be had with a fault.',
  },
  {
    where: 'authorize.ts',
    differs: 'Owners and managers of a group who are no admins may not read its settings.',
    why: 'What exactly Google lets them do is not documented.',
  },
  {
    where: 'google/quota.ts',
    differs: 'Windows begin on the full minute, and days at midnight in California.',
    why: 'Google says so of days for other APIs; of these only that quotas are refilled every minute or day.',
  },
  {
    where: 'google/directory.ts',
    differs: 'A page size over the most that Google gives stops the run.',
    why: 'Whether Google cuts it or refuses it is not documented.',
  },
  {
    where: 'google/directoryGroups.ts',
    differs: 'Without orderBy, groups come in the order of their ids.',
    why: 'Google promises no order; the emulator has one that nobody relies on by mistake.',
  },
  {
    where: 'google/directoryMembers.ts',
    differs: 'Members outside the domain have the type EXTERNAL.',
    why: 'The type is documented; older records of Google say USER without a status.',
  },
  {
    where: 'google/directoryMembers.ts',
    differs: 'Members come in the order of their addresses, and includeDerivedMembership stops the run.',
    why: 'Google promises no order, and calls its derived lists inconsistent.',
  },
  {
    where: 'google/directoryMembers.ts',
    differs: 'To ask hasMember of what is no account of the customer stops the run.',
    why: 'Google documents an "Invalid input" error for some of these, and not its words.',
  },
  {
    where: 'google/directoryOrgUnits.ts',
    differs: 'Units come in the order of their paths; the root is called as the primary domain.',
    why: 'Google promises no order; the name of a root is the name of the organization, which worlds do not have.',
  },
  {
    where: 'google/directoryOrgUnits.ts',
    differs: 'A path without its first slash stops the run.',
    why: 'Google documents the full path, and some clients leave the slash out.',
  },
  {
    where: 'google/orgUnits.ts',
    differs: 'A unit is there as long as an account or a list of the world names it; to rename it is in no log.',
    why: 'Nothing here reads what becomes of units but their paths and ids.',
  },
  {
    where: 'google/directoryUsers.ts',
    differs: 'Every account was made on the same day, and none is suspended.',
    why: 'Nothing here depends on it.',
  },
  {
    where: 'google/coupled.ts',
    differs: 'MODERATE_NON_MEMBERS that would stay beside a narrowed whoCanPostMessage is refused.',
    why: 'Known is the refusal when both are sent (GAM#1601); the other way round nobody wrote down: the strict reading.',
  },
  {
    where: 'google/coupled.ts',
    differs:
      'A call that reverts archiveOnly sets whoCanPostMessage to ALL_MANAGERS_CAN_POST, whatever else it asks for.',
    why: 'It is what the description of archiveOnly says; what wins in one call nobody wrote down.',
  },
  {
    where: 'google/groupsSettings.ts',
    differs: 'Texts of refusals for a bad value or a long text are made up; their reason is "invalid".',
    why: 'Google does not document them.',
  },
  {
    where: 'google/groupsSettings.ts',
    differs: 'A PUT that leaves a setting out stops the run, as does a change of address or maxMessageBytes.',
    why: 'What Google makes of it is not documented.',
  },
  {
    where: 'google/groupsSettings.ts',
    differs: 'Who may see members may be wider than who may see the group, which Google refuses.',
    why: 'Postlock never writes these settings.',
  },
  {
    where: 'google/groupsSettings.ts',
    differs: 'Settings are in force, and a new group can be read, at once.',
    why: 'Google takes up to 45 seconds; a test that needs it has faults.',
  },
  {
    where: 'google/sheets/openSpreadsheet.ts',
    differs: 'With drive.file an account sees what it made itself by any app; with a wider scope, everything.',
    why: 'Which app made a file is not kept, and sharing is not modelled.',
  },
  {
    where: 'google/sheets/cell.ts',
    differs: 'A formula is not calculated: it comes to #ERROR!.',
    why: 'Postlock writes none, and so every formula that got in shows.',
  },
  {
    where: 'google/sheets/getSpreadsheet.ts',
    differs: 'Default formats are left out, and effectiveFormat stops the run.',
    why: 'How a cell looks in the end is for people to see, not for the script to read.',
  },
  {
    where: 'google/sheets/numberFormat.ts',
    differs: 'Numbers, dates and patterns are those of en_US, and only common patterns are known.',
    why: 'An unknown pattern stops the run.',
  },
  {
    where: 'google/sheets/userEntered.ts',
    differs:
      'Of dates only 2024-01-31 and 1/31/2024 are understood, with or without a time; amounts of money are text.',
    why: 'Google understands many more; who types one sees text here.',
  },
  {
    where: 'google/sheets/requests/dimensions.ts',
    differs: 'A column fitted to its text is seven pixels a character wide.',
    why: 'Google measures the text in its font.',
  },
  {
    where: 'google/sheets/requests/filterAndSort.ts',
    differs: 'A filter hides nothing: criteria and sort orders of a filter stop the run.',
    why: 'Filtering is for people.',
  },
  {
    where: 'google/sheets/limits.ts',
    differs: 'A call of more than 180 seconds, or of more than 2 MB, is not refused.',
    why: 'The size is advice, and nothing here takes that long.',
  },
  {
    where: 'person.ts',
    differs: 'Nobody but the person is asked: protected ranges keep nobody from typing.',
    why: 'They warn, and the owner may always go on.',
  },
  {
    where: 'posting.ts',
    differs:
      'No member is new, no member has left delivery off, no message is spam, and Google bounces none for its number.',
    why: 'Google caps 300 posts in 5 minutes and 6.2 million recipients an hour for a group; the storms on record stayed far below.',
  },
  {
    where: 'posting.ts',
    differs: 'A post is accepted and delivered in the same moment, to its sender too.',
    why: 'Minutes of delay change no count.',
  },
  {
    where: 'server.ts',
    differs: 'All hosts of Google are one, at paths that tell them apart.',
    why: 'A client can be pointed at one root URL.',
  },
  {
    where: 'appsScript/run.ts',
    differs:
      'Of two executions that overlap, the later runs to its end while the earlier stands still: the clock moves for both, the limit of the earlier does not, and a lock it holds cannot come free meanwhile.',
    why: 'Services are synchronous, and so is the emulator: one thread, one clock, the same result every time.',
  },
  {
    where: 'appsScript/run.ts',
    differs: 'Only services take time. A loop that calls none of them takes none, and is never killed.',
    why: 'Figures in virtual time must not depend on the machine.',
  },
  {
    where: 'appsScript/run.ts',
    differs: 'A killed script may still run its catch and finally blocks, though nothing it calls there has an effect.',
    why: 'JavaScript cannot be stopped from within; what counts is what is left behind.',
  },
  {
    where: 'appsScript/realm.ts',
    differs:
      'Methods of Date that use local time are refused, and text without an offset is read in the machine’s zone.',
    why: 'Local time is that of the manifest, and Node has one time zone for all realms.',
  },
  {
    where: 'appsScript/urlFetchApp.ts',
    differs:
      'Google does the work of all requests of a lot at one moment, in their order, half-way through the slowest.',
    why: 'In which order parallel requests arrive is chance; a kill at the n-th must mean the same every time.',
  },
  {
    where: 'appsScript/fetchRequest.ts',
    differs: 'The wording of a refusal by urlFetchWhitelist and of too large headers is ours.',
    why: 'No public text quotes Google’s.',
  },
  {
    where: 'appsScript/triggers.ts',
    differs: 'A trigger fires on the second, and runs the code that created it.',
    why: 'Nothing depends on the seconds by which Google is late; a deployment in mid-flight is another story.',
  },
  {
    where: 'appsScript/scriptApp.ts',
    differs: 'Every user has granted every scope of the manifest, and enum values are their names.',
    why: 'What a refused scope does is seen at Google’s door, with a token of fewer scopes.',
  },
  {
    where: 'appsScript/propertiesService.ts',
    differs: 'The quota of 500,000 reads and writes a day is not counted.',
    why: 'Postlock uses some dozen a tick.',
  },
  {
    where: 'appsScript/mailApp.ts',
    differs:
      'One quota for all users; addresses with a display name are refused; a subject has 250 characters at most.',
    why: 'Postlock sends as one account, to plain addresses; the subject’s limit is known of GmailApp only.',
  },
  {
    where: 'appsScript/cardBuilder.ts',
    differs: 'What is missing or too much in a card is refused where it is added, in our words.',
    why: 'Google refuses it too, mostly only when the card is shown, and says no more than "Something went wrong".',
  },
  {
    where: 'appsScript/cardArguments.ts',
    differs: 'An action must name a function that is there, and text may have no markup that cards do not know.',
    why: 'Google notices the one when somebody presses the button, and the other never.',
  },
  ...differencesOfChat,
  ...differencesOfLogs,
  ...differencesOfBigQuery,
  ...differencesOfCards,
  ...differencesOfSheets,
  ...differencesOfGmail,
  ...differencesOfPolicies,
];
