/** Slices of work: after each few milliseconds the event loop gets a turn, in which the editor's messages are read. */
export class Slices {
  readonly #nextTurn: () => Promise<void>;
  #began = Date.now();

  constructor(nextTurn: () => Promise<void>) {
    this.#nextTurn = nextTurn;
  }

  /** Ends the slice where it has lasted long enough. To be called often; costs nothing within a slice. */
  async breathe(): Promise<void> {
    if (Date.now() - this.#began >= LENGTH) await this.end();
  }

  /** Ends the slice. */
  async end(): Promise<void> {
    await this.#nextTurn();
    this.#began = Date.now();
  }
}

/** How long a slice lasts, in milliseconds. */
const LENGTH = 4;
