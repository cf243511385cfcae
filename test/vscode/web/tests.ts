/** Every file of the suite in the web host: what every VS Code does, and what is different there. */
import '../suite/hover.ts';
import '../suite/definition.ts';
import '../suite/completion.ts';
import '../suite/findings.ts';
import '../suite/agreement.ts';
import '../suite/workspace.ts';
import '../suite/languages.ts';
import '../suite/ownCorpora.ts';
import './virtualFolder.ts';
import './worker.ts';
