import { type DocumentNode, type GraphQLError, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import type { Environment } from '#kernel/env.ts';
import { refusal } from '../errors.ts';
import { fragmentsOf } from '../executor/fragments.ts';

export type ShapeLimits = Pick<Environment, 'MAX_DEPTH' | 'MAX_ALIASES' | 'MAX_ROOT_FIELDS' | 'MAX_DIRECTIVES'>;

/** What an operation looks like with its fragments put in. */
type Shape = { readonly depth: number; readonly aliases: number; readonly directives: number; readonly rootFields: number };

/** A connection's wrappers: a level of the schema, not of the question. */
const free = new Set(['edges', 'node']);

const nothing: Shape = { depth: 0, aliases: 0, directives: 0, rootFields: 0 };

const measure = (document: DocumentNode) => {
  const fragments = fragmentsOf(document);
  // Each fragment is measured once, so that fragments in fragments cost no more than their text.
  const measured = new Map<string, Shape>();

  const ofFragment = (name: string): Shape => {
    const known = measured.get(name);
    if (known !== undefined) return known;
    const fragment = fragments.get(name);
    const shape = fragment === undefined ? nothing : ofSelections(fragment.selectionSet);
    measured.set(name, shape);
    return shape;
  };

  const ofSelection = (selection: SelectionSetNode['selections'][number]): Shape => {
    const directives = selection.directives?.length ?? 0;
    if (selection.kind !== Kind.FIELD) {
      const inner = selection.kind === Kind.FRAGMENT_SPREAD ? ofFragment(selection.name.value) : ofSelections(selection.selectionSet);
      return { ...inner, directives: inner.directives + directives };
    }
    const inner = selection.selectionSet === undefined ? nothing : ofSelections(selection.selectionSet);
    return {
      depth: inner.depth + (free.has(selection.name.value) ? 0 : 1),
      aliases: inner.aliases + (selection.alias === undefined ? 0 : 1),
      directives: inner.directives + directives,
      rootFields: 1,
    };
  };

  const ofSelections = ({ selections }: SelectionSetNode): Shape =>
    selections.map(ofSelection).reduce(
      (sum, one) => ({
        depth: Math.max(sum.depth, one.depth),
        aliases: sum.aliases + one.aliases,
        directives: sum.directives + one.directives,
        rootFields: sum.rootFields + one.rootFields,
      }),
      nothing,
    );

  return ofSelections;
};

// Documents are kept by Apollo's own cache, so this costs once for each operation.
const shapes = new WeakMap<OperationDefinitionNode, Shape>();

const shapeOf = (document: DocumentNode, operation: OperationDefinitionNode): Shape => {
  const shape = shapes.get(operation) ?? measure(document)(operation.selectionSet);
  shapes.set(operation, shape);
  return shape;
};

/** The first limit that the operation breaks, or nothing. Run on a validated document: fragments do not go round in circles. */
export const shapeRefusal = (document: DocumentNode, operation: OperationDefinitionNode, limits: ShapeLimits): GraphQLError | undefined => {
  const shape = shapeOf(document, operation);
  const onOperation = operation.directives?.length ?? 0;
  const refuse = (code: string, what: string, limit: number) => refusal(code, `The operation has ${what}; the limit is ${limit}.`, 400);
  if (shape.depth > limits.MAX_DEPTH) return refuse('DEPTH_LIMIT', `a depth of ${shape.depth}`, limits.MAX_DEPTH);
  if (shape.aliases > limits.MAX_ALIASES) return refuse('ALIAS_LIMIT', `${shape.aliases} aliases`, limits.MAX_ALIASES);
  if (shape.rootFields > limits.MAX_ROOT_FIELDS) return refuse('ROOT_FIELD_LIMIT', `${shape.rootFields} root fields`, limits.MAX_ROOT_FIELDS);
  if (shape.directives + onOperation > limits.MAX_DIRECTIVES) {
    return refuse('DIRECTIVE_LIMIT', `${shape.directives + onOperation} directives`, limits.MAX_DIRECTIVES);
  }
  return undefined;
};
