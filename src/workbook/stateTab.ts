import { asciiJson } from '../model/asciiJson';
import type { State } from '../model/state';
import { MOST_CHARACTERS } from './cells';
import { column } from './column';
import { OVERVIEW_CHARTS } from './overviewCharts';
import type { Values } from './rows';
import type { Cell, Tab } from './tab';

export const stateTab: Tab = {
  id: 108,
  title: 'State',
  writtenBy: 'Postlock',
  hidden: true,
  columns: [
    column('What one tick leaves to the next', 900),
    ...OVERVIEW_CHARTS.flatMap(({ titles }) => titles).map(title => column(title, 100)),
  ],
};

/**
 * As JSON, cut into cells.
 * @param numbers of the charts on the Overview
 */
export function formatState(state: State, numbers: Cell[][]): Cell[][] {
  const pieces = asciiJson(state).match(new RegExp(`.{1,${MOST_CHARACTERS}}`, 'g')) ?? [];
  return Array.from({ length: Math.max(pieces.length, numbers.length) }, (_, row) => [
    pieces[row],
    ...(numbers[row] ?? []),
  ]);
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
