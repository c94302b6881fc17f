import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsOf } from './fragments.ts';

/** An operation in two: what asks about the schema, and what asks for data. Either may be missing. */
export type Split = { readonly schema: DocumentNode | undefined; readonly data: DocumentNode | undefined };

const isMeta = (field: FieldNode) => field.name.value.startsWith('__');

const keep = (
  selections: readonly SelectionNode[],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  wanted: (field: FieldNode) => boolean,
): readonly SelectionNode[] =>
  selections.flatMap((selection): SelectionNode[] => {
    if (selection.kind === Kind.FIELD) return wanted(selection) ? [selection] : [];
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
    const inner = keep(fragment?.selectionSet.selections ?? [], fragments, wanted);
    if (fragment?.typeCondition === undefined && selection.kind === Kind.FRAGMENT_SPREAD) return [];
    const condition = fragment?.typeCondition === undefined ? {} : { typeCondition: fragment.typeCondition };
    const selectionSet: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: inner };
    return inner.length === 0 ? [] : [{ kind: Kind.INLINE_FRAGMENT, ...condition, directives: selection.directives ?? [], selectionSet }];
  });

const withSelections = (document: DocumentNode, operation: OperationDefinitionNode, selections: readonly SelectionNode[]) => ({
  ...document,
  definitions: document.definitions.map((definition) =>
    definition === operation ? { ...operation, selectionSet: { kind: Kind.SELECTION_SET as const, selections } } : definition,
  ),
});

const cut = (document: DocumentNode, operation: OperationDefinitionNode): Split => {
  const fragments = fragmentsOf(document);
  const { selections } = operation.selectionSet;
  const meta = keep(selections, fragments, isMeta);
  if (meta.length === 0) return { schema: undefined, data: document };
  const data = keep(selections, fragments, (field) => !isMeta(field));
  return {
    schema: withSelections(document, operation, meta),
    data: data.length === 0 ? undefined : withSelections(document, operation, data),
  };
};

// Documents are kept by Apollo's own cache, so this costs once for each operation.
const splits = new WeakMap<OperationDefinitionNode, Split>();

/** Separates introspection from the rest: through Apollo's planner some of it (`isOneOf`) ends in HTTP 500. */
export const splitIntrospection = (document: DocumentNode, operation: OperationDefinitionNode): Split => {
  const known = splits.get(operation) ?? cut(document, operation);
  splits.set(operation, known);
  return known;
};
