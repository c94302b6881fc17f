import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  parse,
  specifiedRules,
  TypeInfo,
  ValuesOfCorrectTypeRule,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { LRUCache } from 'lru-cache';

/** Plans come from clients' operations, so their number has no bound of its own. */
const KEPT = 2_000;

/** A plan's document names every field of an operation at most a few times over; what is longer was not planned. */
const MAX_TOKENS = 50_000;

/** A value written into the operation is none of its scalar's; only the subgraph knows the scalar's rule. The asker's error. */
export class WrongValues extends Error {
  override readonly name = 'WrongValues';
  readonly errors: readonly GraphQLError[];

  constructor(errors: readonly GraphQLError[]) {
    super(errors.map(({ message }) => message).join('\n'));
    this.errors = errors;
  }
}

const otherRules = specifiedRules.filter((rule) => rule !== ValuesOfCorrectTypeRule);

/** A document that fits its subgraph. */
export type PreparedDocument = {
  readonly document: DocumentNode;
  /** The fields that it asks for, as schema coordinates such as Nation.name. */
  readonly fields: ReadonlySet<string>;
};

export type PrepareDocument = (text: string) => PreparedDocument;

const fieldsIn = (schema: GraphQLSchema, document: DocumentNode): ReadonlySet<string> => {
  const fields = new Set<string>();
  const types = new TypeInfo(schema);
  visit(document, visitWithTypeInfo(types, { Field: ({ name }) => void fields.add(`${types.getParentType()?.name}.${name.value}`) }));
  return fields;
};

/**
 * Parses and validates what the planner writes, once for each text. A document that a subgraph's schema does not know
 * means that the supergraph is older or younger than the subgraph.
 * @throws WrongValues when a written value is refused by its scalar
 * @throws Error when a document does not fit the schema
 */
export const prepareDocuments = (schema: GraphQLSchema): PrepareDocument => {
  const prepared = new LRUCache<string, PreparedDocument>({ max: KEPT });
  return (text) => {
    const known = prepared.get(text);
    if (known !== undefined) return known;
    const document = parse(text, { noLocation: true, maxTokens: MAX_TOKENS });
    const [fault] = validate(schema, document, otherRules, { maxErrors: 1 });
    if (fault !== undefined) throw new Error(`The document does not fit this subgraph: ${fault.message}`);
    const wrong = validate(schema, document, [ValuesOfCorrectTypeRule], { maxErrors: 5 });
    if (wrong.length > 0) throw new WrongValues(wrong);
    const made = { document, fields: fieldsIn(schema, document) };
    prepared.set(text, made);
    return made;
  };
};
