/**
 * What properties draw is the same in every run, so that a run that fails says something of the change that it tests.
 * `SHISHIN_SEED=any` draws anew each time, a number draws what that number gives: `CONTRIBUTING.md` says when.
 */
import fc from 'fast-check';

const DEFAULT = 19_970_923;

const wanted = process.env['SHISHIN_SEED'] ?? String(DEFAULT);
if (wanted !== 'any') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(wanted) });
