/**
 * What a layer of configuration may say, once, as a schema: it checks the project file and the editor's settings, and
 * `data/schemas/config.schema.json`, with which editors complete and check the project file, is made from it.
 */
import * as v from 'valibot';
import type { Severity } from '../../core/rules/finding.ts';
import type { ConfigLayer } from './config.ts';
import { findingCodes } from './config.ts';

const severity = v.optional(
  v.picklist(['error', 'warning', 'information', 'hint', 'off'] as const satisfies readonly Severity[]),
);

/** `citation.*` and the like: all codes of one kind. */
const groups = [...new Set(findingCodes.map((code) => `${code.slice(0, code.indexOf('.'))}.*`))];

const globs = v.array(v.pipe(v.string(), v.nonEmpty()));

/** The schema of one layer. Every key is optional; what is not in here is no setting. */
export const layerSchema = v.pipe(
  v.strictObject({
    edition: described(
      v.pipe(v.string(), v.nonEmpty()),
      'Id of the corpus that a bare name means where a draft does not say which edition it speaks of.',
    ),
    citation: described(
      v.strictObject({
        style: described(
          v.picklist(['compact', 'linked', 'formal', 'titled', 'english']),
          'How citations are spelt when Shishin writes one.',
        ),
        formalName: described(v.string(), 'The name of the document in formal citations, in place of its title.'),
        formalYear: described(v.picklist(['era', 'western']), 'How formal citations write the year of the document.'),
        digits: described(
          v.picklist(['auto', 'official', 'half', 'full']),
          'Width of digits: official writes one digit full-width and two or more half-width; auto does so in the formal style.',
        ),
      }),
      'How citations are written.',
    ),
    terms: described(
      v.strictObject({
        scope: described(
          v.picklist(['attributed', 'document', 'off']),
          'Where terms are checked: where the corpus is spoken of, everywhere in the draft, or nowhere.',
        ),
      }),
      'How terms are checked.',
    ),
    severities: described(
      v.strictObject(Object.fromEntries([...findingCodes, ...groups].map((code) => [code, severity]))),
      'Severity by code of a finding, or by a group of codes such as citation.*; the code goes before its group.',
    ),
    allow: described(
      v.array(v.pipe(v.string(), v.nonEmpty())),
      'Words that are never reported, alone or after a code: "term.variant: 周辺有事".',
    ),
    corpora: described(globs, 'Corpus files of the project, as globs relative to the folder that holds .shishin.'),
    files: described(
      v.strictObject({
        include: described(globs, 'Globs of the files that are drafts, relative to the folder that holds .shishin.'),
        exclude: described(globs, 'Globs of files that are left alone.'),
      }),
      'Which files are drafts.',
    ),
  }),
  v.title('Shishin'),
  v.description('Configuration of a project for Shishin: .shishin/config.yaml'),
) satisfies v.GenericSchema<unknown, ConfigLayer>;

function described<S extends v.GenericSchema>(schema: S, description: string) {
  return v.optional(v.pipe(schema, v.description(description)));
}
