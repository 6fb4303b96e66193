import { asciiJson } from '../model/asciiJson';
import type { State } from '../model/state';
import { MOST_CHARACTERS } from './cells';
import { column } from './column';
import type { Values } from './rows';
import type { Cell, Tab } from './tab';

export const stateTab: Tab = {
  id: 108,
  title: 'State',
  writtenBy: 'Postlock',
  hidden: true,
  columns: [column('What one tick leaves to the next', 900)],
};

/** As JSON, cut into cells. */
export function formatState(state: State): Cell[][] {
  const pieces = asciiJson(state).match(new RegExp(`.{1,${MOST_CHARACTERS}}`, 'g')) ?? [];
  return pieces.map(piece => [piece]);
}

/** Nothing when the tab is empty or somebody garbled it; the copy in script properties then holds. */
export function readState(values: Values): State | undefined {
  try {
    const state = JSON.parse(
      values
        .slice(1)
        .map(([piece]) => String(piece ?? ''))
        .join(''),
    );
    const lists = [state.findings, state.outbox, state.known, state.policy, state.unwritten];
    return typeof state.number === 'number' && lists.every(Array.isArray) ? state : undefined;
  } catch {
    return undefined;
  }
}
