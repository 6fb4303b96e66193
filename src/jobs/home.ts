import { readHelp } from '../google/help';
import { readKept } from '../google/kept';
import { askRights } from '../google/rights';
import { describeFailure, messageOf, remedyFor } from '../model/failure';
import { firstCard } from '../ui/firstCard';
import { homeCard } from '../ui/homeCard';
import { refusalCard } from '../ui/refusalCard';
import { onlyAdmins } from './onlyAdmins';

const PATIENCE_MS = 15_000;

/** The add-on's homepage: what the last tick found, with no question to Google but who is looking; before the first, what it needs and has. */
export function home(): GoogleAppsScript.Card_Service.Card {
  try {
    onlyAdmins();
  } catch (error) {
    return refusalCard(messageOf(error));
  }
  const kept = readKept();
  const now = new Date().toISOString();
  if (kept.state && kept.workbookId !== undefined) return homeCard(kept, now);
  const help = readHelp();
  const rights = askRights(now, Date.now() + PATIENCE_MS).map(({ what, answer }) => ({
    what,
    ...('failure' in answer && { missing: `${describeFailure(answer.failure)}. ${remedyFor(answer.failure, help)}` }),
  }));
  return firstCard(help, rights);
}
