import type { FastifyReply, FastifyRequest } from 'fastify';
import { refusalBody } from '#kernel/http/refusal.ts';
import type { SavedOperations } from '../saved-operations.ts';

type Body = { readonly query?: unknown; readonly documentId?: unknown };

/** Puts a saved operation's text where its `documentId` stands (GraphQL over HTTP, persisted documents). */
export const resolveDocumentId =
  ({ find, names }: SavedOperations) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const body = request.body as Body | null | undefined;
    if (typeof body !== 'object' || body === null || body.documentId === undefined) return undefined;
    const { documentId, ...rest } = body;
    // Some clients write every member that there is.
    if (documentId === null && typeof rest.query === 'string') {
      request.body = rest;
      return undefined;
    }
    const refuse = (message: string) => reply.code(400).send(refusalBody('BAD_REQUEST', message));
    if (rest.query !== undefined && rest.query !== null) return refuse('Send either query or documentId, not both.');
    const query = typeof documentId === 'string' ? find(documentId) : undefined;
    if (query === undefined) return refuse(`No saved operation has this documentId. There are: ${names.join(', ') || 'none'}.`);
    request.body = { ...rest, query };
    return undefined;
  };
