import { CHANNELS } from '../channels';
import { myAddress } from '../google/account';
import { type Kept, keep, shortened } from '../google/kept';
import type { State } from '../model/state';
import { waits } from '../plan/waiting';

/**
 * Tells people what waits to be told, the oldest first, and notes each as told. What cannot be sent waits for the next tick, and what is not urgent for
 * the end of the quiet hours.
 * Only a kill between sending and noting can tell something twice.
 */
export function tell({ outbox, ...state }: State, { workbookId, installer, mailFailed }: Kept): void {
  for (const news of outbox) {
    if (waits(news, state)) return;
    for (const channel of CHANNELS) {
      const failure = channel(news, state, { workbookId: workbookId ?? '', installer: installer ?? myAddress() });
      if (failure) {
        keep({ mailFailed: shortened(failure) });
        return;
      }
    }
    keep({ told: news.id, ...(mailFailed && { mailFailed: null }) });
  }
}
