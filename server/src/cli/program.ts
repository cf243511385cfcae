/**
 * The program `shishin`: finds the command and runs it. Each command is loaded only when it is called for, because most
 * calls of a command-line tool are short, and `--version` should cost what starting Node costs.
 */
import { environmentLocale, knownLocale, localeOf } from '../core/text/localised.ts';
import type { Localised } from '../core/text/localised.ts';
import type { ExitCode, Host } from './host.ts';
import { version } from './version.ts';

/** Runs a command line (without program and script) and answers its exit code. Never throws. */
export async function runProgram(argv: readonly string[], process: Omit<Host, 'locale'>): Promise<ExitCode> {
  const { rest, locale } = withoutLocale(argv);
  const asked = knownLocale(locale);
  const host: Host = { ...process, locale: asked ?? localeOf(environmentLocale(process.env)) };
  try {
    if (locale !== undefined && asked === null) throw await unknownLocale(locale);
    return await runCommand(rest, host);
  } catch (error) {
    host.stderr.write(`shishin: ${wordsOf(error)[host.locale]}\n`);
    return 2;
  }
}

const commands = {
  check: async (argv, host) => (await import('./commands/check.ts')).check(argv, host),
  cites: async (argv, host) => (await import('./commands/cites.ts')).cites(argv, host),
  show: async (argv, host) => (await import('./commands/show.ts')).show(argv, host),
  help: async (argv, host) => (await import('./commands/help.ts')).help(argv, host),
  // The server itself is started before this: only who asks for help comes here.
  lsp: async (_, host) => (await import('./commands/help.ts')).help(['lsp'], host),
} satisfies Record<string, (argv: readonly string[], host: Host) => Promise<ExitCode>>;

async function runCommand(argv: readonly string[], host: Host): Promise<ExitCode> {
  const [first, ...rest] = argv;
  if (first === '--version' || first === '-V') {
    host.stdout.write(`${version}\n`);
    return 0;
  }
  if (first === undefined) {
    await commands.help([], { ...host, stdout: host.stderr });
    return 2;
  }
  if (first === '--help' || first === '-h') return commands.help(rest, host);
  const command = Object.hasOwn(commands, first) ? commands[first as keyof typeof commands] : undefined;
  if (command === undefined) throw await unknownCommand(first);
  const end = rest.indexOf('--');
  const asksForHelp = rest.slice(0, end < 0 ? rest.length : end).some((word) => word === '--help' || word === '-h');
  return asksForHelp ? commands.help([first], host) : command(rest, host);
}

async function unknownCommand(word: string): Promise<Error> {
  const [{ UsageError }, { closest }] = await Promise.all([import('./failure.ts'), import('../service/closest.ts')]);
  const [near] = closest(word, Object.keys(commands));
  return new UsageError({
    ja: `「${word}」というコマンドはありません。${near === undefined ? '' : `「${near}」の誤りではありませんか。`}使い方は「shishin help」で表示します。`,
    en: `There is no command "${word}".${near === undefined ? '' : ` Did you mean "${near}"?`} See "shishin help".`,
  });
}

async function unknownLocale(word: string): Promise<Error> {
  const { UsageError } = await import('./failure.ts');
  return new UsageError({
    ja: `--localeに「${word}」は指定できません。指定できる値は、ja、enです。`,
    en: `--locale cannot be "${word}". It is one of ja, en.`,
  });
}

function wordsOf(error: unknown): Localised {
  if (error instanceof Error && 'words' in error) return error.words as Localised;
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { ja: `内部エラーです。${detail}`, en: `internal error: ${detail}` };
}

/** `--locale` is understood in every place of the command line, also before the command. */
function withoutLocale(argv: readonly string[]): { rest: readonly string[]; locale: string | undefined } {
  const rest: string[] = [];
  let locale: string | undefined;
  for (let index = 0; index < argv.length; index++) {
    const word = argv[index] ?? '';
    if (word === '--') {
      rest.push(...argv.slice(index));
      break;
    }
    if (word === '--locale') locale = argv[++index] ?? '';
    else if (word.startsWith('--locale=')) locale = word.slice('--locale='.length);
    else rest.push(word);
  }
  return { rest, locale };
}
