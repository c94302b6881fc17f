/** A text is no supergraph, or not one of the subgraphs that are there. */
export class SupergraphError extends Error {
  override readonly name = 'SupergraphError';
}

export const notThere = (subgraph: string): SupergraphError => new SupergraphError(`it has a subgraph ${subgraph}, which is not there`);

/** @throws SupergraphError where reading it as a supergraph fails */
export const asSupergraph = <Read>(read: () => Read): Read => {
  try {
    return read();
  } catch (error) {
    throw new SupergraphError(`it is no supergraph: ${(error as Error).message}`, { cause: error });
  }
};
