-- What changed, in the order in which the changes became visible. The one row of the counter is updated last in each transaction.
create table if not exists {p}feed (
    id integer not null primary key,
    last_position bigint not null
);
create table if not exists {p}notice (
    position bigint not null primary key,
    plan_id varchar(200) not null,
    subject varchar(40) not null,
    reached bigint not null
);
insert into {p}feed (id, last_position)
    select 1, 0 from {p}schema where version = 1 and not exists (select 1 from {p}feed);
