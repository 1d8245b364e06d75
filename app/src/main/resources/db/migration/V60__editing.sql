-- What editors wrote over the packed content. A text never changes once it stands here; only how far it has come does.

create table content_revision (
  id            uuid         primary key,
  unit          varchar(200) not null,               -- a file below content/, or file#entry
  nr            int,                                 -- 1, 2, ... within the unit: the key lets one of two savings be first; null: kept beside
  based_on      int          not null,               -- nr that its author started from; 0: the packed text
  state         varchar(10)  not null,               -- DRAFT, SUBMITTED, PUBLISHED, ARCHIVED, ASIDE
  kept          boolean      not null,               -- false: saved by the page itself, gives way to the author's next
  text          text         not null,               -- empty: the unit goes
  author        varchar(80)  not null,
  reason        varchar(500) not null,
  at            timestamp with time zone not null,
  publish_at    timestamp with time zone,
  reviewed_by   varchar(80),
  constraint content_revision_nr unique (unit, nr)
);
create index content_revision_state on content_revision (state, publish_at);

create table content_gate (                          -- one row: whoever publishes holds it, so that two decisions are judged one after the other
  one           int          primary key
);
insert into content_gate (one) values (1);
