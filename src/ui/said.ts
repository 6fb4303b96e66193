/** Says something at the foot of the card, which stays as it is. */
export const said = (text: string): GoogleAppsScript.Card_Service.ActionResponse =>
  CardService.newActionResponseBuilder().setNotification(CardService.newNotification().setText(text)).build();
