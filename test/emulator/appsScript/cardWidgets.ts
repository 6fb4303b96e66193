import { flag, oneOf, part, parts, pictureUrl, plainText, richText, wholeNumber } from './cardArguments';
import type { Builder } from './cardBuilder';
import { cardEnums } from './cardEnums';
import { cardInputs, INPUTS } from './cardInputs';

/** What can stand in a section. */
export const WIDGETS = ['TextParagraph', 'DecoratedText', 'TextButton', 'ButtonSet', 'Divider', 'Image', ...INPUTS];

/** What something does when it is pressed. */
const pressed = { setOnClickAction: part('onClick', 'Action'), setOpenLink: part('openLink', 'OpenLink') };

/** The widgets of https://developers.google.com/apps-script/reference/card-service, by name. */
export const cardWidgets: Record<string, Builder> = {
  ...cardInputs,
  TextParagraph: {
    needs: ['text'],
    methods: { setText: richText('text'), setMaxLines: wholeNumber('maxLines') },
  },
  DecoratedText: {
    needs: ['text'],
    methods: {
      ...pressed,
      setText: richText('text'),
      setTopLabel: plainText('topLabel'),
      setBottomLabel: plainText('bottomLabel'),
      setWrapText: flag('wrapText'),
      setStartIcon: part('startIcon', 'IconImage'),
      setEndIcon: part('endIcon', 'IconImage'),
      setButton: part('button', 'TextButton'),
    },
  },
  TextButton: {
    needs: ['text', 'onClick|openLink'],
    methods: {
      ...pressed,
      setText: plainText('text'),
      setAltText: plainText('altText'),
      setTextButtonStyle: oneOf('style', cardEnums.TextButtonStyle),
      setBackgroundColor: plainText('backgroundColor'),
      setDisabled: flag('disabled'),
    },
  },
  ButtonSet: { needs: ['buttons'], methods: { addButton: parts('buttons', 'TextButton') } },
  Divider: { methods: {} },
  Image: {
    needs: ['imageUrl'],
    methods: { ...pressed, setImageUrl: pictureUrl('imageUrl', { data: true }), setAltText: plainText('altText') },
  },
  IconImage: {
    needs: ['icon|iconUrl|materialIcon'],
    methods: {
      setIcon: oneOf('icon', cardEnums.Icon),
      setIconUrl: pictureUrl('iconUrl'),
      setMaterialIcon: part('materialIcon', 'MaterialIcon'),
      setAltText: plainText('altText'),
    },
  },
  MaterialIcon: {
    needs: ['name'],
    methods: {
      setName: plainText('name'),
      setFill: flag('fill'),
      setGrade: wholeNumber('grade'),
      setWeight: wholeNumber('weight'),
    },
  },
};
