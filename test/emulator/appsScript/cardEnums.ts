const enumOf = <Name extends string>(...names: Name[]) =>
  Object.fromEntries(names.map(name => [name, name])) as Record<Name, Name>;

/** https://developers.google.com/apps-script/reference/card-service: here an enum value is its name. */
export const cardEnums = {
  Icon: enumOf(
    ...(['NONE', 'AIRPLANE', 'BOOKMARK', 'BUS', 'CAR', 'CLOCK', 'CONFIRMATION_NUMBER_ICON', 'DOLLAR'] as const),
    ...(['DESCRIPTION', 'EMAIL', 'EVENT_PERFORMER', 'EVENT_SEAT', 'FLIGHT_ARRIVAL', 'FLIGHT_DEPARTURE'] as const),
    ...(['HOTEL', 'HOTEL_ROOM_TYPE', 'INVITE', 'MAP_PIN', 'MEMBERSHIP', 'MULTIPLE_PEOPLE', 'OFFER'] as const),
    ...(['PERSON', 'PHONE', 'RESTAURANT_ICON', 'SHOPPING_CART', 'STAR', 'STORE', 'TICKET', 'TRAIN'] as const),
    ...(['VIDEO_CAMERA', 'VIDEO_PLAY'] as const),
  ),
  ImageStyle: enumOf('SQUARE', 'CIRCLE'),
  LoadIndicator: enumOf('SPINNER', 'NONE'),
  OnClose: enumOf('NOTHING', 'RELOAD'),
  OpenAs: enumOf('FULL_SIZE', 'OVERLAY'),
  SelectionInputType: enumOf('CHECK_BOX', 'RADIO_BUTTON', 'DROPDOWN', 'SWITCH', 'MULTI_SELECT'),
  TextButtonStyle: enumOf('OUTLINED', 'FILLED', 'FILLED_TONAL', 'BORDERLESS'),
};
