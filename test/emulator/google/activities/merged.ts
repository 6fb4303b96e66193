/** Things from several sources that are each in order, as one: each source is asked only for its next. */
export function* merged<T>(sources: Iterator<T>[], inOrder: (a: T, b: T) => number): Generator<T> {
  const heads: { thing: T; source: Iterator<T> }[] = [];
  for (const source of sources) {
    const { done, value } = source.next();
    if (!done) heads.push({ thing: value, source });
  }
  heads.sort((a, b) => inOrder(a.thing, b.thing));
  for (let head = heads[0]; head; head = heads[0]) {
    yield head.thing;
    const { done, value } = head.source.next();
    if (done) {
      heads.shift();
      continue;
    }
    head.thing = value;
    let place = 0;
    for (let next = heads[1]; next && inOrder(next.thing, value) < 0; next = heads[place + 1]) {
      heads[place++] = next;
    }
    heads[place] = head;
  }
}
