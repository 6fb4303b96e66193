import { sendMail } from '../emulator/mailing';
import type { World } from '../emulator/world';

const HOUR = 3_600_000;

/** A letter among the staff at five past each of the next hours: by it the log shows that the hour before is over. */
export function mailGoesOn(world: World, hours: number, to = 'teacher2@school.example'): void {
  const next = (Math.floor(world.clock.now() / HOUR) + 1) * HOUR;
  for (let hour = 0; hour < hours; hour++) {
    world.clock.at(next + hour * HOUR + 5 * 60_000, () =>
      sendMail(world, { from: 'teacher1@school.example', to: [to] }),
    );
  }
}
