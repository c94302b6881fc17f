const verb = /^\s*(\w+)/;
const table = /\b(?:from|join|into|update)\s+"?([a-z_]\w*)"?\."?([a-z_]\w*)"?/i;
const call = /^\s*select\s+([a-z_]\w*\.[a-z_]\w*)\(/i;
const innermost = /\([^()]*\)/g;

/** Without what stands in parentheses: a subquery's table is not what the statement is about. */
const outermost = (sql: string): string => {
  const shorter = sql.replaceAll(innermost, ' ');
  return shorter === sql ? sql : outermost(shorter);
};

/**
 * What a statement does, and to which table first: names that the code wrote, and nothing else of the text.
 * @example summaryOf('select "id" from "contributions"."pledge" where "id" = $1') is "select contributions.pledge"
 */
export const summaryOf = (sql: string): string => {
  const called = call.exec(sql)?.[1];
  if (called !== undefined) return `select ${called}`;
  const does = (verb.exec(sql)?.[1] ?? 'statement').toLowerCase();
  const [, schema, name] = table.exec(outermost(sql)) ?? table.exec(sql) ?? [];
  return schema === undefined ? does : `${does} ${schema}.${name}`;
};
