/** The nearest of some known words, for the messages of the service; see the core, which asks the same question. */
export { closest } from '../core/text/closest.ts';
