declare module 'gas-local' {
  /** Runs every .js file of a folder in the realm of `globals`, and returns it. */
  export function require(
    folder: string,
    globals: object,
    options?: { filter?: (file: string) => boolean },
  ): Record<string, unknown>;
}
