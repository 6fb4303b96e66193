import { flag, plainText, wholeNumber } from './cardArguments';
import type { Builder, CardPart, Setter } from './cardBuilder';
import { cardEnums } from './cardEnums';
import { gap } from './run';

const FILE = 'cardInputs.ts';

/** What a person can fill in. */
export const INPUTS = ['TextInput', 'DateTimePicker', 'SelectionInput'];

const TYPES = ['CHECK_BOX', 'RADIO_BUTTON', 'DROPDOWN'];

/** All widgets of a card, section by section. */
export const widgetsOf = ({ sections = [] }: CardPart): CardPart[] =>
  (sections as CardPart[]).flatMap(({ widgets = [] }) => widgets as CardPart[]);

/** All of a card that a person can fill in. */
export const inputsOf = (card: CardPart): CardPart[] => widgetsOf(card).filter(({ type }) => INPUTS.includes(type));

const selectionType: Setter = {
  field: 'selectionType',
  take(run, type) {
    if (!Object.values(cardEnums.SelectionInputType).includes(type as 'SWITCH')) return undefined;
    return TYPES.includes(type as string) ? type : gap(run, `a SelectionInput of the type ${type}`, FILE);
  },
};

/** "Non-string primitive arguments are converted to strings": https://developers.google.com/apps-script/reference/card-service/selection-input */
const item: Setter = {
  field: 'items',
  adds: true,
  take(_run, text, value, selected) {
    const isPrimitive = (each: unknown) => ['string', 'number', 'boolean'].includes(typeof each);
    if (!isPrimitive(text) || !isPrimitive(value) || typeof selected !== 'boolean') return undefined;
    return { text: String(text), value: String(value), selected };
  },
};

const epochMilliseconds: Setter = {
  field: 'value',
  take: (_run, value) =>
    Number.isInteger(value) || (typeof value === 'string' && /^-?\d+$/.test(value)) ? Number(value) : undefined,
};

function wrongInSelection({ fieldName, selectionType: type = 'CHECK_BOX', items = [] }: CardPart): string | undefined {
  const { length } = (items as { selected: boolean }[]).filter(({ selected }) => selected);
  return type !== 'CHECK_BOX' && length > 1 ? `SelectionInput ${fieldName} has ${length} selected items.` : undefined;
}

/** The inputs of https://developers.google.com/apps-script/reference/card-service; what they need is called required there. */
export const cardInputs: Record<string, Builder> = {
  TextInput: {
    needs: ['fieldName', 'title'],
    methods: {
      setFieldName: plainText('fieldName'),
      setTitle: plainText('title'),
      setHint: plainText('hint'),
      setValue: plainText('value'),
      setMultiline: flag('multiline'),
    },
  },
  DateTimePicker: {
    needs: ['fieldName'],
    methods: {
      setFieldName: plainText('fieldName'),
      setTitle: plainText('title'),
      setValueInMsSinceEpoch: epochMilliseconds,
      setTimeZoneOffsetInMins: wholeNumber('offsetMinutes'),
    },
  },
  SelectionInput: {
    needs: ['fieldName'],
    check: wrongInSelection,
    methods: {
      setFieldName: plainText('fieldName'),
      setTitle: plainText('title'),
      setType: selectionType,
      addItem: item,
    },
  },
};
