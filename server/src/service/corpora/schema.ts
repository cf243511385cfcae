/**
 * What the front matter of a corpus file may say, once, as a schema: it checks the files that a team brings along, and
 * `data/schemas/corpus.schema.json`, with which editors complete and check them, is made from it.
 */
import * as v from 'valibot';

const text = v.pipe(v.string(), v.nonEmpty());
/** One character would be found in every other word. */
const name = v.pipe(v.string(), v.minLength(2));
const year = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9999));
/** YAML reads a bare 1 as a number. */
const marker = v.union([text, v.number()]);

export const frontMatterSchema = v.pipe(
  v.strictObject({
    id: v.pipe(
      v.string(),
      v.regex(/^[A-Za-z0-9][A-Za-z0-9_.-]*$/),
      v.description('Names the corpus in settings, in paths and in the front matter of drafts; unique.'),
    ),
    title: v.pipe(text, v.description('The full title, as formal citations print it.')),
    titleEn: described(text, 'The full title in English.'),
    date: described(
      v.pipe(v.string(), v.regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/)),
      'The date of the document: YYYY-MM-DD, or as much of it as is known.',
    ),
    language: described(
      v.pipe(v.string(), v.regex(/^(?:ja|en)(?:-[A-Za-z0-9-]+)?$/)),
      'The language of the text: ja or en. ja if left out.',
    ),
    cite: described(name, 'The short name in canonical citations; the shortest name if left out.'),
    citeEn: described(name, 'The short name in English citations.'),
    names: described(v.array(name), 'The names by which Japanese drafts call the document. The title is always one.'),
    namesEn: described(v.array(name), 'The names by which English drafts call it.'),
    levels: v.pipe(
      v.array(marker),
      v.minLength(1),
      v.description('The first number of each level, outermost first: [第1, 1, (1), ア, (ア)] or [Article 1, 1, (a)].'),
    ),
    levelsEn: described(v.array(marker), 'The same as English citations write them.'),
    annex: described(
      v.strictObject({
        marker: v.pipe(text, v.description('How the heading of the annex begins: (別表).')),
        names: described(v.array(text), 'The words by which drafts call the annex.'),
        namesEn: described(v.array(text), 'The same in English.'),
      }),
      'The annex of the document, if it has one.',
    ),
    translationOf: described(text, 'The id of the corpus that this one translates; their clauses pair by number.'),
    edition: described(year, 'The year by which this edition is called, where the document has editions.'),
    otherEditions: described(v.array(year), 'The years of the other editions of the document.'),
    terms: described(
      v.array(v.record(v.string(), v.unknown())),
      'Terms of the document, as in a file NAME.terms.yaml beside it.',
    ),
  }),
  v.title('Shishin corpus'),
  v.description('Front matter of a corpus file: .shishin/corpora/NAME.md'),
);

/** The front matter as the schema lets it pass. */
export type CheckedFrontMatter = v.InferOutput<typeof frontMatterSchema>;

/** The keys of a front matter, and of its annex. */
export const frontMatterKeys: readonly string[] = Object.keys(frontMatterSchema.entries);

function described<S extends v.GenericSchema>(schema: S, description: string) {
  return v.optional(v.pipe(schema, v.description(description)));
}
