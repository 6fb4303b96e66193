export const openLink = (url: string): GoogleAppsScript.Card_Service.UniversalActionResponse =>
  CardService.newUniversalActionResponseBuilder().setOpenLink(CardService.newOpenLink().setUrl(url)).build();
