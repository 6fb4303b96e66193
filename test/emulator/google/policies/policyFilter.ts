import { EmulatorGap } from '../../emulatorGap';
import type { World } from '../../world';
import { isOurCustomer } from '../directory';
import { invalidArgument } from './invalidArgument';

const FILE = 'google/policies/policyFilter.ts';

const TEXT = String.raw`'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"`;
const PIECE = new RegExp(
  String.raw`\s*(?:(&&|\|\||[()])|setting\.type\.matches\(\s*(${TEXT})\s*\)|customer\s*==\s*(${TEXT}))\s*`,
  'y',
);

type Condition = (settingType: string) => boolean;
type Piece = '&&' | '||' | '(' | ')' | Condition;

/** Text of the Common Expression Language: https://github.com/google/cel-spec/blob/master/doc/langdef.md#string-and-bytes-values */
function textIn(literal: string): string {
  return literal.slice(1, -1).replace(/\\(.)/g, (escaped, character: string) => {
    if ('\\\'"'.includes(character)) return character;
    if (/[abfnrtvxuUX?`0-3]/.test(character)) throw new EmulatorGap(`${escaped} in a filter of policies`, FILE);
    throw invalidArgument();
  });
}

function matching(expression: string): Condition {
  // RE2 knows neither back references nor looking around; what else is in such brackets, JavaScript may not know.
  if (/\(\?|\\[1-9]/.test(expression)) throw new EmulatorGap(`the regular expression ${expression}`, FILE);
  let compiled: RegExp;
  try {
    compiled = new RegExp(expression);
  } catch {
    throw invalidArgument();
  }
  return type => compiled.test(type);
}

function ofCustomer(world: World, name: string): Condition {
  const [, customer] = /^customers\/(.+)$/.exec(name) ?? [];
  if (!isOurCustomer(world, customer)) throw new EmulatorGap(`the policies of customer ${name}`, FILE);
  return () => true;
}

function piecesOf(world: World, filter: string): Piece[] {
  const pieces: Piece[] = [];
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < filter.length) {
    const from = PIECE.lastIndex;
    const [, sign, type, customer] = PIECE.exec(filter) ?? [];
    if (sign) pieces.push(sign as Piece);
    else if (type) pieces.push(matching(textIn(type)));
    else if (customer) pieces.push(ofCustomer(world, textIn(customer)));
    else throw new EmulatorGap(`${filter.slice(from)} in a filter of policies`, FILE);
  }
  return pieces;
}

function single(pieces: Piece[]): Condition {
  const piece = pieces.shift();
  if (typeof piece === 'function') return piece;
  if (piece !== '(') throw invalidArgument();
  const inside = either(pieces);
  if (pieces.shift() !== ')') throw invalidArgument();
  return inside;
}

function both(pieces: Piece[]): Condition {
  const one = single(pieces);
  if (pieces[0] !== '&&') return one;
  pieces.shift();
  const other = both(pieces);
  return type => one(type) && other(type);
}

function either(pieces: Piece[]): Condition {
  const one = both(pieces);
  if (pieces[0] !== '||') return one;
  pieces.shift();
  const other = either(pieces);
  return type => one(type) || other(type);
}

/** Which settings a filter means, by their types; all of them without a filter. */
export function policyFilter(world: World, filter: string): Condition {
  if (filter === '') return () => true;
  const pieces = piecesOf(world, filter);
  const condition = either(pieces);
  if (pieces.length > 0) throw invalidArgument();
  return condition;
}
