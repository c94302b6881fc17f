-- Appends to a chain that a database was restored from a backup (SECURITY.md 5.6). For the owner alone: with the rights of
-- who calls it, and nobody else may.
create function coalition.audit_mark(nation text, body text, change text) returns void
  language plpgsql volatile set search_path = pg_catalog as $$
declare
  moment text := to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');
  last coalition.audit_head;
  next_hash bytea;
begin
  if body::jsonb ->> 'nation' is distinct from nation or body::jsonb ->> 'entityType' is distinct from 'AuditChain' then
    raise exception 'a mark says that a chain was restored' using errcode = 'CG030';
  end if;
  select * into strict last from coalition.audit_head h where h.chain = nation for update;
  next_hash := coalition.audit_hash(nation, last.seq + 1, moment, body, last.hash);
  insert into coalition.audit_entry (chain, seq, at, body, prev, hash) values (nation, last.seq + 1, moment, body, last.hash, next_hash);
  insert into coalition.audit_change (chain, seq, change) values (nation, last.seq + 1, audit_mark.change);
  update coalition.audit_head h set seq = last.seq + 1, hash = next_hash where h.chain = nation;
end $$;
revoke all on function coalition.audit_mark(text, text, text) from public;
