import type { CardPart } from './cardBuilder';
import { inputsOf } from './cardInputs';

/** https://developers.google.com/workspace/add-ons/concepts/event-objects#form-inputs */
export type FormInputs = Record<
  string,
  | { stringInputs: { value: string[] } }
  | { dateTimeInput: { msSinceEpoch: string; hasDate: boolean; hasTime: boolean } }
>;

/** What a person fills in, by field name: text, the text or value of an item, or a moment in milliseconds since 1970; '' empties an input. */
export type Typed = Record<string, string | number>;

type Item = { text: string; value: string; selected: boolean };

const MINUTE = 60_000;

function texts(input: CardPart, typed: string | number | undefined): string[] {
  const { fieldName, type, items = [], value = '' } = input;
  if (typeof typed === 'number') throw new Error(`The input ${fieldName} takes text.`);
  if (type === 'TextInput') return [typed ?? String(value)].filter(text => text !== '');
  const all = items as Item[];
  if (typed === undefined) return all.filter(({ selected }) => selected).map(each => each.value);
  if (typed === '') return [];
  const chosen = all.find(each => each.value === typed) ?? all.find(each => each.text === typed);
  if (!chosen) throw new Error(`The input ${fieldName} has no item ${typed}.`);
  return [chosen.value];
}

function moment({ fieldName, value }: CardPart, typed: string | number | undefined): number | undefined {
  if (typed === '') return undefined;
  if (typed === undefined) return value as number | undefined;
  if (typeof typed === 'string' || typed % MINUTE !== 0)
    throw new Error(`The input ${fieldName} takes a whole minute.`);
  return typed;
}

/** What Google tells a function of the inputs of a card: what was typed, else what was preset. Nothing of an empty one. */
export function formInputs(card: CardPart, typed: Typed): FormInputs {
  const inputs = inputsOf(card);
  const names = inputs.map(({ fieldName }) => String(fieldName));
  const unknown = Object.keys(typed).find(name => !names.includes(name));
  if (unknown !== undefined) throw new Error(`The card has no input ${unknown}, but ${names.join(', ') || 'none'}.`);
  const told: FormInputs = {};
  for (const input of inputs) {
    const name = String(input.fieldName);
    if (input.type === 'DateTimePicker') {
      const at = moment(input, typed[name]);
      if (at !== undefined) told[name] = { dateTimeInput: { msSinceEpoch: String(at), hasDate: true, hasTime: true } };
    } else {
      const value = texts(input, typed[name]);
      if (value.length > 0) told[name] = { stringInputs: { value } };
    }
  }
  return told;
}
