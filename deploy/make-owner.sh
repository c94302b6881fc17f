# Read once by the postgres image of compose.yaml, when its volume is new. The owner makes roles and owns the database, and is no superuser.
psql -v ON_ERROR_STOP=1 --username postgres -v password="$(cat /run/secrets/owner-password)" <<'SQL'
create role coalition login createrole password :'password';
create database coalition owner coalition;
SQL
