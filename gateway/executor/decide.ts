import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { type Data, own } from './data.ts';
import { fragmentsOf } from './fragments.ts';

// What @skip and @include leave out is left out before an operation is planned. The planner would fetch what an entity is
// required to bring under the condition of a field that wants it too, so that everything else of that entity was missing
// where the condition is not met, without an error (Apollo's own executor does so).

/** An operation for one set of values of its switches. */
export type Decided = {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** The values, which tell it from the same operation with others; empty where it has no switches. */
  readonly switches: string;
};

/** Sets of values that are kept; five switches have 32. */
const KEPT = 32;

const isSwitch = ({ name }: DirectiveNode): boolean => name.value === 'skip' || name.value === 'include';

const isMet = ({ arguments: given = [] }: DirectiveNode, variables: Data): boolean => {
  const value = given.find(({ name }) => name.value === 'if')?.value;
  return value?.kind === Kind.VARIABLE ? own(variables, value.name.value) === true : value?.kind === Kind.BOOLEAN && value.value;
};

const isAsked = ({ directives = [] }: SelectionNode, variables: Data): boolean =>
  directives.every((directive) => !isSwitch(directive) || isMet(directive, variables) === (directive.name.value === 'include'));

const trimmed = (document: DocumentNode, variables: Data): DocumentNode => {
  const fragments = fragmentsOf(document);
  const asks = (selection: SelectionNode): boolean => {
    if (!isAsked(selection, variables)) return false;
    if (selection.kind === Kind.FIELD) return true;
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
    return fragment?.selectionSet.selections.some(asks) === true;
  };
  return visit(document, {
    FragmentDefinition: ({ selectionSet }) => (selectionSet.selections.some(asks) ? undefined : null),
    SelectionSet: (set) => ({ ...set, selections: set.selections.filter(asks) }),
    Directive: (directive) => (isSwitch(directive) ? null : undefined),
  });
};

/** The variables that decide what is asked for; undefined where nothing is left to decide. */
const switchesIn = (document: DocumentNode): readonly string[] | undefined => {
  const names = new Set<string>();
  let some = false;
  visit(document, {
    Directive: (directive) => {
      if (!isSwitch(directive)) return;
      some = true;
      for (const { value } of directive.arguments ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return some ? [...names] : undefined;
};

type Known = { readonly names: readonly string[] | undefined; readonly decided: LRUCache<string, Decided> };

// Documents are kept by Apollo's own cache, so most operations come again.
const operations = new WeakMap<OperationDefinitionNode, Known>();

/** The operation without what these variables leave out, and without the directives that say so. */
export const decide = (document: DocumentNode, operation: OperationDefinitionNode, variables: Data): Decided => {
  const known = operations.get(operation) ?? { names: switchesIn(document), decided: new LRUCache({ max: KEPT }) };
  operations.set(operation, known);
  if (known.names === undefined) return { document, operation, switches: '' };
  const switches = known.names.map((name) => Number(own(variables, name) === true)).join('') || 'literal';
  let decided = known.decided.get(switches);
  if (decided === undefined) {
    const whole = trimmed(document, variables);
    decided = { document: whole, operation: sameOperation(whole, operation), switches };
    known.decided.set(switches, decided);
  }
  return decided;
};

/** The operation of this name in another form of its document. */
export const sameOperation = ({ definitions }: DocumentNode, { name }: OperationDefinitionNode): OperationDefinitionNode => {
  const found = definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION && definition.name?.value === name?.value);
  if (found === undefined) throw new Error('the operation was lost');
  return found as OperationDefinitionNode;
};

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/** The same with something asked of every object: the planner takes no empty selection. */
export const filled = (document: DocumentNode): DocumentNode =>
  visit(document, { SelectionSet: (set): SelectionSetNode | undefined => (set.selections.length > 0 ? undefined : { ...set, selections: [TYPENAME] }) });
