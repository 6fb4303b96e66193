/** A piece of an address: what is put into the text is encoded, the text itself is as it stands. */
export const encoded = (text: TemplateStringsArray, ...values: string[]): string =>
  String.raw({ raw: text }, ...values.map(encodeURIComponent));
