-- Who works at the console. Few rows, so that roles and desks are lists in a text.

create table staff_account (
  id            uuid primary key,
  name          varchar(60)  not null,               -- what they sign in with, in small letters
  shown         varchar(80)  not null,               -- what colleagues see
  roles         varchar(80)  not null,               -- STAFF, EDITOR, LEAD, ADMINISTRATOR, with commas
  desks         varchar(2000) not null,              -- ids with commas; * for all
  language      varchar(3)   not null,               -- of the console: nl or en
  password      varchar(200) not null,               -- Argon2id, in PHC's form
  must_change   boolean      not null,               -- the password was given by another
  code_key      varchar(200),                        -- key of the one-time codes, sealed; null: none
  code_key_new  varchar(200),                        -- shown, but no code of it was given yet
  code_step     bigint       not null default 0,     -- the last code's half minute: a code counts once
  closed_at     timestamp with time zone,            -- may not sign in any more
  created_at    timestamp with time zone not null,
  constraint staff_account_name unique (name)
);

create table staff_session (
  token_hash    varchar(64)  primary key,            -- SHA-256 of the cookie
  account_id    uuid         not null references staff_account on delete cascade,
  stage         varchar(10)  not null,               -- CODE, PASSWORD, OPEN
  opened_at     timestamp with time zone not null,
  seen_at       timestamp with time zone not null
);
create index staff_session_account on staff_session (account_id);

create table staff_pause (
  name_hash     varchar(64)  primary key,            -- of whatever name was tried, whether somebody has it or not
  failures      int          not null,
  until_at      timestamp with time zone not null,   -- nobody may try before
  moved_at      timestamp with time zone not null
);
