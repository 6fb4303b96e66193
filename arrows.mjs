import { parse, print } from '@swc/core';

/**
 * A script whose functions are arrows, those that are named most often first: the minifier gives out short names in that order. Without it the bundle takes
 * 2 KB more.
 * @param code one function that is called at once
 */
export async function arrows(code) {
  const module = await parse(code, { syntax: 'ecmascript', target: 'es2020' });
  const { body } = outermost(module);
  const counts = new Map();
  count(body, counts);
  const apart = body.stmts.flatMap(declared);
  const isFirst = node => node.type === 'VariableDeclaration' && node.declarations.every(({ init }) => isIdle(init));
  const first = apart.filter(isFirst).sort((one, other) => usesOf(other, counts) - usesOf(one, counts));
  body.stmts = [...first, ...apart.filter(node => !isFirst(node))];
  return (await print(module)).code;
}

/** The function that all is in. */
function outermost(node) {
  if (Array.isArray(node)) return node.map(outermost).find(Boolean);
  if (node === null || typeof node !== 'object') return undefined;
  return node.type === 'ArrowFunctionExpression' ? node : outermost(Object.values(node));
}

/** One statement for each name. */
function declared(node) {
  if (node.type === 'FunctionDeclaration' && !node.generator && !usesItself(node.body.stmts))
    return [constant(node.identifier, arrow(node))];
  if (node.type !== 'VariableDeclaration') return [node];
  return node.declarations.map(each => ({ ...node, declarations: [each] }));
}

/** What is made of it depends on nothing and changes nothing, so it may stand in front. */
const isIdle = init =>
  init?.type === 'ArrowFunctionExpression' ||
  init?.type === 'StringLiteral' ||
  (init?.type === 'MemberExpression' && ['Object', 'Math', 'Date', 'JSON', 'Array'].includes(init.object.value));

const usesOf = ({ declarations: [{ id }] }, counts) => counts.get(id.value) ?? 0;

function count(node, counts) {
  if (Array.isArray(node)) for (const each of node) count(each, counts);
  if (Array.isArray(node) || node === null || typeof node !== 'object') return;
  if (node.type === 'Identifier') counts.set(node.value, (counts.get(node.value) ?? 0) + 1);
  for (const child of Object.values(node)) count(child, counts);
}

const WITH_THEIR_OWN = ['FunctionExpression', 'FunctionDeclaration', 'MethodProperty', 'ClassExpression'];

/** Arrows have neither `this` nor `arguments` of their own. */
function usesItself(node) {
  if (Array.isArray(node)) return node.some(usesItself);
  if (node === null || typeof node !== 'object' || WITH_THEIR_OWN.includes(node.type)) return false;
  if (node.type === 'ThisExpression' || (node.type === 'Identifier' && node.value === 'arguments')) return true;
  return Object.values(node).some(usesItself);
}

const PLACE = { span: { start: 0, end: 0 }, ctxt: 0 };

const arrow = ({ params, body, async, generator }) => ({
  ...{ type: 'ArrowFunctionExpression', ...PLACE, async, generator, typeParameters: null, returnType: null },
  ...{ params: params.map(({ pat }) => pat), body },
});

const constant = (id, init) => ({
  ...{ type: 'VariableDeclaration', ...PLACE, kind: 'let', declare: false },
  declarations: [{ type: 'VariableDeclarator', ...PLACE, id, init, definite: false }],
});
