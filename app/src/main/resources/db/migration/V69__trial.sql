-- What a draft does to the answers, examined by a node on an editor's wish and kept until either of the two states is another.

create table content_trial (
  states        varchar(80) primary key,             -- the versions of what is told and of the same with the draft
  begun_at      timestamp with time zone not null,
  seen_at       timestamp with time zone not null,   -- the node that examines is alive
  steps         int         not null,
  done          int         not null,
  failed        boolean     not null,
  report        text                                 -- null: not ended yet
);
