import type { Channel } from './channel';
import { chat } from './chat';
import { mail } from './mail';

/** Every way to tell people. To add one: a file beside this one and a line here. */
export const CHANNELS: readonly Channel[] = [mail, chat];
