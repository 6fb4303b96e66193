import { chatWebhook } from '../google/chat';
import { readHelp } from '../google/help';
import { readKept } from '../google/kept';
import { keyOf } from '../model/finding';
import { ACTIONS } from '../plan/actionsFor';
import { askCard } from '../ui/askCard';
import { findingCard } from '../ui/findingCard';
import { helpCard } from '../ui/helpCard';
import { notified } from '../ui/notified';
import { proposalCard } from '../ui/proposalCard';
import { pushed } from '../ui/pushed';
import { settingsCard } from '../ui/settingsCard';
import { WORDS } from '../ui/words';
import { settingFields } from '../workbook/settingsTab';
import { type CardEvent, parameterOf } from './cardEvent';
import { onlyAdmins } from './onlyAdmins';

/** Whatever in a card leads to another card. */
export function showCard(event?: CardEvent): GoogleAppsScript.Card_Service.ActionResponse {
  const me = onlyAdmins();
  const { state, installer = '' } = readKept();
  const now = new Date().toISOString();
  const named = (name: string) => parameterOf(event, name);
  if (named('card') === 'help') return pushed(helpCard(readHelp(), 'Help'));
  if (!state?.settings) return notified(WORDS.notInstalled);
  if (named('card') === 'settings')
    return pushed(settingsCard(settingFields(state.settings, readHelp()), chatWebhook() !== null));
  if (named('card') === 'proposal') return pushed(proposalCard(state, state.settings.alertRecipients.join(', ')));
  const finding = state.findings.find(each => keyOf(each) === named('key'));
  const action = ACTIONS.find(each => each === named('action'));
  if (!finding) return notified(WORDS.gone);
  return pushed(
    action ? askCard(action, finding, state, me, readHelp(), now) : findingCard(finding, state, installer, me, now),
  );
}
