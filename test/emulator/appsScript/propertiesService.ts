import { known } from './known';
import { counted, exception, gap, passSomeTime, type Run } from './run';

/** https://developers.google.com/apps-script/guides/services/quotas: 9 KB a value, 500 KB a store. */
const MOST_BYTES = { value: 9 * 1024, store: 500 * 1024 };

const FILE = 'propertiesService.ts';

/** https://developers.google.com/apps-script/reference/properties/properties-service */
export function createPropertiesService(run: Run) {
  const { script } = run.world;
  return known(run, 'PropertiesService', FILE, {
    getScriptProperties: () => properties(run, script.properties),
    getUserProperties() {
      script.userProperties ??= new Map();
      const own = script.userProperties.get(run.record.user) ?? new Map<string, string>();
      script.userProperties.set(run.record.user, own);
      return properties(run, own);
    },
    getDocumentProperties: () => null,
  });
}

function properties(run: Run, store: Map<string, string>) {
  const read = <T>(look: () => T) => {
    passSomeTime(run, 10, 30);
    return look();
  };

  /** Changes the store as one counted call: wholly, or not at all. */
  const write = (change: (draft: Map<string, string>) => void) => {
    passSomeTime(run, 10, 30);
    const draft = new Map(store);
    change(draft);
    checkSize(run, draft);
    counted(run, () => {
      for (const key of store.keys()) if (!draft.has(key)) store.delete(key);
      for (const [key, value] of draft) store.set(key, value);
    });
    return handle;
  };

  const handle: Record<string, unknown> = known(run, 'Properties', FILE, {
    getProperty: (key: string) => read(() => store.get(key) ?? null),
    getKeys: () => read(() => [...store.keys()]),
    getProperties: () => read(() => Object.fromEntries(store)),
    setProperty: (key: unknown, value: unknown) => write(draft => put(run, draft, key, value)),
    setProperties: (given: object, deleteAllOthers = false) =>
      write(draft => {
        if (deleteAllOthers) draft.clear();
        for (const [key, value] of Object.entries(given)) put(run, draft, key, value);
      }),
    deleteProperty: (key: string) => write(draft => draft.delete(key)),
    deleteAllProperties: () => write(draft => draft.clear()),
  });
  return handle;
}

function put(run: Run, draft: Map<string, string>, key: unknown, value: unknown): void {
  if (typeof key !== 'string' || typeof value !== 'string') gap(run, 'a property that is not text', FILE);
  if (Buffer.byteLength(value) > MOST_BYTES.value) throw exception(run, 'Argument too large: value');
  draft.set(key, value);
}

function checkSize(run: Run, draft: Map<string, string>): void {
  let bytes = 0;
  for (const [key, value] of draft) bytes += Buffer.byteLength(key) + Buffer.byteLength(value);
  if (bytes > MOST_BYTES.store) {
    throw exception(run, 'You have exceeded the property storage quota. Please remove some properties and try again.');
  }
}
