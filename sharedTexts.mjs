import { parse, print } from '@swc/core';

/** What a name of its own costs where it is declared, and at each use. */
const DECLARATION = 6;
const USE = 2;
/** What sharing a text must win at least: each name makes others longer. */
const LEAST = 6;

/**
 * A script in which texts that stand in it several times have a name each: no minifier does that, as texts are packed when pages are sent. Without it
 * the bundle takes 6 KB more.
 * @param code one function that is called at once, and in which no name begins with `$text`
 */
export async function sharedTexts(code) {
  const module = await parse(code, { syntax: 'ecmascript', target: 'es2020' });
  const counts = new Map();
  count(module, counts);
  const shared = [...counts].filter(([text, uses]) => won(text, uses) >= LEAST).map(([text]) => text);
  const names = new Map(shared.map((text, index) => [text, `$text${index}`]));
  const { code: script } = await print(named(module, names));
  const declared = shared.map(text => `let ${names.get(text)} = ${JSON.stringify(text)};`);
  return script.replace('{', `{${declared.join('')}`);
}

const won = (text, uses) => (uses - 1) * (JSON.stringify(text).length - USE) - DECLARATION;

/** The parts of a node in which a text may have another name: the key of a property is none, nor what tells the engine how to read a script. */
const partsOf = node =>
  Object.entries(node).filter(
    ([name, part]) => name !== 'key' && name !== 'span' && (node.type !== 'ExpressionStatement' || !isText(part)),
  );

/** The parser garbles half a character that stands by itself, as \ud83d. */
const isText = node => node?.type === 'StringLiteral' && !node.raw.includes('\\u');

function count(node, counts) {
  if (isText(node)) counts.set(node.value, (counts.get(node.value) ?? 0) + 1);
  else if (Array.isArray(node)) for (const each of node) count(each, counts);
  else if (node !== null && typeof node === 'object') for (const [, part] of partsOf(node)) count(part, counts);
}

function named(node, names) {
  if (Array.isArray(node)) return node.map(each => named(each, names));
  if (node === null || typeof node !== 'object') return node;
  if (isText(node) && names.has(node.value))
    return { type: 'Identifier', span: node.span, ctxt: 0, value: names.get(node.value), optional: false };
  return { ...node, ...Object.fromEntries(partsOf(node).map(([name, part]) => [name, named(part, names)])) };
}
