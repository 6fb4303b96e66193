import { readKept } from '../google/kept';
import { homeCard } from './homeCard';

/** Says something at the foot of the card, and shows the homepage anew. */
export const notified = (text: string): GoogleAppsScript.Card_Service.ActionResponse =>
  CardService.newActionResponseBuilder()
    .setNotification(CardService.newNotification().setText(text))
    .setNavigation(CardService.newNavigation().popToRoot().updateCard(homeCard(readKept(), new Date().toISOString())))
    .build();
