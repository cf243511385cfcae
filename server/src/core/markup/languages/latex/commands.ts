/**
 * The commands of LaTeX whose arguments are not simply text. An argument is text (`t`), a word under ruby that bars divide
 * (`b`), the code of a character (`u`), is left out because it leaves no trace on the page (`x`), or is printed as
 * something that is no text of the writer's (`o`).
 */
import { NOTE_CLOSE, NOTE_OPEN, OBJECT } from '../../mask.ts';

export interface Command {
  /** One letter for each argument in braces. */
  readonly args: string;
  /** What stands for the braces around the last argument. */
  readonly open: string;
  readonly close: string;
  /** How many options before the last argument are text, as the source of a quotation is; the others leave no trace. */
  readonly options: number;
}

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ...listed(
    'x',
    'label index glossary hspace vspace usepackage RequirePackage documentclass bibliographystyle pagestyle',
  ),
  ...listed('x', 'thispagestyle pagenumbering color selectlanguage input include includeonly hypersetup geometry'),
  ...listed('x', 'graphicspath captionsetup phantom hphantom vphantom markright cline cmidrule bibitem newcounter'),
  ...listed('x', 'Roman roman Alph alph arabic theoremstyle newlength addbibresource setmainfont setmainjfont boolean'),
  ...listed('x', 'ltjsetparameter'),
  ...listed(
    'xx',
    'def gdef edef xdef DeclareRobustCommand setlength addtolength setcounter addtocounter newcommand renewcommand providecommand fontsize rule',
  ),
  ...listed('xx', 'DeclareMathOperator newtheorem markboth'),
  ...listed('xxx', 'newenvironment renewenvironment addcontentsline NewDocumentCommand RenewDocumentCommand'),
  ...listed('xt', 'href hypertarget hyperlink textcolor colorbox scalebox rotatebox raisebox parbox foreignlanguage'),
  ...listed('xxt', 'fcolorbox resizebox multicolumn multirow'),
  ...listed('tx', 'texorpdfstring'),
  ...listed('bx', 'ruby Ruby jruby aruby truby gruby mruby ltjruby textruby furigana kana rubi'),
  ...listed(
    'o',
    'url path nolinkurl includegraphics verbatiminput lstinputlisting bibliography num ce CID ajRoman ajMaru textsuperscript gls Gls glspl',
  ),
  ...listed('o', 'ac acs acl acf acrshort acrlong acrfull'),
  ...listed('u', 'UTF'),
  ...listed('oo', 'SI qty'),
  ...listed('xo', 'mintinline'),
  ...listed('t', 'footnote footnotetext endnote endnotetext thanks marginpar sidenote todo', NOTE_OPEN, NOTE_CLOSE),
  ...listed('', 'footnotemark linebreak nolinebreak pagebreak nopagebreak'),
  ...listed('x', 'textelp textdel'),
  ...listed('t', 'textins', '[', ']'),
  ...listed('t', 'enquote', '“', '”'),
  ...listed('xt', 'foreignquote hyphenquote', '“', '”'),
  ...listed('t', 'textquote blockquote', '“', '”', 1),
  ...listed('xt', 'foreigntextquote hyphentextquote foreignblockquote hyphenblockquote hybridblockquote', '“', '”', 1),
  ...listed('xt', 'textcquote blockcquote', '“', '”', 2),
  ...listed('xxt', 'foreigntextcquote hyphentextcquote foreignblockcquote hyphenblockcquote', '“', '”', 2),
]);

/** Commands that print a character. */
const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['ldots', '…'],
  ['dots', '…'],
  ['textellipsis', '…'],
  ['textelp', '…'],
  ['textdel', '…'],
  ['S', '§'],
  ['P', '¶'],
  ['textemdash', '—'],
  ['textendash', '–'],
  ['textquotedblleft', '“'],
  ['textquotedblright', '”'],
  ['quad', ' '],
  ['qquad', ' '],
  ['space', ' '],
  ['newline', '\n'],
  ['linebreak', '\n'],
  ['par', '\n'],
  ['footnotemark', OBJECT],
]);

const OBJECT_COMMAND: Command = { args: 'o', open: '', close: '', options: 0 };

/** How the arguments of a command are read; null for one whose arguments are text. */
export function commandOf(name: string): Command | null {
  const known = COMMANDS.get(name);
  if (known !== undefined) return known;
  return isReference(name) ? OBJECT_COMMAND : null;
}

/** What a command without arguments prints; empty for one that prints nothing of its own. */
export function symbolOf(name: string): string {
  return SYMBOLS.get(name) ?? '';
}

/** `\ref`, `\pageref`, `\cite`, `\citep`, `\footcite` and all their kin; `\hyperref[label]{words}` holds words. */
function isReference(name: string): boolean {
  const folded = name.toLowerCase();
  return (folded.endsWith('ref') && folded !== 'hyperref') || folded.includes('cite');
}

function listed(
  args: string,
  names: string,
  open = '',
  close = '',
  options = 0,
): readonly (readonly [string, Command])[] {
  return names.split(' ').map((name) => [name, { args, open, close, options }] as const);
}
