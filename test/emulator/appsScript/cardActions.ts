import { flag, functionName, linkUrl, oneOf, part, plainText, textParameters } from './cardArguments';
import { type Builder, type CardPart, copyOf, type Setter } from './cardBuilder';
import { cardEnums } from './cardEnums';

/** One step of a navigation, of which there may be several; `shows` is the card a step brings. */
const step = (name: string, takesCard: boolean): Setter => ({
  field: 'steps',
  adds: true,
  take(run, argument): CardPart | undefined {
    if (!takesCard) return { type: name };
    const card = copyOf(run, argument, ['Card']);
    return card && { type: name, shows: card };
  },
});

/** What happens when something is pressed, and what a pressed function answers. */
export const cardActions: Record<string, Builder> = {
  Action: {
    needs: ['functionName'],
    methods: {
      setFunctionName: functionName('functionName'),
      setParameters: textParameters('parameters'),
      setLoadIndicator: oneOf('loadIndicator', cardEnums.LoadIndicator),
    },
  },
  OpenLink: {
    needs: ['url'],
    methods: {
      setUrl: linkUrl('url'),
      setOpenAs: oneOf('openAs', cardEnums.OpenAs),
      setOnClose: oneOf('onClose', cardEnums.OnClose),
    },
  },
  Notification: { needs: ['text'], methods: { setText: plainText('text') } },
  Navigation: {
    needs: ['steps'],
    methods: {
      pushCard: step('pushCard', true),
      updateCard: step('updateCard', true),
      popCard: step('popCard', false),
      popToRoot: step('popToRoot', false),
    },
  },
  ActionResponseBuilder: {
    builds: 'ActionResponse',
    methods: {
      setNavigation: part('navigation', 'Navigation'),
      setNotification: part('notification', 'Notification'),
      setOpenLink: part('openLink', 'OpenLink'),
      setStateChanged: flag('stateChanged'),
    },
  },
  UniversalActionResponseBuilder: {
    needs: ['cards|openLink'],
    builds: 'UniversalActionResponse',
    methods: {
      displayAddOnCards: {
        field: 'cards',
        take(run, cards) {
          const copies = Array.isArray(cards) ? cards.map(card => copyOf(run, card, ['Card'])) : [undefined];
          return copies.every(copy => copy !== undefined) ? copies : undefined;
        },
      },
      setOpenLink: part('openLink', 'OpenLink'),
    },
  },
};
