-- What measurements are searched and added up by. Rows of older versions keep nulls; their bodies are read.
alter table {p}measurement add column observation varchar(40);
alter table {p}measurement add column amount numeric(40, 15);
-- Seconds since 1970 in UTC.
alter table {p}measurement add column recorded numeric(30, 9);
alter table {p}measurement add column subject varchar(200);
alter table {p}measurement add column reporter varchar(1000);
alter table {p}measurement add column corrects varchar(200);
alter table {p}measurement add column approval varchar(40);
