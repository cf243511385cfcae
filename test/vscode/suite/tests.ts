/** Every file of the suite, in the order in which they run: the one that kills the server comes last. */
import './hover.ts';
import './definition.ts';
import './completion.ts';
import './findings.ts';
import './writing.ts';
import './agreement.ts';
import './workspace.ts';
import './languages.ts';
import './ownCorpora.ts';
import './restart.ts';
