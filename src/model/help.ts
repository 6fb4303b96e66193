/** What the help page says, by chapter: each term, and what is said of it. */
export type Help = Record<string, string[][]>;

/**
 * Reads the help page. Texts stand there that are needed now and then only: Apps Script compiles the code anew for every click, and a page never.
 * @param page chapters that begin with `<h2>`, in each terms in `<dt>` with one `<dd>` or more; those that follow on one another share what comes after the last
 */
export const helpOf = (page: string): Help =>
  Object.fromEntries(
    page
      .split('<h2>')
      .slice(1)
      .map(chapter => {
        const [title = '', ...terms] = chapter.split('<dt>');
        return [textsOf(title)[0], terms.map(textsOf)];
      }),
  );

/** What a chapter says of a term, the first text first; nothing if the page does not say. */
export function saidOf(help: Help, chapter: string, term: string): string[] {
  const terms = help[chapter] ?? [];
  const place = terms.findIndex(([each]) => each === term);
  return place < 0 ? [] : (terms.slice(place).find(([, ...texts]) => texts.length > 0) ?? []).slice(1);
}

const textsOf = (html: string): string[] =>
  html
    .split(/<[^>]*>/)
    .map(text => text.trim())
    .filter(Boolean);
