interface Appointment {
  readonly at: number;
  readonly run: () => void;
}

/** Virtual time of a world. Nothing in the emulator looks at any other clock. */
export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** Lets time pass. What was due in between runs at its own moment, also while an execution is under way. */
  advance(milliseconds: number): void;
  /** Lets time pass until then; does nothing if that moment is over. */
  advanceTo(time: number): void;
  /** Has something happen at a moment (at once-due moments run at the next advance). */
  at(time: number, run: () => void): void;
  /** What is to happen, in that order. */
  appointments(): readonly Pick<Appointment, 'at' | 'run'>[];
}

/** A clock that stands at `start` (ISO 8601) until somebody advances it. */
export function createClock(start: string): Clock {
  let now = Date.parse(start);
  const appointments: Appointment[] = [];

  const advanceTo = (time: number) => {
    for (;;) {
      const next = appointments[0];
      if (!next || next.at > time) break;
      appointments.shift();
      now = Math.max(now, next.at);
      next.run();
    }
    now = Math.max(now, time);
  };

  return {
    now: () => now,
    advance: milliseconds => advanceTo(now + milliseconds),
    advanceTo,
    at(time, run) {
      // After all that are due by then: to put them all in order anew would take long where a day of mail waits.
      let low = 0;
      let high = appointments.length;
      while (low < high) {
        const middle = Math.floor((low + high) / 2);
        if ((appointments[middle] as Appointment).at <= time) low = middle + 1;
        else high = middle;
      }
      appointments.splice(low, 0, { at: time, run });
    },
    appointments: () => appointments,
  };
}
