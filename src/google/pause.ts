/** Waits. https://developers.google.com/apps-script/reference/utilities/utilities#sleepmilliseconds */
export const pause = (milliseconds: number): void => Utilities.sleep(milliseconds);
