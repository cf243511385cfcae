/**
 * What the server wants of the machine that it runs on. Node and the browser each have an implementation; the tests
 * have one of their own. Everything else comes from the editor, over the connection.
 */
export interface Host {
  /** The version of the program. */
  readonly version: string;
  /** The `file:` URI of the copy of a bundled corpus, for editors that cannot show `shishin:`; null where there is none. */
  copyOf(fileName: string): string | null;
  /** Resolves in another turn of the event loop, so that messages which wait are read first. Never a microtask. */
  nextTurn(): Promise<void>;
  /** Resolves after so many milliseconds, without keeping the process alive. */
  after(milliseconds: number): Promise<void>;
  /** The text of a file by its URI; null where there is none or it cannot be read. */
  readFile(uri: string): Promise<string | null>;
}
