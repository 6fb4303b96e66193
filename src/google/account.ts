/** The address of the account this execution runs as. */
export const myAddress = (): string => Session.getEffectiveUser().getEmail().toLowerCase();

/** The time zone of the script's manifest. */
export const scriptTimeZone = (): string => Session.getScriptTimeZone();
