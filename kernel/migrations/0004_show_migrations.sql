-- A subgraph in a process of its own does not migrate: it looks whether the database and its code belong together.
create policy see on coalition.migration for select to coalition_subgraphs using (true);
