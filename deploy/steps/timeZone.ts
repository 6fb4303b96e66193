import type { Step } from '../step';

/** As the IANA names it, since Apps Script takes no other names. */
function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name.includes('/');
  } catch {
    return false;
  }
}

export const timeZone: Step = {
  what: 'Time zone',
  look({ timeZone: zone }) {
    if (zone !== undefined && isZone(zone)) return { found: zone };
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    return {
      found: zone ?? 'none was named',
      expected: 'the time zone of your domain, such as America/Los_Angeles; the workbook begins with it',
      byHand: `npm run deploy -- --time-zone ${here} (that of this machine)`,
    };
  },
};
