interface Appointment {
  readonly at: number;
  readonly order: number;
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
  let order = 0;
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
      appointments.push({ at: time, order: order++, run });
      appointments.sort((a, b) => a.at - b.at || a.order - b.order);
    },
    appointments: () => appointments,
  };
}
