/**
 * An analysis that is put together when somebody asks for it: after most keystrokes nobody does before the next one comes.
 */
import type { DraftAnalysis } from './analysis.ts';
import type { DraftFacts } from './assemble.ts';

/** The analysis that `make` makes when one of its lists is first asked for. */
export function lazyAnalysis(draft: DraftFacts, make: () => DraftAnalysis): DraftAnalysis {
  return new LazyAnalysis(draft, make);
}

class LazyAnalysis implements DraftAnalysis {
  readonly text: DraftAnalysis['text'];
  readonly markup: DraftAnalysis['markup'];
  readonly library: DraftAnalysis['library'];
  readonly settings: DraftAnalysis['settings'];
  #made: DraftAnalysis | (() => DraftAnalysis);

  constructor({ text, markup, library, settings }: DraftFacts, make: () => DraftAnalysis) {
    this.text = text;
    this.markup = markup;
    this.library = library;
    this.settings = settings;
    this.#made = make;
  }

  get citations(): DraftAnalysis['citations'] {
    return this.#analysis.citations;
  }

  get quotations(): DraftAnalysis['quotations'] {
    return this.#analysis.quotations;
  }

  get terms(): DraftAnalysis['terms'] {
    return this.#analysis.terms;
  }

  get mentions(): DraftAnalysis['mentions'] {
    return this.#analysis.mentions;
  }

  get findings(): DraftAnalysis['findings'] {
    return this.#analysis.findings;
  }

  get suppressed(): DraftAnalysis['suppressed'] {
    return this.#analysis.suppressed;
  }

  /** What made it is let go, so that an analysis that was asked keeps only what it says. */
  get #analysis(): DraftAnalysis {
    if (typeof this.#made === 'function') this.#made = this.#made();
    return this.#made;
  }
}
