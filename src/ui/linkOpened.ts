/** Answers a button by opening a page. */
export const linkOpened = (url: string): GoogleAppsScript.Card_Service.ActionResponse =>
  CardService.newActionResponseBuilder().setOpenLink(CardService.newOpenLink().setUrl(url)).build();
