type Widget = GoogleAppsScript.Card_Service.Widget;

/** Some widgets of a card, under a header of their own or not; folded until somebody opens it. */
export interface Section {
  header?: string;
  folded?: true;
  widgets: Widget[];
}

/** A card: its title, what it is about, sections from top to bottom, and what can be pressed at its foot. */
export function cardOf(
  title: string,
  subtitle: string,
  sections: Section[],
  primary?: GoogleAppsScript.Card_Service.TextButton,
  secondary?: GoogleAppsScript.Card_Service.TextButton,
): GoogleAppsScript.Card_Service.Card {
  const card = CardService.newCardBuilder().setHeader(
    CardService.newCardHeader().setTitle(title).setSubtitle(subtitle),
  );
  for (const { header, folded = false, widgets } of sections) {
    const section = CardService.newCardSection().setCollapsible(folded);
    if (header) section.setHeader(header);
    for (const widget of widgets) section.addWidget(widget);
    card.addSection(section);
  }
  if (primary) {
    const footer = CardService.newFixedFooter().setPrimaryButton(primary);
    card.setFixedFooter(secondary ? footer.setSecondaryButton(secondary) : footer);
  }
  return card.build();
}
