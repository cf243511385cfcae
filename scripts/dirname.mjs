// Stands in for `__dirname` in the bundled program: the folder of `dist/shishin.js`, whose parts lie one folder deeper.
import { fileURLToPath } from 'node:url';

export const $dirname = fileURLToPath(new URL('..', import.meta.url));
