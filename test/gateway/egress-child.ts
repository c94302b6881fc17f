import { ApolloGateway } from '@apollo/gateway';
import { getIntrospectionQuery } from 'graphql';
import { startFixture, supergraph } from './fixture.ts';

/** Lives one whole life of a gateway under the watch of egress-watch.ts; with "untamed", of Apollo's gateway as it comes. */
const ourLife = async () => {
  const gateway = await startFixture();
  await gateway.ask('{ gifts(first: 3) { to { name } } broken }');
  await gateway.ask(getIntrospectionQuery());
  await gateway.ask('{ nothing }');
  await fetch(`${gateway.url}/graphiql/editor.js`);
  await gateway.stop();
};

const untamedLife = async () => {
  const gateway = new ApolloGateway({ supergraphSdl: supergraph() });
  await gateway.load();
  await gateway.stop();
};

await (process.argv[2] === 'untamed' ? untamedLife() : ourLife());
process.stdout.write('LIVED\n');
