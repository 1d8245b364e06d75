-- Registration of a group: an employer's list, its day, and the people on it. What is known of employer and people is one sealed text each.

create table group_list (
  id            uuid        primary key,
  sealed        text        not null,                -- employer, contact, number of people, languages
  token_hash    varchar(64) not null,                -- of the employer's link
  token_until   timestamp with time zone not null,   -- the link leads nowhere from then on
  plan          text,                                -- where, when and how; null: not planned yet
  created_at    timestamp with time zone not null,
  created_by    varchar(80) not null,                -- id of a member of the staff
  ends_at       timestamp with time zone not null,   -- end of the day, or of the link before there is one: from here the term counts
  constraint group_list_token unique (token_hash)
);
create index group_list_ends on group_list (ends_at);

create table group_worker (
  id            uuid        primary key,
  list_id       uuid        not null references group_list on delete cascade,
  sealed        text        not null,                -- the whole row
  mark          varchar(64) not null,                -- keyed hash of name and date of birth: nobody is on a list twice
  code          text        not null,                -- of the invitation, sealed
  code_hash     varchar(64) not null,
  starts_at     timestamp with time zone,
  desk_number   int,
  state         varchar(10) not null,                -- TO_DO, INVITED, CAME, REGISTERED
  added_at      timestamp with time zone not null,
  moved_at      timestamp with time zone not null,
  constraint group_worker_mark unique (list_id, mark),
  constraint group_worker_code unique (code_hash),
  constraint group_worker_slot unique (list_id, starts_at, desk_number)
);
