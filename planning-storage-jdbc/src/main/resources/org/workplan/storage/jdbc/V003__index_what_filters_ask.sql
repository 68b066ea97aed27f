-- What parts and measurements are searched by. Rows of older versions keep nulls; where nothing is indexed, the bodies are read.
alter table {p}part add column indexed smallint;
alter table {p}part add column holder varchar(300);
alter table {p}part add column owners varchar(250);
alter table {p}part add column status varchar(40);
-- Days are numbers that read like dates: 20250630.
alter table {p}part add column starts bigint;
alter table {p}part add column ends bigint;
alter table {p}part add column due bigint;
