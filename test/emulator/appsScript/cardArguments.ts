import { copyOf, type Setter } from './cardBuilder';
import { matchesPrefix } from './fetchRequest';
import { exception, gap, type Run } from './run';

const FILE = 'cardArguments.ts';

/** https://developers.google.com/workspace/add-ons/concepts/widgets#text_formatting */
const MARKUP = /^<\/?(b|i|u|s|font|a|time|br)\b[^<>]*>/i;

/** Text that is shown as it is. */
export const plainText = (field: string): Setter => ({
  field,
  take: (_run, value) => (typeof value === 'string' ? value : undefined),
});

/** Text with the few tags a card may have; links in it must be allowed as OpenLink's are. */
export const richText = (field: string): Setter => ({
  field,
  take(run, value) {
    if (typeof value !== 'string') return undefined;
    for (const { index } of value.matchAll(/</g)) {
      const rest = value.slice(index);
      if (!MARKUP.test(rest)) gap(run, `the markup ${rest.slice(0, 20)} in a card`, FILE);
    }
    for (const [, url] of value.matchAll(/<a\s[^<>]*href="([^"]*)"/gi)) checkLink(run, String(url));
    return value;
  },
});

export const flag = (field: string): Setter => ({
  field,
  take: (_run, value) => (typeof value === 'boolean' ? value : undefined),
});

export const wholeNumber = (field: string): Setter => ({
  field,
  take: (_run, value) => (Number.isInteger(value) ? value : undefined),
});

export const oneOf = (field: string, names: Record<string, string>): Setter => ({
  field,
  take: (_run, value) => (Object.values(names).includes(value as string) ? value : undefined),
});

/** A part of one of these types. */
export const part = (field: string, ...types: string[]): Setter => ({
  field,
  take: (run, value) => copyOf(run, value, types),
});

/** A part of one of these types, which joins those already there. */
export const parts = (field: string, ...types: string[]): Setter => ({ ...part(field, ...types), adds: true });

/** Where a picture is; CardService shows nothing it cannot fetch, and takes `data:` where Google says so. */
export const pictureUrl = (field: string, { data = false } = {}): Setter => ({
  field,
  take(run, value) {
    if (typeof value !== 'string') return undefined;
    if (!value.startsWith('https://') && !(data && value.startsWith('data:image/')))
      gap(run, `the picture ${value}`, FILE);
    return value;
  },
});

/** https://developers.google.com/apps-script/reference/card-service/open-link */
export const linkUrl = (field: string): Setter => ({
  field,
  take(run, value) {
    if (typeof value !== 'string') return undefined;
    checkLink(run, value);
    return value;
  },
});

/** Links that a card opens must be allowed: https://developers.google.com/apps-script/manifest/allowlist-url */
function checkLink(run: Run, url: string): void {
  const { openLinkUrlPrefixes = [] } = run.script.manifest.addOns?.common ?? {};
  if (!URL.canParse(url) || !openLinkUrlPrefixes.some(prefix => matchesPrefix(url, prefix))) {
    throw exception(run, `The URL ${url} is not allowed: no prefix in openLinkUrlPrefixes matches it.`);
  }
}

/** The name of a function the script has at its top level; Google only notices when somebody presses the button. */
export const functionName = (field: string): Setter => ({
  field,
  take(run, value) {
    if (typeof value !== 'string') return undefined;
    if (!run.realm.entryPoint(value)) throw exception(run, `Script function not found: ${value}`);
    return value;
  },
});

/** Keys and values must be text: https://developers.google.com/apps-script/reference/card-service/action#setParameters(Object) */
export const textParameters = (field: string): Setter => ({
  field,
  take(_run, value) {
    const isText =
      typeof value === 'object' && value !== null && Object.values(value).every(each => typeof each === 'string');
    return isText ? { ...value } : undefined;
  },
});
