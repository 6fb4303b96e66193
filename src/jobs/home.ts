import { readKept } from '../google/kept';
import { messageOf } from '../model/failure';
import { homeCard } from '../ui/homeCard';
import { refusalCard } from '../ui/refusalCard';
import { onlyAdmins } from './onlyAdmins';

/** The add-on's homepage. It shows what the last tick found and asks Google nothing but who is looking. */
export function home(): GoogleAppsScript.Card_Service.Card {
  try {
    onlyAdmins();
  } catch (error) {
    return refusalCard(messageOf(error));
  }
  return homeCard(readKept(), new Date().toISOString());
}
