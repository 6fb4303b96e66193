import { known } from './known';
import { exception, type Run } from './run';

/** A card, or a part of one, as it was set: plain data. */
export interface CardPart {
  type: string;
  [field: string]: unknown;
}

/** One method of a builder: what it notes, and where. */
export interface Setter {
  field: string;
  /** What to keep of the arguments; undefined if Apps Script has no such signature. */
  take: (run: Run, ...args: unknown[]) => unknown;
  /** Whether it adds to a list. */
  adds?: true;
}

export interface Builder {
  /** One of each of these must be set before Apps Script takes it: `url`, or `onClick|openLink`. */
  needs?: string[];
  /** The most that a list may hold. */
  most?: Record<string, number>;
  /** What is wrong with the whole, if anything. */
  check?: (part: CardPart) => string | undefined;
  methods: Record<string, Setter>;
  /** What `build()` makes; without it there is no `build`. */
  builds?: string;
}

const FILE = 'cardBuilder.ts';

/** What stands behind a builder or a built thing that a script holds. */
const parts = new WeakMap<object, { part: CardPart; builder: Builder }>();

/** Makes one of CardService's builders: it notes what is set. */
export function createBuilder(run: Run, type: string, builder: Builder): object {
  const part: CardPart = { type };
  const methods = Object.entries(builder.methods).map(([name, { field, take, adds }]) => {
    const method = (...args: unknown[]) => {
      const kept = take(run, ...args);
      if (kept === undefined) throw exception(run, mismatch(`${type}.${name}`, args));
      part[field] = adds ? [...((part[field] as unknown[]) ?? []), kept] : kept;
      return handle;
    };
    return [name, method];
  });
  const build = () => {
    const built = { ...complete(run, part, builder), type: builder.builds as string };
    parts.set(built, { part: built, builder: { methods: {} } });
    return built;
  };
  const handle = known(run, type, FILE, { ...Object.fromEntries(methods), ...(builder.builds && { build }) });
  parts.set(handle, { part, builder });
  return handle;
}

/** The wording is Apps Script's own. */
function mismatch(method: string, args: unknown[]): string {
  const kinds = args.map(argument =>
    typeof argument === 'object' && argument !== null ? (partOf(argument)?.type ?? 'Object') : typeof argument,
  );
  return `The parameters (${kinds.join(',')}) don't match the method signature for CardService.${method}.`;
}

/** What a script's value stands for, if CardService made it. */
export function partOf(value: unknown): CardPart | undefined {
  return typeof value === 'object' && value !== null ? parts.get(value)?.part : undefined;
}

/** A copy of a part, as CardService makes one wherever a part is put into another; undefined if it is no part of these types. */
export function copyOf(run: Run, value: unknown, types: string[]): CardPart | undefined {
  const found = typeof value === 'object' && value !== null ? parts.get(value) : undefined;
  return found && types.includes(found.part.type)
    ? structuredClone(complete(run, found.part, found.builder))
    : undefined;
}

function complete(run: Run, part: CardPart, { needs = [], most = {}, check }: Builder): CardPart {
  for (const need of needs) {
    if (!need.split('|').some(field => field in part)) {
      throw exception(run, `${part.type} must have a value for ${need.replace('|', ' or ')}.`);
    }
  }
  for (const [field, limit] of Object.entries(most)) {
    const { length } = (part[field] as unknown[]) ?? [];
    if (length > limit) throw exception(run, `${part.type} has ${length} ${field}: at most ${limit} are allowed.`);
  }
  const wrong = check?.(part);
  if (wrong !== undefined) throw exception(run, wrong);
  return part;
}
