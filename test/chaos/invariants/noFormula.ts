import type { Invariant } from './invariant';

export const noFormula: Invariant = {
  name: 'No cell has a formula that nobody typed',
  afterDay: ({ here: { world }, typed }) =>
    [...world.spreadsheets.values()].flatMap(({ sheets }) =>
      sheets.flatMap(({ rows }) =>
        Array.from(rows, row => row ?? [])
          .flat()
          .flatMap(cell => {
            const formula = cell?.userEnteredValue?.formulaValue;
            return formula === undefined || typed.has(formula) ? [] : [formula];
          }),
      ),
    ),
};
