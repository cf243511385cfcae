/**
 * What the server wants of the machine that it runs on. Node and the browser each have an implementation; the tests
 * have one of their own. Everything else comes from the editor, over the connection.
 */
export interface Host {
  /** The version of the program. */
  readonly version: string;
  /** The language of the machine's user, for clients that name none. */
  readonly locale: string | undefined;
  /** The `file:` URI of the copy of a bundled corpus, for editors that cannot show `shishin:`; null where there is none. */
  copyOf(fileName: string): string | null;
  /** Whether files of such a URI are the machine's own; others only the client can reach. */
  reaches(uri: string): boolean;
  /** Whether the machine has a file or folder of this URI. */
  isThere(uri: string): Promise<boolean>;
  /** Resolves in another turn of the event loop, so that messages which wait are read first. Never a microtask. */
  nextTurn(): Promise<void>;
  /** Resolves after so many milliseconds, without keeping the process alive. */
  after(milliseconds: number): Promise<void>;
  /**
   * The text of a file by its URI; null where there is none or it cannot be read. A file that a project names must lie
   * `within` its folder: a link that leads out of it is no file of the project.
   */
  readFile(uri: string, within?: string): Promise<string | null>;
  /**
   * The URIs of the files below a folder that a query means. Yields them as they are found; none for a folder that the
   * machine does not have.
   */
  findFiles(folder: string, query: FileQuery): AsyncIterable<string>;
  /** Calls back when anything below a folder changes, for editors that do not watch; answers how to end it. */
  watch(folder: string, onChange: (uri: string) => void): () => void;
  /** Calls back once a process of the machine, by its identifier, has ended. */
  onProcessEnd(processId: number, callback: () => void): void;
  /** Ends the process or worker that the server runs in. */
  exit(code: number): void;
  /** A clock, in milliseconds. */
  now(): number;
}

/** Which files of a folder are meant, by globs relative to it. */
export interface FileQuery {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Whether what `.gitignore` names is left out. */
  readonly respectsIgnoreFiles: boolean;
}
