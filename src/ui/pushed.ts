/** Answers a press by a card on top of the one that was pressed. */
export const pushed = (card: GoogleAppsScript.Card_Service.Card): GoogleAppsScript.Card_Service.ActionResponse =>
  CardService.newActionResponseBuilder().setNavigation(CardService.newNavigation().pushCard(card)).build();
