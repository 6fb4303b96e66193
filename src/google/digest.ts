/** SHA-256 of a text of ASCII, in hexadecimal digits. Apps Script's bytes run from -128 to 127. https://developers.google.com/apps-script/reference/utilities/utilities#computeDigest(DigestAlgorithm,String) */
export const sha256 = (text: string): string =>
  Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text)
    .map(byte => (byte & 255).toString(16).padStart(2, '0'))
    .join('');
