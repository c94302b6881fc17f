const verb = /^\s*(\w+)/;
const table = /\b(?:from|join|into|update)\s+"?([a-z_]\w*)"?\."?([a-z_]\w*)"?/i;
const call = /^\s*select\s+([a-z_]\w*\.[a-z_]\w*)\(/i;

/**
 * What a statement does, and to which table first: names that the code wrote, and nothing else of the text.
 * @example summaryOf('select "id" from "contributions"."pledge" where "id" = $1') is "select contributions.pledge"
 */
export const summaryOf = (sql: string): string => {
  const [, does = 'statement'] = verb.exec(sql) ?? [];
  const called = call.exec(sql)?.[1];
  if (called !== undefined) return `select ${called}`;
  const [, schema, name] = table.exec(sql) ?? [];
  return schema === undefined ? does.toLowerCase() : `${does.toLowerCase()} ${schema}.${name}`;
};
