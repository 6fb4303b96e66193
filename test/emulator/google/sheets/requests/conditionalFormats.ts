import type { GridRange, Json, Spreadsheet } from '../spreadsheet';
import { rangeIn, refused, sheetWith } from './requestHandler';

function addConditionalFormatRule(
  draft: Spreadsheet,
  body: { rule?: Json & { ranges?: GridRange[] }; index?: number },
) {
  const { rule, index = 0 } = body;
  const [first, ...rest] = (rule?.ranges ?? []).map(range => rangeIn(draft, range));
  if (!rule || !first) throw refused('At least one range is required.');
  if (rest.some(each => each.sheet !== first.sheet)) throw refused('All ranges must be on the same sheet.');
  if ((rule.booleanRule === undefined) === (rule.gradientRule === undefined)) {
    throw refused('Must specify exactly one of booleanRule or gradientRule.');
  }
  const rules = first.sheet.conditionalFormats;
  if (index > rules.length) throw refused(`Cannot add a rule at index ${index}: there are ${rules.length} rules.`);
  rules.splice(index, 0, { ...rule, ranges: [first.range, ...rest.map(({ range }) => range)] });
  return {};
}

function deleteConditionalFormatRule(draft: Spreadsheet, { sheetId, index = 0 }: { sheetId?: number; index?: number }) {
  const rules = sheetWith(draft, sheetId).conditionalFormats;
  const [rule] = rules.splice(index, 1);
  if (!rule) throw refused(`No conditional format on sheet: ${sheetId ?? 0} at index: ${index}`);
  return { deleteConditionalFormatRule: { rule } };
}

/** Requests about formats that depend on what stands in the cells. */
export const conditionalFormats = { addConditionalFormatRule, deleteConditionalFormatRule };
