-- Links with which a key person without an account reads the texts of one language and proposes better ones.

create table review_link (
  id            uuid        primary key,
  token_hash    varchar(64) not null,                -- keyed hash of the secret part; the link itself is told once
  label         varchar(60) not null,                -- whom it is for, as editors call them
  language      varchar(20) not null,
  articles      text        not null,                -- their ids, with blanks between; empty: all
  made_by       varchar(80) not null,                -- id of an account
  made_at       timestamp with time zone not null,
  until_at      timestamp with time zone not null,
  revoked_at    timestamp with time zone,
  constraint review_link_token unique (token_hash)
);
