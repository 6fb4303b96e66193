import { messageOf } from '../model/failure';
import { type Help, helpOf } from '../model/help';

/**
 * The help page, a file of the script beside its code. Where it cannot be read it says nothing: no tick fails for want of notes.
 * https://developers.google.com/apps-script/guides/html/best-practices#separate_html_css_and_javascript
 */
export function readHelp(): Help {
  try {
    return helpOf(HtmlService.createHtmlOutputFromFile('help').getContent());
  } catch (error) {
    console.warn(messageOf(error));
    return {};
  }
}
