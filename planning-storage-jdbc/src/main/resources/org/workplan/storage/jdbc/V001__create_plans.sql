-- Plans, their parts as they are now and as they were, and the logs of what happens to them. {p} is the table prefix, {text} the type of texts of any
-- length, {body} that of texts up to a million characters, which some databases keep in the row itself. A body that is longer stands in long_body.
create table if not exists {p}plan (
    id varchar(200) not null primary key,
    revision bigint not null,
    deleted smallint not null,
    title {text} not null,
    kind varchar(40) not null,
    organisation {text},
    plan_year integer,
    status varchar(40)
);
create table if not exists {p}revision (
    plan_id varchar(200) not null,
    revision bigint not null,
    change_id varchar(200) not null,
    author {text} not null,
    reason {text} not null,
    made_at varchar(40) not null,
    deleted smallint not null,
    primary key (plan_id, revision),
    unique (plan_id, change_id)
);
create table if not exists {p}part (
    plan_id varchar(200) not null,
    kind varchar(40) not null,
    part_id varchar(200) not null,
    valid_from bigint not null,
    position bigint not null,
    title varchar(1000),
    body {body} not null,
    long_body {text},
    primary key (plan_id, kind, part_id)
);
create table if not exists {p}past (
    plan_id varchar(200) not null,
    kind varchar(40) not null,
    part_id varchar(200) not null,
    valid_from bigint not null,
    valid_to bigint not null,
    position bigint not null,
    body {body} not null,
    long_body {text}
);
create index if not exists {p}past_ends on {p}past (plan_id, valid_to);
create table if not exists {p}log_head (
    plan_id varchar(200) not null,
    log varchar(40) not null,
    last_position bigint not null,
    primary key (plan_id, log)
);

create table if not exists {p}measurement (
    plan_id varchar(200) not null,
    position bigint not null,
    id varchar(200) not null,
    indicator varchar(200) not null,
    observed_from varchar(20) not null,
    observed_to varchar(20) not null,
    body {body} not null,
    long_body {text},
    primary key (plan_id, id),
    unique (plan_id, position)
);
create table if not exists {p}evaluation (
    plan_id varchar(200) not null,
    position bigint not null,
    id varchar(200) not null,
    stage varchar(40) not null,
    given_on varchar(20) not null,
    body {body} not null,
    long_body {text},
    primary key (plan_id, id),
    unique (plan_id, position)
);
