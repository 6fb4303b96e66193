import { known } from './known';
import { exception, type Run } from './run';

const FILE = 'htmlService.ts';

/** https://developers.google.com/apps-script/reference/html/html-service: the pages that were pushed beside the code, as they are. */
export function createHtmlService(run: Run) {
  return known(run, 'HtmlService', FILE, {
    createHtmlOutputFromFile(name: string) {
      const content = run.script.page(name);
      if (content === undefined) throw exception(run, `No HTML file named ${name} was found.`);
      return known(run, 'HtmlOutput', FILE, { getContent: () => content });
    },
  });
}
