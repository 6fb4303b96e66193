import { cardActions } from './cardActions';
import { flag, oneOf, part, parts, pictureUrl, plainText, richText, wholeNumber } from './cardArguments';
import { type Builder, type CardPart, createBuilder } from './cardBuilder';
import { cardEnums } from './cardEnums';
import { inputsOf, widgetsOf } from './cardInputs';
import { cardWidgets, WIDGETS } from './cardWidgets';
import { known } from './known';
import type { Run } from './run';

/**
 * Sections of a card, and widgets: https://developers.google.com/workspace/add-ons/concepts/cards says of a section,
 * https://developers.google.com/workspace/add-ons/guides/workspace-restrictions of a card.
 */
const MOST = { sections: 100, widgets: 100 };

function wrongInCard(card: CardPart): string | undefined {
  const { length } = widgetsOf(card);
  if (length > MOST.widgets) return `Card has ${length} widgets: at most ${MOST.widgets} are allowed.`;
  const names = inputsOf(card).map(({ fieldName }) => fieldName);
  const twice = names.find((name, i) => names.indexOf(name) < i);
  return twice === undefined ? undefined : `Card has two inputs with the field name ${twice}: it must be unique.`;
}

const frame: Record<string, Builder> = {
  CardBuilder: {
    needs: ['header|sections'],
    most: { sections: MOST.sections },
    check: wrongInCard,
    builds: 'Card',
    methods: {
      setName: plainText('name'),
      setHeader: part('header', 'CardHeader'),
      addSection: parts('sections', 'CardSection'),
      addCardAction: parts('cardActions', 'CardAction'),
      setFixedFooter: part('fixedFooter', 'FixedFooter'),
    },
  },
  CardHeader: {
    needs: ['title'],
    methods: {
      setTitle: plainText('title'),
      setSubtitle: plainText('subtitle'),
      setImageUrl: pictureUrl('imageUrl', { data: true }),
      setImageStyle: oneOf('imageStyle', cardEnums.ImageStyle),
      setImageAltText: plainText('imageAltText'),
    },
  },
  // "Must contain at least one widget": https://developers.google.com/workspace/chat/api/reference/rest/v1/cards#section
  CardSection: {
    needs: ['widgets'],
    most: { widgets: MOST.widgets },
    methods: {
      setHeader: richText('header'),
      addWidget: parts('widgets', ...WIDGETS),
      setCollapsible: flag('collapsible'),
      setNumUncollapsibleWidgets: wholeNumber('uncollapsibleWidgets'),
    },
  },
  FixedFooter: {
    needs: ['primaryButton'],
    methods: {
      setPrimaryButton: part('primaryButton', 'TextButton'),
      setSecondaryButton: part('secondaryButton', 'TextButton'),
    },
  },
  CardAction: {
    needs: ['text', 'onClick|openLink'],
    methods: {
      setText: plainText('text'),
      setOnClickAction: part('onClick', 'Action'),
      setOpenLink: part('openLink', 'OpenLink'),
    },
  },
};

/** https://developers.google.com/apps-script/reference/card-service/card-service: a `new…` for each builder, and the enums. */
export function createCardService(run: Run) {
  const builders = Object.entries({ ...frame, ...cardWidgets, ...cardActions });
  const makers = builders.map(([type, builder]) => [`new${type}`, () => createBuilder(run, type, builder)]);
  return known(run, 'CardService', 'cardService.ts', { ...cardEnums, ...Object.fromEntries(makers) });
}
