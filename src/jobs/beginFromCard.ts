import { readKept } from '../google/kept';
import { messageOf } from '../model/failure';
import { THIRTY_SECONDS } from '../plan/budget';
import { proposalCard } from '../ui/proposalCard';
import { pushed } from '../ui/pushed';
import { said } from '../ui/said';
import { WORDS } from '../ui/words';
import { installWithin } from './install';
import { onlyAdmins } from './onlyAdmins';

/** The button "Begin": installs, looks at the domain once as far as the time of a button goes, and proposes groups. */
export function beginFromCard(): GoogleAppsScript.Card_Service.ActionResponse {
  const me = onlyAdmins();
  try {
    installWithin(THIRTY_SECONDS);
    const { state } = readKept();
    return state ? pushed(proposalCard(state, me)) : said(WORDS.notInstalled);
  } catch (error) {
    return said(messageOf(error));
  }
}
