/**
 * Text of somebody's as one line that stands as it reads: without line ends, which could begin a line of its own among ours, and without what is
 * invisible and turns the letters after it round. Half a letter, which no mail can carry, goes too.
 */
export const oneLine = (text: string): string => text.replace(/[\s\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]+/gu, ' ');
