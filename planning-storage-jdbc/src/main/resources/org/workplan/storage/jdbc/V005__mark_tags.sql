-- What measurements with certain tags are added up by: a digest of each tag and its value. Rows of older versions keep nulls; their bodies are read.
alter table {p}measurement add column tags varchar(1000);
