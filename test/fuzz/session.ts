/**
 * A long session with the real server: random edits, opens, closes, renames, questions, cancellations and nonsense. The session
 * knows what every open draft holds, so that at any time the server's findings can be compared with those of one that was started
 * afresh.
 */
import { createDraftText, type DraftText } from '../../server/src/service/draftText.ts';
import { startPipe, type Answer, type Pipe } from '../support/pipe.ts';
import type { Random } from '../support/random.ts';
import { piecesOf } from './pieces.ts';
import { nonsense } from './nonsense.ts';
import { questions } from './questions.ts';

export interface SessionReport {
  readonly steps: number;
  readonly edits: number;
  readonly requests: number;
  readonly comparisons: number;
  /** What went wrong; empty when nothing did. */
  readonly faults: readonly string[];
}

interface OpenDraft {
  text: DraftText;
  version: number;
  readonly languageId: string;
}

const LANGUAGES = ['markdown', 'markdown', 'markdown', 'plaintext', 'latex', 'asciidoc', 'restructuredtext', 'review'];
const MOST_DRAFTS = 6;
const LONGEST = 40_000;
/** How long an answer may take before it counts as none, in milliseconds. */
const PATIENCE = 60_000;

export class Session {
  readonly pipe: Pipe;
  readonly #program: string;
  readonly #random: Random;
  readonly #drafts = new Map<string, OpenDraft>();
  readonly #faults: string[] = [];
  readonly #answers = new Set<Promise<unknown>>();
  #counts = { steps: 0, edits: 0, requests: 0, comparisons: 0 };
  #names = 0;

  constructor(program: string, random: Random) {
    this.#program = program;
    this.#random = random;
    this.pipe = startPipe(program, ['lsp', '--stdio'], ['--max-old-space-size=64']);
  }

  get report(): SessionReport {
    return { ...this.#counts, faults: this.#faults };
  }

  async start(): Promise<void> {
    await initialise(this.pipe);
  }

  /** Does one random thing. */
  step(): void {
    this.#counts.steps++;
    const chance = this.#random.next();
    if (this.#drafts.size === 0 || (chance < 0.04 && this.#drafts.size < MOST_DRAFTS)) this.#open(this.#newUri());
    else if (chance < 0.62) this.#edit();
    else if (chance < 0.65) this.#replaceAll();
    else if (chance < 0.68) this.#close();
    else if (chance < 0.7) this.#rename();
    else if (chance < 0.93) this.#ask();
    else if (chance < 0.96) this.#askAndCancel();
    else this.#talkNonsense();
  }

  /** Waits until every request is answered; a server that is gone, or silent for too long, is a fault. */
  async rest(): Promise<void> {
    const silent = await within(Promise.all([...this.#answers, this.#request('shishin/nothing', {})]), PATIENCE);
    if (silent) this.#faults.push(`${this.pipe.unanswered} requests were not answered within ${PATIENCE} ms`);
    this.#answers.clear();
  }

  /** Compares the findings of all open drafts with those of a new server. */
  async compare(): Promise<void> {
    this.#counts.comparisons++;
    const fresh = startPipe(this.#program, ['lsp', '--stdio']);
    await initialise(fresh);
    for (const [uri, { text, languageId, version }] of this.#drafts) {
      const textDocument = { uri, languageId, version, text: text.text };
      fresh.notify('textDocument/didOpen', { textDocument });
      const both = Promise.all([findingsOf(this.pipe, uri), findingsOf(fresh, uri)]);
      if (await within(both, PATIENCE)) {
        this.#faults.push(`the findings of ${uri} were not answered within ${PATIENCE} ms`);
        break;
      }
      const [here, there] = await both;
      if (here === there) continue;
      this.#faults.push(
        `after ${this.#counts.steps} steps the findings of ${uri} are others than those of a new server`,
      );
    }
    fresh.kill();
    await fresh.exit;
  }

  /** Ends the session as the protocol has it, and takes note of how the server went. */
  async end(): Promise<void> {
    await this.pipe.request('shutdown', null);
    this.pipe.notify('exit', null);
    const code = await this.pipe.exit;
    if (code !== 0) this.#faults.push(`the server ended with ${code}`);
    if (this.pipe.errors !== '')
      this.#faults.push(`the server wrote on standard error: ${this.pipe.errors.slice(0, 500)}`);
  }

  #newUri(): string {
    return `file:///folder/${encodeURIComponent('草案')}${++this.#names}.md`;
  }

  #someUri(): string {
    return this.#random.pick([...this.#drafts.keys()]);
  }

  #open(
    uri: string,
    text = piecesOf(this.#random, 1 + this.#random.below(120)),
    languageId = this.#random.pick(LANGUAGES),
  ): void {
    this.#drafts.set(uri, { text: createDraftText(text), version: 1, languageId });
    this.pipe.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  #close(uri = this.#someUri()): void {
    this.#drafts.delete(uri);
    this.pipe.notify('textDocument/didClose', { textDocument: { uri } });
  }

  #rename(): void {
    const uri = this.#someUri();
    const draft = this.#drafts.get(uri);
    this.#close(uri);
    if (draft !== undefined) this.#open(this.#newUri(), draft.text.text, draft.languageId);
  }

  #edit(): void {
    const uri = this.#someUri();
    const draft = this.#drafts.get(uri);
    if (draft === undefined) return;
    const count = this.#random.chance(0.1) ? 1 + this.#random.below(4) : 1;
    const contentChanges = Array.from({ length: count }, () => {
      const { length } = draft.text.text;
      const start = this.#random.below(length + 1);
      const isLarge = length > LONGEST || this.#random.chance(0.03);
      const taken = this.#random.chance(0.4) ? this.#random.below(isLarge ? length : 12) : 0;
      const range = draft.text.rangeOf({ start, end: Math.min(length, start + taken) });
      const text = this.#random.chance(0.75) ? piecesOf(this.#random, 1 + this.#random.below(3)) : '';
      draft.text = draft.text.replaced(draft.text.spanOf(range), text);
      return { range, text };
    });
    this.#changed(uri, draft, contentChanges);
  }

  #replaceAll(): void {
    const uri = this.#someUri();
    const draft = this.#drafts.get(uri);
    if (draft === undefined) return;
    const text = piecesOf(this.#random, this.#random.below(150));
    draft.text = createDraftText(text);
    this.#changed(uri, draft, [{ text }]);
  }

  #changed(uri: string, draft: OpenDraft, contentChanges: readonly unknown[]): void {
    this.#counts.edits++;
    draft.version++;
    this.pipe.notify('textDocument/didChange', { textDocument: { uri, version: draft.version }, contentChanges });
  }

  #ask(): void {
    const uri = this.#someUri();
    const draft = this.#drafts.get(uri);
    if (draft === undefined) return;
    const [method, params] = this.#random.pick(questions)(this.#random, uri, draft.text);
    this.#answers.add(this.#request(method, params));
  }

  #askAndCancel(): void {
    this.#ask();
    this.pipe.cancelLast();
  }

  #talkNonsense(): void {
    const thing = this.#random.pick(nonsense)(this.#random, this.#someUri());
    if ('raw' in thing) this.pipe.raw(thing.raw);
    else if (thing.isRequest) this.#answers.add(this.#request(thing.method, thing.params));
    else this.pipe.notify(thing.method, thing.params);
  }

  async #request(method: string, params: unknown): Promise<Answer> {
    this.#counts.requests++;
    const answer = await this.pipe.request(method, params);
    // Everything but a fault of the server itself is a proper answer to nonsense.
    if (answer.error?.code === INTERNAL_ERROR) this.#faults.push(`${method}: ${answer.error.message}`);
    return answer;
  }
}

const INTERNAL_ERROR = -32603;

async function initialise(pipe: Pipe): Promise<void> {
  const capabilities = {
    textDocument: { diagnostic: {}, completion: { completionItem: { labelDetailsSupport: true } } },
  };
  await pipe.request('initialize', { processId: null, rootUri: null, capabilities, locale: 'ja' });
  pipe.notify('initialized', {});
}

/** The findings of a draft as JSON. An answer that was overtaken by nothing is the last word. */
async function findingsOf(pipe: Pipe, uri: string): Promise<string> {
  const { result, error } = await pipe.request('textDocument/diagnostic', { textDocument: { uri } });
  return JSON.stringify(error ?? (result as { items: unknown }).items);
}

/** Whether a promise is still waiting after so many milliseconds. */
async function within(promise: Promise<unknown>, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(true), milliseconds);
  });
  const isLate = await Promise.race([promise.then(() => false), late]);
  clearTimeout(timer);
  return isLate;
}
