import { CHANNELS } from '../channels';
import { myAddress } from '../google/account';
import { type Kept, keep, shortened } from '../google/kept';
import { isTold } from '../model/failure';
import type { State } from '../model/state';
import { waits } from '../plan/waiting';

/**
 * Tells people what waits to be told by every channel, the oldest first, and notes each as told. What cannot be sent waits for the next tick, and what
 * is not urgent for the end of the quiet hours. Only a kill between sending and noting can tell something twice.
 */
export function tell({ outbox, ...state }: State, kept: Kept): void {
  const sender = { workbookId: kept.workbookId ?? '', installer: kept.installer ?? myAddress() };
  for (const { told, failed, most, isOn, send } of outbox.length > 0 ? CHANNELS : []) {
    const untold = outbox.filter(({ id }) => id > (kept[told] ?? kept.told));
    // What waits goes with what is urgent after it.
    const due = untold.filter((_, index) => !untold.slice(index).every(news => waits(news, state)));
    for (const news of isOn() ? due.slice(0, most) : []) {
      const failure = send(news, state, sender, kept[failed]);
      keep({
        ...(isTold(failure) && { [told]: news.id }),
        ...(failure ? { [failed]: shortened(failure) } : kept[failed] && { [failed]: null }),
      });
      // No alert waits behind a digest.
      if (!isTold(failure) && !news.digest) break;
    }
  }
}
