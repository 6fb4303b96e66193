import { escaped } from './escaped';

/** What somebody sees who may not use Postlock. */
export const refusalCard = (reason: string): GoogleAppsScript.Card_Service.Card =>
  CardService.newCardBuilder()
    .setHeader(CardService.newCardHeader().setTitle('Postlock'))
    .addSection(CardService.newCardSection().addWidget(CardService.newTextParagraph().setText(escaped(reason))))
    .build();
